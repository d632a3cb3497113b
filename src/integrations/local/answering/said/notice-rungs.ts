import { measuredText } from '../../../../domain/assistant/index.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

/** From and to how many days before the date something holds: "entre 9 y 4 días" is from 4 to 9. */
export interface Rung {
  from: number;
  to: number;
}

const number = String.raw`\d{1,3}(?:[.,]5)?`;
const unit = '(?:horas?|hs|hrs?|hours?|dias?|days?|semanas?|weeks?|mes(?:es)?|months?)';
const hoursOfDay = 24;
const daysOf = (many: string, of: string): number => {
  const count = Number(many.replace(',', '.'));
  if (/^h/u.test(of)) return count / hoursOfDay;
  return count * (/^(?:s|w)/u.test(of) ? 7 : /^m/u.test(of) ? 30 : 1);
};
const most = Number.POSITIVE_INFINITY;
const just = 1e-9;

const between = new RegExp(
  String.raw`\b(?:entre|de|between|from) (?:los |las )?(${number}) ?(${unit})? (?:y|a|and|to) (?:los |las )?(${number}) ?(${unit})(?!\p{L})`,
  'u',
);
const atLeast = new RegExp(
  String.raw`\b(${number}) ?(${unit})(?: habiles)?(?: antes)? (?:o mas|o antes|or more|or earlier|en adelante)\b`,
  'u',
);
const moreThan = new RegExp(String.raw`\b(?:mas de|more than|over) (${number}) ?(${unit})(?!\p{L})`, 'u');
const lessThan = new RegExp(String.raw`\b(?:menos de|less than|under|fewer than) (${number}) ?(${unit})(?!\p{L})`, 'u');
const ahead = new RegExp(
  String.raw`\b(${number}) ?(${unit})(?: habiles)? (?:antes|de anticipacion|de antelacion|before|in advance|ahead|notice)\b`,
  'u',
);

/** Returns how long before the date a sentence of a text holds; null if it states no such bound. */
export function rungIn(sentence: string): Rung | null {
  const text = measuredText(sentence);
  const [, one = '', ofOne, two = '', ofTwo = ''] = between.exec(text) ?? [];
  if (one !== '') {
    const ends = [daysOf(one, ofOne ?? ofTwo), daysOf(two, ofTwo)].toSorted((a, b) => a - b);
    return { from: ends[0] ?? 0, to: ends[1] ?? 0 };
  }
  const read = (pattern: RegExp): number | null => {
    const [, many = '', of = ''] = pattern.exec(text) ?? [];
    return many === '' ? null : daysOf(many, of);
  };
  const least = read(atLeast);
  if (least !== null) return { from: least, to: most };
  const more = read(moreThan);
  if (more !== null) return { from: more + just, to: most };
  const less = read(lessThan);
  if (less !== null) return { from: 0, to: less - just };
  const before = read(ahead);
  return before === null ? null : { from: before, to: most };
}

const callsOff =
  /\b(?:cancel\p{L}*|anul[aoe]\p{L}*|avis[aoe]\p{L}*|suspend\p{L}*|desist\p{L}*|arrepient\p{L}*|reprogram\p{L}*|devuelv\p{L}*|devolv\p{L}*|refund\p{L}*|call (?:it )?off)\b/u;
/** Whether a folded text is about calling something off. */
export const isOfCallingOff = (folded: string): boolean => callsOff.test(folded);

const said = new RegExp(String.raw`(?<![\p{L}\d.,$-])(${number}) ?(${unit})(?!\p{L})`, 'gu');
/** Returns how many days before the date a message speaks of calling something off; null for none or several. */
export function noticeSaid(question: string): number | null {
  const text = measuredText(question);
  if (since.test(text)) return null;
  const found = matchesOf(said, text).map(([, many = '', of = '']) => daysOf(many, of));
  const [one, other] = found;
  return one !== undefined && other === undefined ? one : null;
}

/** Days that have gone by since something was bought or paid. */
const since = /\b(?:hace|desde|despues|tras|ago|after|since|later)\b/u;

export const isOnRung = ({ from, to }: Rung, days: number): boolean => days >= from && days <= to;
