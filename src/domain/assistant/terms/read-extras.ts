import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { canonicalNumber } from '../claims/amounts.js';
import { measuredText } from '../measures/index.js';
import { sentencesOf } from '../search/sentences.js';
import { type Word, WordSet, wordOf, wordsIn } from '../search/words.js';
import { peopleIncluded } from './persons-beyond.js';
import { basePriceOf, type Described, pricedClausesOf } from './priced-clauses.js';
import { comesOnTop, isNeither, isVariant } from './read-variants.js';
import { amountsIn, noTerm, type Term } from './term.js';

/** An option of a product that costs more, as its own description says: "con marco +$15", "talla XL $3 más", "queso extra $25". */
export interface Extra {
  /** The words of the option without the price: "con marco". */
  name: string;
  /** Price per piece, as a decimal. */
  amount: string;
  /** The currency of the price, as in `Term`. */
  currency: string | null;
  sentence: string;
  /** Words that each ask for the option. */
  heads: Word[];
  /** Whether each person is charged for it: "vajilla 40 por persona". */
  perPerson?: true;
  /** How many are included: two, where the third person is the first that is charged for. */
  included?: number;
}

const coin = String.raw`(?:\p{Sc}|(?:rd|us|mx|c)\$|[sb]\/\.?|(?:bs|gs|lps?)\.|q(?=\s?\d)|l(?=\s?\d\d))\s?`;
const number = String.raw`(?<sign>${coin})?\d[\d.,]*\d|(?<sign2>${coin})?\d`;
const price = String.raw`(?<price>${number})(?:\s?(?<word>pesos|colones|soles|quetzales|dolares|bolivianos|usd|mxn|dollars|bucks))?(?!\s?%)(?![\d.,]*\d)`;
const what = String.raw`(?<what>[^\d$₡€£+]{2,60}?)`;
/** "20 más barato" is not an extra, and "más IVA" is another kind of condition. */
const more = String.raw`\s*(?:mas|extra|adicional(?:es)?|more)(?!\s(?:barat|econom|car[oa]|iva|impuesto|tax|cheap))`;
/** "+60 por persona": what the price is for. */
const eachOne = String.raw`(?:(?:por|per)\s(?:persona|pieza|unidad|invitad[oa]|plato|person|piece|guest)|c\/u|cada un[oa]|each)`;
const forms: readonly RegExp[] = [
  String.raw`^${what}[\s:(]*(?:\+|(?:mas|plus)\s)\s*${price}(?:\s${eachOne})?\)?\W*$`,
  String.raw`^(?:(?:el|la|los|las|the)\s)?(?<what>[^\d$₡€£+]{2,40}?)\s(?:(?:se\s(?:venden?|cobran?|pagan?)|van?|are sold|is sold)\s)?(?:aparte|por separado|separately)[\s:]*(?:(?:a|en|por|for|at)\s)?${price}`,
  String.raw`^${what}(?:\s*[:(]\s*|\s+)(?:(?:cuestan?|salen?|valen?|es|son|tienen?|llevan?|costs?|is|are|for|por|a)\s)?(?:un\s)?(?:(?:costo|cargo|recargo)\s)?(?:(?:extra|adicional)\s)?(?:de\s|por\s)?${price}${more}`,
  String.raw`^(?:(?:por|con)\s)?(?:extra|adicional|recargo|cargo extra)\s(?:de|por|for)\s${what}[\s:]*(?:(?:cuesta|a|de|es|son|por)\s)?${price}`,
  String.raw`^${what}\s(?:extra|adicional)[\s:]*(?:(?:cuesta|vale|sale|suma|por|a|es|for)\s)?\+?${price}`,
  String.raw`^(?:(?:cada|por|each)\s){0,2}(?<what>\p{L}{4,})\s(?:extra|adicional|additional)(?:\s(?:de|of)\s\p{L}+)?[\s:]*(?:(?:cuesta|por|a|es|for|costs)\s)?\+?(?:(?:q|s\/\.?|l|bs\.?|c\$|rd\$|b\/\.?)\s?)?${price}`,
  String.raw`^(?:por\s)?\+?${price}${more}\s(?:con|por|en|si|for|with|in)\s(?<what>[^\d$₡€£+]{3,50}?)\W*$`,
].map(form => new RegExp(form, 'u'));
const plain =
  /^(?:color(?:es)?|talla|tamano|size|colou?rs?|opcion\w*|version\w*|incluy\w*|extra\w*|adicional\w*|cambio|cargo|servicio|pieza|unidad|includ\w*)$/u;

const read = new WeakMap<Described, Extra[]>();

/** Returns the services with a price of their own that a product's description offers. What was read is kept for each product. */
export function extrasIn(product: Described): Extra[] {
  let extras = read.get(product);
  if (!extras) {
    const own = new WordSet([product.name]);
    extras = sentencesOf(product.description).flatMap(sentence =>
      partsOf(sentence).flatMap(clause => extraIn(clause.trim(), sentence, own)),
    );
    extras = [...extras, ...besideIn(product, own, extras)];
    read.set(product, extras);
  }
  return extras;
}

/**
 * Divides a sentence where another option may begin. A price with a decimal comma is not split, and "instalado y probado +150" has one
 * price for both.
 */
const partsOf = (sentence: string): string[] =>
  sentence
    .split(/[;,]\s+|(?<=\p{L}{3}|\d)(?<!\b(?:aprox|max|min|inc|incl))\.\s+(?=\p{Ll})/u)
    .flatMap(part => part.split(/(?<=\d.*)\s(?:y|and)\s(?=[^,;]*\d)/u));

/**
 * Returns what costs much less than the thing and has its price in a clause of its own: "Grabado con nombre $15" of an $80 candle. Without
 * a currency, "orilla de queso 40", only where the text prices more than one thing.
 */
function besideIn(product: Described, own: WordSet, known: readonly Extra[]): Extra[] {
  if (basePriceOf(product) === null) return [];
  const clauses = pricedClausesOf(product).filter(clause => !isNeither(clause));
  return clauses.flatMap(clause => {
    const { name, told, amount, currency, sentence, isBare } = clause;
    const heads = headsOf(told);
    const isKnown = known.some(extra => extra.amount === amount && extra.sentence === sentence);
    return isKnown || isVariant(clause) || (isBare && clauses.length < 2) || !isOwnHead(heads, own)
      ? []
      : [
          {
            name: name.replace(comesOnTop, ''),
            amount,
            currency,
            sentence,
            heads,
            ...(isPerPerson(sentence, told) && { perPerson: true as const }),
          },
        ];
  });
}
/** Whether the price behind some words of a sentence is for each person. */
const isPerPerson = (sentence: string, told: string): boolean => {
  const folded = foldName(sentence);
  const behind = folded.slice(Math.max(0, folded.indexOf(told)) + told.length, folded.length);
  return /^\D{0,8}[\d.,]*\d(?: \p{L}+)? (?:por|per|cada) (?:persona|invitad[oa]|comensal|person|guest)\b/u.test(behind);
};
const headsOf = (said: string): Word[] =>
  said
    .replace(/^(?:si|if) (?:(?:usted|you) )?(?:no|don't) /u, '')
    .replace(/^(?:trae|tiene|deja|have|bring)\s(?=\p{L})/u, '')
    .split(/\s(?:y|o|u|e|or|and)\s|\s?\/\s?/u)
    .flatMap(part =>
      wordsIn(part)
        .filter(each => !plain.test(each.folded) && !/\d/u.test(each.folded))
        .slice(0, 1),
    );
/** Whether an option is called by words that are not those of the product itself. */
const isOwnHead = (heads: readonly Word[], own: WordSet): boolean =>
  heads.length > 0 && heads.every(head => own.has(head) < 0.85);

/** Where a number without a currency may be a price: at the end, or before a word of what comes on top. */
const endsPrice = new RegExp(String.raw`\d\)?\W*$|\d\s(?:mas|extra|more)|\d\s${eachOne}\)?\W*$`, 'u');

function extraIn(clause: string, sentence: string, own: WordSet): Extra[] {
  const folded = foldName(clause);
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const { what: said = '', price: figure = '', sign, sign2, word } = groups;
    const [stated] = amountsIn(clause);
    const bare = canonicalNumber(figure.replace(/[^\d.,]/gu, ''));
    const amount = stated ?? (bare === null ? undefined : { value: bare, currency: null });
    // "Trae mesa + 4 sillas" is a count and costs nothing more. A number without a currency is a price only if nothing follows it.
    if (!amount || (!(sign ?? sign2 ?? word) && !endsPrice.test(folded))) continue;
    const heads = headsOf(said);
    // "Niño extra 450" of a party for children is one child more.
    if (!isOwnHead(heads, own) && !(onlyPeople.test(said) && heads.length > 0)) continue;
    const at = folded.indexOf(said);
    const name = clause.slice(at, at + said.length).replace(/[\s:(]+$/u, '');
    const included = peopleIncluded(clause);
    return [
      {
        name: name === '' ? said : name,
        amount: amount.value,
        currency: amount.currency,
        sentence,
        heads: included === null ? heads : heads.slice(0, 1),
        ...(ofEachPerson.test(folded) && { perPerson: true as const }),
        ...(included !== null && { included }),
      },
    ];
  }
  return [];
}

/** "22 nenes" are children, as the text calls them. */
const child = /^(?:nin[oa]|nen[ea]|chic[oa]|pib[ea]|chiquill[oa]|guila|chav[oa]|kid|child)/u;
const onlyPeople =
  /^(?:cada |por |each )*(?:persona|invitad[oa]|nin[oa]|chic[oa]|alumn[oa]|adult[oa]|huesped|person|guest|child|kid)s?$/u;
const ofEachPerson = /\d(?: mas)? (?:por|per|cada) (?:persona|invitad[oa]|comensal|person|guest)\b/u;

/** Returns the extras that a message asks for, without those that it rejects and those that only one of several pieces should have. */
export function extrasAsked(product: Described, text: string): Extra[] {
  const folded = foldName(text);
  const said = new WordSet([text]);
  return extrasIn(product).filter(extra => {
    const { heads, name } = extra;
    // "El cumple de mi niño" asks for no child more.
    if (onlyPeople.test(foldName(name)) && extraSaid(extra, text) === null && !saysMore(text)) return false;
    return heads.some(head => {
      if (said.has(head) < 0.85) return false;
      const stem = head.folded.slice(0, 4);
      const lead = folded.slice(0, Math.max(0, folded.search(new RegExp(String.raw`(?<!\p{L})${stem}`, 'u'))));
      // "Si no trae envase 110 más" is for whoever has none.
      if (forWhoeverLacks.test(foldName(name))) return lacking.test(lead);
      return !without.test(lead) && !(one.test(lead) && several.test(folded));
    });
  });
}
/** Returns how many of an extra a message names: 2 of "2 horas más"; null if it gives no number. */
export function extraSaid({ heads }: Extra, text: string): number | null {
  const called = new WordSet(heads.map(({ folded }) => folded));
  const said = matchesOf(/(?<![\d.,$])(\d{1,3}) (\p{L}{3,})/gu, measuredText(text)).find(
    ([, , noun = '']) =>
      called.has(wordOf(noun)) >= 0.9 || (child.test(noun) && heads.some(({ folded }) => child.test(folded))),
  );
  return said ? Number(said[1]) : null;
}
/**
 * Returns how many of the extra of a term a message asks for: "2 horas más" of "hora extra $1.100"; of what the product includes up to a
 * number, only those beyond it: two for "5 palabras" of "hasta 3 palabras".
 */
export function extraCount({ title }: Term, product: Described, text: string): number | null {
  const extra = extrasIn(product).find(({ name }) => titleOf(product, name) === title);
  const said = extra ? extraSaid(extra, text) : null;
  if (!extra || said === null || saysMore(text)) return said;
  return Math.max(0, said - includedOf(extra, product));
}
/** Whether a number is said to come on top of what is included: "2 horas más". */
export const saysMore = (text: string): boolean =>
  /\b(?:mas|extras?|adicional(?:es)?|more|additional)\b/u.test(foldName(text));

/** "Incluye hasta 3 metros de tubería": returns how many of an extra a product's text includes; 0 if it gives no number. */
export function includedOf({ heads, included }: Extra, { description }: Described): number {
  if (included !== undefined) return included;
  const [, many] =
    matchesOf(/(?<![\d.,$])(\d{1,3}) (\p{L}{3,})/gu, measuredText(description)).find(([, , noun = '']) =>
      heads.some(({ stem }) => stem === wordOf(noun).stem),
    ) ?? [];
  return Number(many ?? 0);
}

const forWhoeverLacks = /^(?:si|if) (?:(?:usted|you) )?(?:no|don't|doesn't)\b/u;
const lacking =
  /\b(?:sin|without|no (?:(?:lo |la |l[oa]s |le )?(?:tengo|traigo|tenemos|traemos|llevo|cuento con|have)))\s(?:\p{L}+\s){0,2}$/u;
const without = /(?:\bsin|\bwithout|\bno (?:lo |la |l[oa]s )?(?:quiero|necesito|lleva|ocupo)|\bno)\s(?:\p{L}+\s)?$/u;
const one = /\b(?:un[oa]?|one|1|otr[oa])\s(?:sol[oa]\s|nada mas\s)?(?:(?:con|en|de|color|talla|in|with|size)\s)*$/u;
const several =
  /(?<!\b(?:el|dia|dentro de|los|a las|the|in) )\b(?:[2-9]|\d{2,}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)\b/u;

const titleOf = ({ name }: Described, extra: string): string =>
  `${name}, ${extra.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())}`;
/** Whether a message asks for the extra of a term, and for more of it than is included. */
export const isExtraAsked = (term: Term, product: Described, text: string): boolean =>
  extrasAsked(product, text).some(({ name }) => titleOf(product, name) === term.title) &&
  extraCount(term, product, text) !== 0;

/** Returns the extras of a product as services for this product only: an extra that is asked for is charged once per piece. */
export const extraTermsOf = (product: Described): Term[] =>
  extrasIn(product).map(({ name, amount, currency, sentence, perPerson }) => ({
    ...noTerm,
    kind: 'SERVICE',
    title: titleOf(product, name),
    sentence,
    amount,
    currency,
    of: product.name,
    ...(perPerson && { per: 'persona' }),
  }));
