import contexts from './data/contexts.json' with { type: 'json' };
import { folded } from './plain-text.js';

/** Minimum number of digits of a phone or account number. In a sentence about a payment, six are enough. */
export const fewestDigits = 7;
const fewestForMoney = 6;

const payment = new RegExp(contexts.payment, 'u');
/** Whether a folded sentence says where to send money. */
export const speaksOfPayment = (sentence: string): boolean => payment.test(sentence);

const noNumbers = [
  /\d{1,2}:\d{2}(?::\d{2})?/gu,
  /(?<![\d/.-])\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  /\d+(?:[.,]\d+)?\s?%/gu,
];
/** Groups of digits that read as one number: separated by a few signs, or single digits separated by commas. */
const run = /(?<![\d.,])\+?\d(?:[\s.\-–—/()·•*_|:;]{0,3}\d)+|(?<!\d)\d(?:\s?,\s?\d(?!\d)){5,}/gu;
const joints =
  /(?<=\d)\s*(?:,\s*)?(?:y luego|luego|despues|guion|punto|dash|dot|then|and then|seguido de|followed by)\s*(?=\d)/giu;

/** Returns the numbers of `text` that may be a phone, a card or an account, as bare digits. The caller must remove amounts before. */
export function longNumbersIn(text: string, forMoney = false): string[] {
  if (!/\d/.test(text)) return [];
  const joined = noNumbers.reduce((rest, pattern) => rest.replace(pattern, ' | '), text).replace(joints, ' ');
  const least = forMoney ? fewestForMoney : fewestDigits;
  return (joined.match(run) ?? []).map(found => found.replace(/\D/g, '')).filter(digits => digits.length >= least);
}

const handle = /(?<![\p{L}\d@._%+-])@[a-z\d_][a-z\d_.-]{2,40}/giu;
const alias = /(?<!\p{L})alias:?\s+([a-z\d-]+(?:\.[a-z\d-]+)+)/giu;
/** Addresses of wallets and other keys: long sequences of letters and digits. */
const key = /(?<![\p{L}\d/.=_-])(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{20,}(?![\p{L}\d])/giu;
/**
 * A line that ends with "titular" states no name, because the next line may be a button. A name ends at a full stop or at the end of its
 * line.
 */
const payee =
  /(?:(?:[Aa] nombre de|[Tt]itular(?::| es)|[Bb]eneficiario(?::| es)|[Aa] favor de|[Pp]ayable to|[Ii]n the name of|[Aa]ccount holder:)\s+|(?:[Tt]itular|[Bb]eneficiario|[Aa]ccount holder)[^\S\n]+)(?:la empresa[^\S\n]+)?(\p{Lu}(?:\p{L}|\.(?=\p{L}))+(?:[^\S\n]+(?:(?:de|del|y|la)[^\S\n]+)*\p{Lu}(?:\p{L}|\.(?=\p{L}))+)*)/gu;

/** Returns the names of accounts, wallets and payees in `text`, folded: "@shop", an alias, a key, "a nombre de Juan Pérez". */
export const payeesIn = (text: string): string[] =>
  [
    ...(text.match(handle) ?? []).map(found => found.replace(/\.$/, '')),
    ...[...text.matchAll(alias)].map(([, name = '']) => name),
    ...(text.match(key) ?? []),
    ...[...text.matchAll(payee)].map(([, name = '']) => name),
  ].map(folded);
