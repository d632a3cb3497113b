import { measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

/** What is measured of whoever uses a thing: height in metres, girth in centimetres, weight in kilos, age in months, persons, a size. */
export type OwnMeasure = 'HEIGHT' | 'GIRTH' | 'WEIGHT' | 'AGE' | 'PERSONS' | 'SIZE';

export interface OwnSaid {
  of: OwnMeasure;
  amount: number;
}

const number = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const end = String.raw`(?![\p{L}\d]|[.,]\d|\s?(?:%|x\s?\d))`;
const about = '(?:(?:como|casi|unos|unas|ya|aprox|about|around|only|solo|recien|apenas|los) )?';
const years = '(?:anos?|anitos?|years?(?: old)?|yrs?|yo)';

/** Words of the body with a girth; feet and shoes have sizes. */
const girth =
  '(?:cabeza|contorno|cintura|cadera|pecho|busto|rodilla|muneca|tobillo|cuello|brazo|head|waist|chest|hips?|knee|wrist|neck|arm)';

const forms: readonly (readonly [OwnMeasure, RegExp])[] = [
  [
    'HEIGHT',
    new RegExp(
      String.raw`\b(?:mid[oe]n?|midiendo|estatura(?: de)?|altura(?: de)?|i'?m|i am|is|are|soy de|(?:un[oa]|alguien|persona) de|of) ${about}(?:1 metro (?:con )?)?(\d[.,]\d{1,2}|1\d\d(?= ?cm)|\d\d(?= ?cm de alt))(?! ?(?:kg|kilos?|l\b|litros?|km|x|por|by))${end.replace('[\\p{L}\\d]', '\\d')}`,
      'u',
    ),
  ],
  [
    'GIRTH',
    new RegExp(
      String.raw`\b${girth} (?:(?:me|le|que|is|of|es|de|mide|measures?|son|tiene|contorno) ){0,3}${about}${number}(?: ?(?:cm|cms|centimetros))?${end}`,
      'u',
    ),
  ],
  ['GIRTH', new RegExp(String.raw`\b${number} ?(?:cm|cms|centimetros)? (?:de|of) ${girth}\b`, 'u')],
  [
    'WEIGHT',
    new RegExp(
      String.raw`\b(?:pes[oae]n?|pesando|weighs?|weight is|weighing) ${about}${number}(?: ?(?:kg|kgs|kilos?|kilitos))?${end}`,
      'u',
    ),
  ],
  [
    'WEIGHT',
    new RegExp(String.raw`\b(?:i'?m|i am|he is|she is|is|soy de|de) ${about}${number} ?(?:kg|kgs|kilos)${end}`, 'u'),
  ],
  [
    'SIZE',
    /\b(?:talla|talle|numero|size|(?:en|in)(?: (?:a|el|la|size|talla|numero))?) (\d{1,2}(?:[.,]5)?)(?![.,]?\d)(?=\W*(?:$|[?;.]|(?:hay|tienen?|left|available|please|porfa)(?!\p{L})))/u,
  ],
  ['SIZE', new RegExp(String.raw`\b(?:calz[oae]n?|calzando) ${about}(?:del? )?${number}${end}`, 'u')],
];
const relative =
  '(?:hij[oa]s?|nin[oa]s?|nen[ea]s?|nin[oi]t[oa]s?|sobrin[oa]s?|niet[oa]s?|herman[oa]s?|hermanit[oa]s?|bebes?|pib[ea]s?|chic[oa]s?|son|daughter|kids?|boy|girl|sister|brother|baby)';
const unit = `(?: ?(${years}|meses|mes|months?))`;
const behind = String.raw`(?!\d|[.,]\d)(?=\W*(?:$|[,.;?!]|(?:y|and|q|que|cual|puede|can|le|la|lo|se|mide|pesa|el|en|este|pero|vienen|so|he|she)\b))`;
const ages: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:cumpl\p{L}+|tiene[ns]?|tengo|turns?|turned|turning|he'?s|she'?s|aged?|i'?m) ${about}(\d{1,2})${unit}(?!\p{L}|,? (?:de )?(?:embaraz|gestac|pregn|garant))`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:cumpl(?:e|en|io|ira)|turns|turned|turning) ${about}(\d{1,2})()${behind}`, 'gu'),
  new RegExp(
    String.raw`\b${relative} (?:(?:que )?(?:tiene[ns]?|de|is|cumpl\p{L}+) )?${about}(\d{1,2})${unit}?${behind}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${relative} (?:(?:que tiene[ns]?|tiene[ns]?|de|is) )?\d{1,2} (?:y|and) (?:un[oa]|otr[oa]|one) (?:de|is|of) (\d{1,2})${unit}?${behind}`,
    'gu',
  ),
  new RegExp(String.raw`\b(\d{1,2}) ?(${years}|meses|months?),? (?:old|de edad)\b`, 'gu'),
];

const halves = /(\d{1,3}) (?:y medi[oa]|and a half|1\/2|½)/gu;

/**
 * Returns what a message says of whoever is to use a thing, also without a unit: "mido 1,82", "mi cabeza mide 60", "calzo 28 y medio",
 * "peso 102", "cumple 5". Persons are not read here.
 */
export function ownMeasuresIn(text: string): OwnSaid[] {
  const folded = foldName(text).replace(halves, '$1.5');
  if (!/\d/u.test(measuredText(text))) return [];
  const said = /\d/u.test(folded) ? folded : measuredText(text);
  const found = forms.flatMap(([of, pattern]): OwnSaid[] => {
    const [, value] = pattern.exec(said) ?? [];
    const amount = Number((value ?? '').replace(',', '.'));
    if (value === undefined || amount <= 0) return [];
    return [{ of, amount: of === 'HEIGHT' && amount > 3 ? amount / 100 : amount }];
  });
  const measured = new Map(found.map(each => [each.of, each]));
  return [...measured.values(), ...agesIn(said)];
}

/** "¿Y uno de 56?", "y si mide 60?": another amount of what was said before. Returns null if it is not only that. */
export function againIn(text: string, before: readonly OwnSaid[]): OwnSaid | null {
  const [one, other] = before;
  const [, value, months] = goesOn.exec(foldName(text).replace(halves, '$1.5')) ?? [];
  if (!one || other || value === undefined) return null;
  const amount = Number(value.replace(',', '.'));
  if (one.of === 'AGE') return { of: 'AGE', amount: amount * (months === undefined ? 12 : 1) };
  return { of: one.of, amount: one.of === 'HEIGHT' && amount > 3 ? amount / 100 : amount };
}
const goesOn = new RegExp(
  String.raw`^\W*(?:y|e|and|what about|o)\s(?:(?:si|para|pa|un[oa]|otr[oa]|el|la|al|de|del|es|fuera|mide|pesa|calza|tiene|for|one|of|if|it'?s|a)\s)*${number}(?: ?(?:cm|m|kg|kilos?|anos?|(meses|mes|months?)|years?))?\W*$`,
  'u',
);

function agesIn(said: string): OwnSaid[] {
  const all = ages.flatMap(pattern =>
    matchesOf(pattern, said).map(match => {
      const [, many = '', unit = ''] = match;
      return { at: match.index + match[0].lastIndexOf(many), amount: Number(many) * (/^m/u.test(unit) ? 1 : 12) };
    }),
  );
  const byPlace = new Map(all.map(each => [each.at, each.amount]));
  return [...byPlace].toSorted(([one], [two]) => one - two).map(([, amount]) => ({ of: 'AGE', amount }));
}
