import { collapseSpaces } from '../../shared/collapse-spaces.js';
import { foldName, withoutMarks } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { currencyIn, moneyIn, numbersIn, sameCurrency } from '../claims/amounts.js';
import { withDigits } from '../claims/number-words.js';
import { percentagesIn } from '../claims/percentages.js';
import { folded, plainText } from '../claims/plain-text.js';

/** A text that may be quoted: of the shop, or of what the customer wrote. */
export interface QuotableText {
  text: string;
  /** What the shop calls it: the title of an article, the name of a product. */
  title?: string;
  /** The product whose text it is; null if it speaks of the whole shop. */
  productId: string | null;
  isCustomers: boolean;
}
/** Where a quote stands. */
export interface FoundQuote {
  /** The passage as its text writes it, with the whole of the numbers that the quote may have cut. */
  passages: string[];
  /** The products whose texts hold it; null if another text of the shop holds it. */
  productIds: string[] | null;
  isCustomers: boolean;
  /** The title of the first text that holds it, and the passage there with its accents; empty if that text has no title. */
  called: string;
}

const plain = (text: string): string => withoutMarks(plainText(text));
const between = String.raw`[^\p{L}\d]+`;

const goesOn =
  /^(?:[.,'’]\d+|[\s\u00a0\u202f]\d{3}(?!\d))*(?:\s?(?:%|por ?ciento|mil|millon(?:es)?|lucas|k)(?!\p{L}))?(?:\s?(?:\p{Sc}|(?:usd|eur|dolar(?:es)?|dollars?|euros?)(?!\p{L})))?/iu;
const began = /(?<![\p{L}\d])(?:\d+[.,'’])+$/u;
const beganWithSpaces = /(?<![\p{L}\d.,])\d{1,3}(?:[\s\u00a0\u202f]\d{3})*[\s\u00a0\u202f]$/u;
const signed = /(?:(?<!\p{L})\p{L}{0,3}\p{Sc}|(?<!\p{L})(?:S|B)\/\.?|(?<!\p{L})(?:USD|EUR))\s?$/u;
/** More characters beside a quote belong to no number. */
const mostBeside = 24;

/** Returns a passage of a text with the whole of the numbers at its ends and their currency: "15" of "15.000" is no fifteen. */
function passageAt(text: string, start: number, end: number): string {
  const quoted = text.slice(start, end);
  let from = start;
  const extend = (pattern: RegExp) => {
    from -= pattern.exec(text.slice(Math.max(0, from - mostBeside), from))?.[0].length ?? 0;
  };
  if (/^\d/u.test(quoted)) {
    extend(began);
    if (from === start && /^\d{3}(?!\d)/u.test(quoted)) extend(beganWithSpaces);
    extend(signed);
  }
  const rest = /\d$/u.test(quoted) ? (goesOn.exec(text.slice(end, end + mostBeside))?.[0] ?? '') : '';
  return text.slice(from, end) + rest;
}

/** Whether a quote is long enough to stand for one passage: two words or numbers, and at least one of them a word. */
export function isTelling(quote: string): boolean {
  const words = plain(quote).match(/[\p{L}\d]+/gu) ?? [];
  return words.length > 1 && words.some(word => /\p{L}/u.test(word));
}

/**
 * Returns where the texts hold a quote word for word; case, accents, white space and punctuation may differ. Null if none does. A text of
 * the shop comes before what the customer wrote.
 */
export function findQuote(texts: readonly QuotableText[], quote: string): FoundQuote | null {
  const words = plain(quote).match(/[\p{L}\d]+/gu) ?? [];
  if (words.length === 0) return null;
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])${words.join(between)}(?![\p{L}\d])`, 'iu');
  const holding = texts.flatMap(of => {
    const text = plain(of.text);
    const match = pattern.exec(text);
    return match ? [{ ...of, passage: passageAt(text, match.index, match.index + match[0].length) }] : [];
  });
  const ofShop = holding.filter(({ isCustomers }) => !isCustomers);
  const found = ofShop.length > 0 ? ofShop : holding;
  if (found.length === 0) return null;
  const ids = found.map(({ productId }) => productId);
  return {
    passages: [...new Set(found.map(({ passage }) => passage))],
    productIds: ids.includes(null) ? null : ids.flatMap(id => id ?? []),
    isCustomers: ofShop.length === 0,
    called: calledIn(found[0], words),
  };
}

/** Returns the text without accents, with every character at its place. */
const plainAtPlace = (text: string): string =>
  text.replace(/[\u00c0-\u024f]/gu, letter => letter.normalize('NFD').charAt(0));

/** Returns "Envíos: Centro ₡3 000" for a passage of an article, as the shop writes it. */
function calledIn(of: QuotableText | undefined, words: readonly string[]): string {
  if (!of?.title) return '';
  const text = of.text.normalize('NFC');
  const match = new RegExp(String.raw`(?<![\p{L}\d])${words.join(between)}(?![\p{L}\d])`, 'iu').exec(
    plainAtPlace(text),
  );
  const passage = match ? collapseSpaces(passageAt(text, match.index, match.index + match[0].length)) : '';
  if (passage === '') return of.title;
  return foldName(passage).startsWith(foldName(of.title)) ? passage : `${of.title}: ${passage}`;
}

/** Numbers that count something or tell the time, so that they are no money: "24 horas", "20 personas", "10 %", "20:00". */
const countedNumber =
  /(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\p{L}\d])\d+(?:[.,]\d+)*\s?(?:%|por ?ciento|percent|pct|(?:am|pm|hs?|hrs?|horas?|hours?|dias?|days?|noches?|nights?|semanas?|weeks?|mes|meses|months?|anos?|years?|minutos?|minutes?|min|unidades|unidad|uds?|units?|piezas?|pieces?|pzas?|cuotas?|pagos|payments?|veces|times|kms?|kilometros?|m2|m3|mts?|metros?|meters?|kgs?|kilos?|grs?|gramos?|mm|cms?|litros?|lts?|ml|sacos?|cajas?|personas?|people|persons?|pax)(?![\p{L}\d])|m(?:²|³))/giu;
const thousands = /(?<![\p{L}\d])(\d+(?:[.,]\d+)?)\s?lucas(?!\p{L})/giu;

/** Returns the amounts of money that a passage may state, in canonical form, with or without a currency. */
export function amountsIn(passage: string): Set<string> {
  const text = withDigits(passage);
  const bare = text.replace(thousands, ' ').replace(countedNumber, ' ');
  return new Set([
    ...moneyIn(text.replace(thousands, ' ')).map(({ value }) => value),
    ...numbersIn(bare),
    ...matchesOf(thousands, text).flatMap(([, many = '']) => numbersIn(`${many} mil`)),
  ]);
}

/** Currencies that are written with the sign of the dollar, besides the dollar and the pesos. */
const signedAsDollar: ReadonlySet<string> = new Set(['BRL', 'NIO', 'CAD', 'PAB']);
/** Balboas and dollars are worth the same, and prices in Panama are written in both. */
const worthDollars = 'PAB';

function isForeign(group: string | null, currency: string): boolean {
  if (group === null) return false;
  const home = currencyIn(currency);
  if (home !== null) return !sameCurrency(home, group);
  return group === '$' ? !signedAsDollar.has(currency) : !(group === 'USD' && currency === worthDollars);
}

/** Whether a passage states an amount only in another currency than the given one. */
export function isInOtherCurrency(passage: string, value: string, currency: string): boolean {
  const stated = moneyIn(withDigits(passage)).filter(money => money.value === value && money.currency !== null);
  return stated.length > 0 && stated.every(money => isForeign(money.currency, currency));
}

/** Returns the percentages that a passage states, in canonical form; half is 50. */
export const percentsIn = (passage: string): Set<string> => {
  const text = folded(withDigits(passage));
  return new Set([
    ...percentagesIn(text),
    ...(/(?<!\p{L})(?:mitad|half|medio precio)(?!\p{L})/u.test(text) ? ['50'] : []),
  ]);
};
