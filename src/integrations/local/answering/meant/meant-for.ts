import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { remembered } from '../../../../domain/shared/remembered.js';

/** The kind of animal that a product is for. Young animals belong to their kind. */
const animals: readonly (readonly [string, string])[] = [
  ['dog', 'perr(?:o|a|os|as|it[oa]s?)|canin[oa]s?|dogs?|canines?|pupp(?:y|ies)'],
  ['cat', 'gat(?:o|a|os|as|it[oa]s?)|felin[oa]s?|cats?|felines?|kittens?'],
  ['bird', 'aves?|pajar(?:o|os|itos?)|loros?|periquitos?|birds?|parrots?'],
  ['fish', 'pez|peces|pececitos?|fish'],
  ['rabbit', 'conej(?:o|a|os|as|it[oa]s?)|rabbits?|bunn(?:y|ies)'],
  ['hamster', 'hamsters?'],
  ['horse', 'caball(?:o|os)|yeguas?|horses?'],
];
/** The age of people that a product is for. */
const ages: readonly (readonly [string, string])[] = [
  ['baby', 'bebes?|recien nacid[oa]s?|bab(?:y|ies)|newborns?'],
  ['child', 'nin(?:o|a|os|as)|infantil(?:es)?|kids?|child(?:ren)?|girls?|boys?'],
  ['adult', 'adult[oa]s?|hombres?|mujer(?:es)?|caballeros?|damas?|men|man|women|woman|ladies|adults?'],
];
/** The sex of people that a product is for. */
const sexes: readonly (readonly [string, string])[] = [
  ['male', 'hombres?|caballeros?|varon(?:es)?|masculin[oa]s?|men|man|male'],
  ['female', 'mujer(?:es)?|damas?|femenin[oa]s?|women|woman|ladies|female'],
];
const bounded = (words: string) => new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'u');
/** "Caballo" may also be the material or the look of something; only after "para" it says whom the product is for. */
const behindFor = (words: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:para|pa|de|for)\s(?:(?:mi|mis|su|sus|un|una|el|la|los|las|my|a|an|the|your)\s)?(?:${words})(?![\p{L}\d])|(?<=(?:para|for)\s[^.,;?!]{1,40}\s(?:y|o|and|or)\s)(?:${words})(?![\p{L}\d])`,
    'u',
  );
interface Kinds {
  /** A word of any of the kinds, without which a text has none of them. */
  any: RegExp;
  each: readonly (readonly [string, RegExp])[];
}
const kindsOf = (kinds: readonly (readonly [string, string])[], patternOf: (words: string) => RegExp): Kinds => ({
  any: bounded(kinds.map(([, words]) => words).join('|')),
  each: kinds.map(([kind, words]) => [kind, patternOf(words)]),
});
const groups = [
  { sought: kindsOf(animals, bounded), held: kindsOf(animals, bounded) },
  ...[ages, sexes].map(kinds => ({ sought: kindsOf(kinds, behindFor), held: kindsOf(kinds, bounded) })),
];

const kindsIn = (folded: string, { any, each }: Kinds): string[] =>
  any.test(folded) ? each.flatMap(([kind, pattern]) => (pattern.test(folded) ? [kind] : [])) : [];

/** The models that a product is for, as in its name after "para": "iPhone 13 Pro", "Galaxy S22"; each line with its numbers. */
const models =
  /(?<line>\p{L}{3,})\s?(?<model>[a-z]{0,2}\d{1,4}[a-z]?)(?<more>(?:\s(?:pro|max|plus|mini|ultra|lite|air|fe))*)(?![\p{L}\d])/gu;
const notLine =
  /^(?:para|hasta|desde|con|sin|los|las|por|mas|unos|unas|for|with|from|and|the|talla|size|numero|paquete|pack|caja|bolsa|set|juego|quiero|dame|deme|necesito|ocupo|mesa|modelo|model|ano|year|edad|menos|llevo|need|want|give|get|dias?|day|calle|avenida|piso|casa|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|total|como|son|que|entregar|llegar)$/u;
const counts =
  /^\s?(?:kg|kilos?|g|gr|lb|libras?|ml|l|litros?|cm|mm|m|metros?|personas?|piezas?|pzas?|anos?|meses|people|pieces|years?|pulgadas?|inch(?:es)?)(?!\p{L})/u;

interface Model {
  line: string;
  model: string;
}
function modelsIn(folded: string): Model[] {
  return matchesOf(models, folded).flatMap(({ groups: named, index, 0: whole }) => {
    const { line = '', model = '', more = '' } = named ?? {};
    return notLine.test(line) || counts.test(folded.slice(index + whole.length))
      ? []
      : [{ line, model: `${model}${more}` }];
  });
}
const behind = /\s(?:para|for)\s(.+)$/u;

/** Returns what a product's text affirms, folded. */
const toldIn = (description: string): string =>
  sentencesOf(description)
    .map(foldName)
    .filter(sentence => !/\b(?:no|ni|not|never|nunca)\b/u.test(sentence))
    .join('. ');

/**
 * Returns whether a product is for another kind of animal, person or device than the text says, so that it does not fit. The text is read
 * once for all products.
 */
export const isForAnother = remembered((text): ((item: Pick<FoundItem, 'name' | 'description'>) => boolean) => {
  const folded = foldName(text);
  const wishes = groups.flatMap(({ sought, held }) => {
    const wanted = kindsIn(folded, sought);
    return wanted.length > 0 ? [{ wanted, held }] : [];
  });
  const [, wantedFor = ''] = behind.exec(folded) ?? [];
  const [spoken, spokenFor] = [modelsIn(folded), modelsIn(wantedFor)];
  return ({ name, description }) => {
    if (wishes.length === 0 && spoken.length === 0 && spokenFor.length === 0) return false;
    const called = foldName(name);
    const told = wishes.length > 0 ? toldIn(description) : '';
    const differs = wishes.some(({ wanted, held }) => {
      const [named, said] = [kindsIn(called, held), kindsIn(told, held)];
      const own = named.length > 0 ? named : said;
      return own.length > 0 && !wanted.some(kind => named.includes(kind) || said.includes(kind));
    });
    if (differs) return true;
    const [, whom = ''] = behind.exec(called) ?? [];
    const fits = modelsIn(whom);
    if (fits.length === 0) return false;
    const asked = [...spoken.filter(({ line }) => fits.some(fit => fit.line === line)), ...spokenFor];
    // "iPhone 13/14" and "13 y 14" name several models of a line.
    const fitsOne = ({ line, model }: Model): boolean =>
      fits.some(fit => fit.line === line && fit.model === model) ||
      new RegExp(String.raw`${line}\s[^,;]*(?:\s?[/,]\s?|\s(?:y|o|a|and|or|to)\s)${model}(?![\p{L}\d])`, 'u').test(
        whom,
      );
    return asked.length > 0 && !asked.some(fitsOne);
  };
});

/** Returns the clause of a message that names a thing: after "y una" another thing begins. */
export const clauseWith = (text: string, query: string): string => {
  const sought = foldName(query);
  return clausesOf(text).find(clause => foldName(clause).includes(sought)) ?? query;
};
const clausesOf = remembered((text): readonly string[] =>
  text.split(
    /[,;.?!]\s|\s(?:y|e|and)\s(?=(?:\d|un[oa]?s?\s|dos\s|tres\s|el\s|la\s|l[oa]s\s|an?\s|the\s|quiero\s|two\s|three\s))/u,
  ),
);

/** Returns the words, folded, that say for whom or for what a text wants a thing. */
export const whomSaid = (text: string): string[] => {
  const folded = foldName(text);
  return [
    ...groups.flatMap(({ sought: { any, each } }) =>
      any.test(folded) ? each.flatMap(([, pattern]) => pattern.exec(folded)?.[0] ?? []) : [],
    ),
    ...modelsIn(folded).map(({ line, model }) => `${line} ${model}`),
  ]
    .join(' ')
    .replace(/\b(?:para|pa|for|de|mi|mis|su|un|una|el|la|my|an?|the)\s/gu, '')
    .split(' ');
};

/** Whether a text is about the kind of animals or people that another text wants a thing for. */
export const speaksOfSuch = (told: string, text: string): boolean =>
  groups.some(({ sought, held }) => {
    const wanted = kindsIn(foldName(text), sought);
    return wanted.length > 0 && kindsIn(foldName(told), held).some(kind => wanted.includes(kind));
  });
