import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import { type Word, WordSet, wordsIn } from '../search/words.js';
import { amountsIn, noTerm, type Term } from './term.js';

/** What of a thing costs more than its price, as its own text says: "con marco +$15", "talla XL $3 más", "queso extra $25". */
export interface Extra {
  /** As it is said, without the price: "con marco". */
  name: string;
  /** A decimal, for each piece. */
  amount: string;
  sentence: string;
  /** Any of these words asks for it. */
  heads: Word[];
}
interface Described {
  name: string;
  description: string;
}

const number = String.raw`(?<sign>\p{Sc}\s?)?\d[\d.,]*\d|(?<sign2>\p{Sc}\s?)?\d`;
const price = String.raw`(?<price>${number})(?:\s?(?<word>pesos|colones|soles|quetzales|dolares|bolivianos|usd|mxn|dollars|bucks))?(?!\s?%)(?![\d.,]*\d)`;
const what = String.raw`(?<what>[^\d$₡€£+]{2,60}?)`;
/** "20 más barato" is no extra, and "más IVA" is of another kind. */
const more = String.raw`\s*(?:mas|extra|adicional(?:es)?|more)(?!\s(?:barat|econom|car[oa]|iva|impuesto|tax|cheap))`;
const forms: readonly RegExp[] = [
  String.raw`^${what}[\s:(]*(?:\+|(?:mas|plus)\s)\s*${price}\)?\W*$`,
  String.raw`^${what}[\s:(]*(?:(?:cuestan?|salen?|valen?|es|son|tienen?|llevan?|costs?|is|are|for|por|a)\s)?(?:un\s)?(?:(?:costo|cargo|recargo)\s)?(?:(?:extra|adicional)\s)?(?:de\s|por\s)?${price}${more}`,
  String.raw`^(?:(?:por|con)\s)?(?:extra|adicional|recargo|cargo extra)\s(?:de|por|for)\s${what}[\s:]*(?:(?:cuesta|a|de|es|son|por)\s)?${price}`,
  String.raw`^${what}\s(?:extra|adicional)[\s:]*(?:(?:cuesta|por|a|es|for)\s)?\+?${price}`,
  String.raw`^(?:por\s)?\+?${price}${more}\s(?:con|por|en|si|for|with|in)\s(?<what>[^\d$₡€£+]{3,50}?)\W*$`,
].map(form => new RegExp(form, 'u'));
const plain =
  /^(?:color(?:es)?|talla|tamano|size|colou?rs?|opcion\w*|version\w*|incluy\w*|extra\w*|adicional\w*|cambio|cargo|servicio|pieza|unidad|includ\w*)$/u;

const read = new WeakMap<Described, Extra[]>();

export function extrasIn(product: Described): Extra[] {
  let extras = read.get(product);
  if (!extras) {
    const own = new WordSet([product.name]);
    extras = sentencesOf(product.description).flatMap(sentence =>
      // A price with a decimal comma is not cut in two.
      sentence.split(/[;,]\s+|\s(?:y|and)\s(?=[^,;]*\d)/u).flatMap(clause => extraIn(clause.trim(), sentence, own)),
    );
    read.set(product, extras);
  }
  return extras;
}

function extraIn(clause: string, sentence: string, own: WordSet): Extra[] {
  const folded = foldName(clause);
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const { what: said = '', sign, sign2, word } = groups;
    const [amount] = amountsIn(clause);
    // "Trae mesa + 4 sillas" counts, and costs nothing more; a bare number is a price only where nothing stands behind it.
    if (!amount || (!(sign ?? sign2 ?? word) && !/\d\)?\W*$|\d\s(?:mas|extra|more)/u.test(folded))) continue;
    const heads = said.split(/\s(?:y|o|u|e|or|and)\s|\s?\/\s?/u).flatMap(part =>
      wordsIn(part)
        .filter(each => !plain.test(each.folded) && !/\d/u.test(each.folded))
        .slice(0, 1),
    );
    if (heads.length === 0 || heads.some(head => own.has(head) >= 0.85)) continue;
    const at = folded.indexOf(said);
    const name = clause.slice(at, at + said.length).replace(/[\s:(]+$/u, '');
    return [{ name: name === '' ? said : name, amount: amount.value, sentence, heads }];
  }
  return [];
}

/** Of what costs more, that which a message asks for; what it says it does not want, and what only one of several is to have, is left out. */
export function extrasAsked(product: Described, text: string): Extra[] {
  const folded = foldName(text);
  const said = new WordSet([text]);
  return extrasIn(product).filter(({ heads }) =>
    heads.some(head => {
      if (said.has(head) < 0.85) return false;
      const stem = head.folded.slice(0, 4);
      const lead = folded.slice(0, Math.max(0, folded.search(new RegExp(String.raw`(?<!\p{L})${stem}`, 'u'))));
      return !without.test(lead) && !(one.test(lead) && several.test(folded));
    }),
  );
}
const without = /(?:\bsin|\bwithout|\bno (?:lo |la |l[oa]s )?(?:quiero|necesito|lleva|ocupo)|\bno)\s(?:\p{L}+\s)?$/u;
const one = /\b(?:un[oa]?|one|1|otr[oa])\s(?:sol[oa]\s|nada mas\s)?(?:(?:con|en|de|color|talla|in|with|size)\s)*$/u;
const several = /\b(?:[2-9]|\d{2,}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)\b/u;

const titleOf = ({ name }: Described, extra: string): string =>
  `${name}, ${extra.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())}`;
/** Whether a message asks for what an extra's term is of. */
export const isExtraAsked = ({ title }: Term, product: Described, text: string): boolean =>
  extrasAsked(product, text).some(({ name }) => titleOf(product, name) === title);

/** The extras of a product as services of it alone: asked for, each counts once a piece. */
export const extraTermsOf = (product: Described): Term[] =>
  extrasIn(product).map(({ name, amount, sentence }) => ({
    ...noTerm,
    kind: 'SERVICE',
    title: titleOf(product, name),
    sentence,
    amount,
    of: product.name,
  }));
