import words from './data/number-words.json' with { type: 'json' };
import { folded } from './plain-text.js';

type Kind = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale';
interface NumberWord {
  kind: Kind;
  value: number;
}

const known = new Map<string, NumberWord>();
const kinds = [
  ['unit', words.units],
  ['teen', words.teens],
  ['ten', words.tens],
  ['hundred', words.hundreds],
  ['scale', words.scales],
] as const;
for (const [kind, values] of kinds)
  for (const [word, value] of Object.entries(values)) known.set(word, { kind, value });
/** Words that are a number only next to other numbers or before what is counted: "un día", "once" (English), "ten en cuenta". */
const ambiguousNumberWords = new Set(words.shy);
const counted = new RegExp(String.raw`^\s*(?:de\s)?(?:${words.counted})`, 'u');

const accents: Record<string, string> = { a: '[aá]', e: '[eé]', i: '[ií]', o: '[oó]', u: '[uúü]' };
/** The longest words come first, so that "seiscientos" is not read as "seis". */
const anyWord = `(?:${[...known.keys()]
  .sort((one, two) => two.length - one.length)
  .map(word => word.replace(/[aeiou]/g, vowel => accents[vowel] ?? vowel))
  .join('|')})(?![\\p{L}\\d])`;
const span = new RegExp(String.raw`(?<![\p{L}\d])${anyWord}(?:(?:[\s,.\-–]{1,3}|\s(?:y|and)\s)${anyWord})*`, 'giu');

/** Returns the numbers in a row of number words: "treinta y cinco mil" is one number, "ocho ocho siete" are three. */
function numbersOf(row: readonly NumberWord[]): number[] {
  const numbers: number[] = [];
  let total = 0;
  let current = 0;
  let last: Kind | null = null;
  const finish = () => {
    if (last !== null) numbers.push(total + current);
    total = 0;
    current = 0;
    last = null;
  };
  for (const { kind, value } of row) {
    if (kind === 'scale') {
      if (value === 100) current = (current || 1) * 100;
      else {
        total += (current || 1) * value;
        current = 0;
      }
      last = 'scale';
      continue;
    }
    const fits =
      last === null ||
      last === 'scale' ||
      (kind === 'unit' && (last === 'ten' || last === 'hundred')) ||
      ((kind === 'teen' || kind === 'ten') && last === 'hundred');
    if (!fits) finish();
    current += value;
    last = kind;
  }
  finish();
  return numbers;
}

/** Returns `text` with Spanish and English number words written in digits. A row of single digits stays a row of digits. */
export function withDigits(text: string): string {
  const composed = text.normalize('NFC');
  const percent = /ciento/iu.test(composed)
    ? composed.replace(/\s*(?<!\p{L})por\s?ciento(?!\p{L})/giu, ' %')
    : composed;
  return percent.replace(span, (written, at: number, whole: string) => {
    const row = folded(written)
      .split(/[\s,.\-–]+/u)
      .filter(word => word !== 'y' && word !== 'and')
      .flatMap(word => known.get(word) ?? []);
    // The scale word of "12 mil" is read together with its digits.
    if (row[0]?.kind === 'scale' && /\d\s?$/.test(whole.slice(0, at))) return written;
    const alone = row.length === 1;
    if (alone && ambiguousNumberWords.has(folded(written)) && !counted.test(folded(whole.slice(at + written.length))))
      return written;
    return numbersOf(row).join(' ');
  });
}
