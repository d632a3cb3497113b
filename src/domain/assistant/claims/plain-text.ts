import { withoutMarks } from '../../shared/fold.js';
import confusables from './data/confusables.json' with { type: 'json' };

const lookalikes = new Map(Object.entries(confusables));

/** A decimal digit of any script as an ASCII digit. Each script's ten digits stand in a row in Unicode, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** "g r a t i s", "g.r.a.t.i.s" and "g-r-a-t-i-s": three and more single letters, each set apart by one and the same sign. */
const setApart = /(?<![\p{L}\d])\p{L}(?:([ .\-_*·|,])\p{L})(?:\1\p{L})+(?![\p{L}\d])/gu;

const domainEnds = 'com|net|org|info|biz|shop|store|site|online|app|cr|mx|co|pa|pe|cl|ar|gt|hn|sv|ec|bo|uy|us|io';

const spokenDot = new RegExp(String.raw`(?<=[\p{L}\d])\s+(?:punto|dot)\s+(?=(?:${domainEnds})(?!\p{L}))`, 'giu');
const looseDot = new RegExp(String.raw`(?<=[a-z\d])\s+\.\s*(?=(?:${domainEnds})(?!\p{L}))`, 'gu');

/** Links and addresses as they would be written plainly: "algo . com", "algo punto com", "hxxp://", "ana (arroba) x.cr". */
function linksAsUsual(text: string): string {
  return text
    .replace(/\bh\s?[tx×]\s?[tx×]\s?p(s?)\s?:\s?\/\s?\//giu, 'http$1://')
    .replace(/(?<!\p{L})w\s?w\s?w\s?(?=\.|\spunto|\sdot)/giu, 'www')
    .replace(/\s*[([{<]\s*(?:dot|punto|\.)\s*[)\]}>]\s*/giu, '.')
    .replace(/\s*[([{<]\s*(?:at|arroba|@)\s*[)\]}>]\s*|\s+arroba\s+/giu, '@')
    .replace(/(?<=[\p{L}\d])\s?(?:punto|dot)\s?(?=(?:com|net|org)(?!\p{L}))/giu, '.')
    .replace(spokenDot, '.')
    .replace(/(?<=(?<![\p{L}\d])www)\s*(?:\.|punto|dot)\s*(?=[\p{L}\d])/giu, '.')
    .replace(looseDot, '.')
    .replace(/(?<=[a-z\d])\.\s(?=(?:com|net|org)(?!\p{L}))/gu, '.')
    .replace(/(?<=[\p{L}\d])\s+@\s*(?=[\p{L}\d-]+\.)/gu, '@');
}

/** What nearly all texts are made of: each letter is the one that it looks like. */
const usual = /^[\s!-~¡¿À-ÖÙ-öù-ÿ₡€£–—“”‘’«»]*$/;

/** Full-width letters and other scripts' digits as ASCII, letters that look like Latin ones as those, without invisible characters. */
function latinText(text: string): string {
  const compatible = text
    .normalize('NFKC')
    .replace(/\p{Cf}|[\uFE00-\uFE0F]|\u20E3|\u034F|[\u115F\u1160\u3164]/gu, '')
    .replace(/\p{Nd}/gu, digit => (digit <= '9' ? digit : asciiDigit(digit)));
  return Array.from(compatible, letter => lookalikes.get(letter) ?? letter).join('');
}

/**
 * One spelling for what reads the same: full-width and other scripts' digits become ASCII, invisible characters go, letters
 * that look like Latin ones become those, words whose letters are set apart are joined, veiled links are unveiled.
 */
export function plainText(text: string): string {
  const latin = usual.test(text) ? text : latinText(text);
  // Runs of white space would make the patterns below slow.
  const spaced = latin.replace(/[^\S ]\s*| \s+/gu, run => (run.includes('\n') ? '\n' : ' '));
  return linksAsUsual(spaced.replace(setApart, found => found.replace(/[^\p{L}]/gu, '')));
}

/** Lower case, no accents or other marks, straight apostrophes; line breaks stay. */
export const folded = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/[‘’ʼ´`]/gu, "'");

const leet: Record<string, string> = {
  '4': 'a',
  '@': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '€': 'e',
};

/** Words that mix letters with digits and signs which look like letters, such as "gr4t1s", read as words. */
export const withoutLeet = (text: string): string =>
  text.replace(/(?<![\p{L}\d@$!])(?=[\d@$!€]*\p{L})(?=\p{L}*[\d@$!€])[\p{L}\d@$!€]{4,}(?![\p{L}\d])/gu, word =>
    word.replace(/[430157@$€]|!(?=p{L})/g, sign => leet[sign] ?? sign),
  );

/** Sentences; a point between digits or inside a link ends none. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?;…])\s+|\n+|(?<=[\p{L})]{3}[.!?])(?=[¿¡\p{Lu}])/u).filter(sentence => sentence.trim() !== '');
