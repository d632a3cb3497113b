import { hasOddSpaces, withoutMarks } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import confusables from './data/confusables.json' with { type: 'json' };

const lookalikes = new Map(Object.entries(confusables));

/** Returns a decimal digit of any script as an ASCII digit. In Unicode, the ten digits of each script are consecutive, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** "g r a t i s", "g.r.a.t.i.s" and "g-r-a-t-i-s": three or more single letters, all separated by the same sign. */
const setApart = /(?<![\p{L}\d])\p{L}(?:([ .\-_*·|,])\p{L})(?:\1\p{L})+(?![\p{L}\d])/gu;

const domainEnds = 'com|net|org|info|biz|shop|store|site|online|app|cr|mx|co|pa|pe|cl|ar|gt|hn|sv|ec|bo|uy|us|io';

const spokenDot = new RegExp(String.raw`(?<=[\p{L}\d])\s+(?:punto|dot)\s+(?=(?:${domainEnds})(?!\p{L}))`, 'giu');
const looseDot = new RegExp(String.raw`(?<=[a-z\d])\s+\.\s*(?=(?:${domainEnds})(?!\p{L}))`, 'gu');

/** Every spelling that is changed below has one of these, and most texts have none. */
const maybeLink = /[/@([{<]|w\s?w|punto|dot|arroba|\s\.|\.\s(?:com|net|org)/iu;

/** Returns the text with links and addresses in their usual spelling: "algo . com", "algo punto com", "hxxp://", "ana (arroba) x.cr". */
function linksAsUsual(text: string): string {
  if (!maybeLink.test(text)) return text;
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

/** Characters that most texts consist of. Each of these letters and signs is the one that it looks like. */
const usual = /^[\s!-~¡¿À-ÖÙ-öù-ÿ₡€£–—“”‘’«»•]*$/;

/**
 * Converts full-width letters and digits of other scripts to ASCII and letters that look like Latin ones to Latin, and removes invisible
 * characters.
 */
function latinText(text: string): string {
  const compatible = text
    .normalize('NFKC')
    .replace(/\p{Cf}|[\uFE00-\uFE0F]|\u20E3|\u034F|[\u115F\u1160\u3164]/gu, '')
    .replace(/\p{Nd}/gu, digit => (digit <= '9' ? digit : asciiDigit(digit)));
  return Array.from(compatible, letter => lookalikes.get(letter) ?? letter).join('');
}

/**
 * Returns one spelling for texts that read the same: full-width letters and digits of other scripts become ASCII, invisible characters are
 * removed, letters that look like Latin ones become Latin, words with separated letters are joined, and disguised links get their usual
 * spelling.
 */
export const plainText = remembered((text): string => {
  const latin = usual.test(text) ? text : latinText(text);
  // Long runs of white space would make the patterns below slow.
  const spaced = hasOddSpaces(latin)
    ? latin.replace(/[^\S ]\s*| \s+/gu, run => (run.includes('\n') ? '\n' : ' '))
    : latin;
  return linksAsUsual(spaced.replace(setApart, found => found.replace(/[^\p{L}]/gu, '')));
});

/** Returns the text in lower case without accents or other marks, with straight apostrophes. Line breaks stay. */
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

/** Replaces digits and signs that look like letters in words that mix them with letters, such as "gr4t1s". "48hs" is no such word. */
export const withoutLeet = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d@$!])(?!\d+\p{L}{1,3}(?![\p{L}\d@$!€]))(?=[\d@$!€]*\p{L})(?=\p{L}*[\d@$!€])[\p{L}\d@$!€]{4,}(?![\p{L}\d])/gu,
    word => word.replace(/[430157@$€]|!(?=\p{L})/gu, sign => leet[sign] ?? sign),
  );

/** Splits a text into sentences. A point between digits or inside a link does not end one. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?;…])\s+|\n+|(?<=[\p{L})]{3}[.!?])(?=[¿¡\p{Lu}])/u).filter(sentence => sentence.trim() !== '');
