import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { itemsIn } from './quantities.js';

const verb = `(?:(?:me )?(?:se )?(?:l[oa]s? )?(?:qued[ae]n?|sig[aue]+n?|van?|es|son|d[eé]j[ae](?:n|me|melo|melos|mela|melas|lo|la|los|las)?|stays?|remains?|keeps?) )`;
const same = `(?:(?:igual(?:it[oa]s?)?|lo mismo|la misma cantidad|l[oa]s mism[oa]s|como (?:estaban?|est[aá]n?|va|iban?|antes)|(?:the )?same|as (?:is|it is|before))(?: (?:que|as) (?:antes|before))?)`;
const lead = String.raw`(?:^|[,.;!]\s*|\s(?:y|e|and|pero|but|con|with)\s|\s)`;
const end = String.raw`(?=\s*(?:$|[,.;!?¿])|\s(?:y|and)\s|\s(?:en )?cu[aá]nto(?!\p{L})|\s(?:how|ah[ií] ya)\s)`;
const name = String.raw`(?<name>\p{L}{3,}(?: (?:de |del |of )?\p{L}{3,}){0,2}?)`;

/** "Lo demás igual", "the rest stays": what is listed and not named. */
const theRest = new RegExp(
  `${lead}(?:(?:todo )?lo dem[aá]s|(?:todo )?el resto|l[oa]s (?:otr[oa]s|dem[aá]s)|lo otro|the (?:rest|others)|everything else) (?:${verb.replace(/ \)$/u, ')')}(?: ${same})?|${same})${end}`,
  'giu',
);
/** "El vacío igual", "the cooler stays the same", "los mismos cubiertos", "lo mismo de queso". */
const things = [
  new RegExp(`${lead}(?:el|la|l[oa]s|the|de) ${name} ${verb}?${same}${end}`, 'giu'),
  new RegExp(
    `${lead}(?:(?:el|la|l[oa]s) mism[oa]s?|lo mismo|la misma cantidad|the same|same|igual)(?: (?:de|del|of|number of|amount of|en))?(?: (?:el|la|l[oa]s|the))? ${name}${end}`,
    'giu',
  ),
];

/** Whether words name a thing of the list. */
const isListed = (words: string, listed: readonly string[]): boolean => {
  const said = wordsIn(words).filter(({ folded }) => folded.length > 3);
  return listed.some(product => {
    const called = new WordSet([product]);
    return said.some(word => called.has(word) >= 0.85);
  });
};

const supposes =
  /\b(?:si|if)\s(?:(?:me|nos|yo|i|we|mejor|en vez de \S+)\s)*(?:llev|fuer|son|sean|quier|pid|compr|tom|take|get|want|buy)\p{L}*/u;
const asks = /\?|\b(?:cuanto|how much)\b/u;
const corrects = /\b(?:mejor|cambi\p{L}+|que sean|make it|instead)\b/u;

/**
 * "No, mejor 4 de asado, el vacío igual", "¿y si llevo 10 y los mismos cubiertos?": returns the message as a change of the list without
 * what it says to stay as it is, or unchanged if it says of nothing in the list that it stays, or gives no other number.
 */
export function withoutSame(text: string, listed: readonly string[]): string {
  if (listed.length === 0 || !/igual|mism|resto|demas|demás|same|rest|others|else/iu.test(text)) return text;
  const others = listed.length > 1 ? text.replace(theRest, ' ') : text;
  const left = things
    .reduce(
      (said, form) =>
        said.replace(form, (whole, ...found) => {
          const groups: { name?: string } = found.at(-1);
          return isListed(groups.name ?? '', listed) ? ' ' : whole;
        }),
      others,
    )
    .replace(/\s+/gu, ' ')
    .trim();
  if (left === text.replace(/\s+/gu, ' ').trim()) return text;
  if (!itemsIn(left, true).some(({ loose }) => !loose)) return text;
  const folded = foldName(left);
  if (supposes.test(folded)) return left;
  if (asks.test(folded) && /^\W*(?:y\s|and\s)?(?:con|with)\s/u.test(folded))
    return left.replace(/^(\W*(?:(?:y|and)\s)?)(?:con|with)\s/iu, '$1si llevo ');
  const whole = left.replace(/(?<!\p{L})(?:s[oó]lo|solamente|nada m[aá]s|only|just)\s(?=\d|un|dos|tres)/giu, '');
  return corrects.test(foldName(whole)) ? whole : `mejor ${whole}`;
}

const put =
  /(?<!\p{L})(?:c[aá]mbi[ae](?:me|le)?|pon(?:me|le|ga|game|gale)?|s[uú]b[ae](?:me|le)?|b[aá]j[ae](?:me|le)?|d[eé]j[ae](?:me|le)?|change|make|put) (?:el|la|l[oa]s|the) (?<name>\p{L}{3,}(?: (?:de |del )?\p{L}{3,}){0,2}?) (?:a|en|por|to|at) (?<many>\d{1,4}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six)(?: (?<unit>kilos?|kg|libras?|litros?|metros?|piezas|unidades|docenas?))?(?=\s*(?:$|[,.;!?])|\s(?:y|and|pero|cu[aá]nto)\s)/giu;

/** "Cambia el bistec a 4", "déjame la tierra en 2 kilos": returns it as "mejor 4 de bistec", for what is in the list. */
export const withNumberPut = (text: string, listed: readonly string[]): string =>
  listed.length === 0
    ? text
    : text.replace(put, (whole, ...found) => {
        const { name: thing = '', many = '', unit }: { name?: string; many?: string; unit?: string } = found.at(-1);
        return isListed(thing, listed) ? `mejor ${many} ${unit === undefined ? '' : `${unit} de `}${thing}` : whole;
      });
