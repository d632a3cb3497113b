import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';

/** Hours written as words. Of the words for one, only "la una" is an hour. */
const spoken: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    Object.entries(numberWords).filter(([word, value]) => value <= 10 && word !== 'un' && word !== 'uno'),
  ),
  once: 11,
  doce: 12,
  eleven: 11,
  twelve: 12,
};
const number = String.raw`\d{1,2}|${Object.keys(spoken).join('|')}`;
const half = String.raw`(?::(\d{2})|\s(y media|y cuarto))?`;
const end = String.raw`\s?(a\.?\s?m\.?|p\.?\s?m\.?|(?:de|en|por) la (?:manana|tarde|noche)|in the (?:morning|afternoon|evening)|hrs?|horas)?`;
/** A number is an hour because of the words before or after it: "a las 3", "3 pm", "15:00". */
const clocks: readonly RegExp[] = [
  new RegExp(String.raw`(?:a|para|tipo|sobre|desde) las? (${number})(?![\d/])${half}${end}`, 'u'),
  new RegExp(String.raw`\bat (${number})(?![\d/])${half}${end}`, 'u'),
  new RegExp(String.raw`(?<![\d:/])(\d{1,2}):(\d{2})()${end}`, 'u'),
  new RegExp(
    String.raw`(?<![\d:/])(${number})${half}\s?(a\.?\s?m\b\.?|p\.?\s?m\b\.?|de la (?:manana|tarde|noche)|hrs\b|horas\b|o'?clock)`,
    'u',
  ),
];

/**
 * Returns the time of day that a message names, in minutes since midnight; null if it names none. "A las 3" is in the afternoon, because
 * nobody meets customers at night.
 */
export function clockIn(message: string): number | null {
  const text = foldName(message);
  if (/\b(?:al mediodia|a mediodia|at noon)\b/u.test(text)) return 12 * 60;
  for (const pattern of clocks) {
    const [, said, minutes, part, side = ''] = pattern.exec(text) ?? [];
    if (said === undefined) continue;
    const hour = spoken[said] ?? Number(said);
    const minute = minutes ? Number(minutes) : part === 'y media' ? 30 : part === 'y cuarto' ? 15 : 0;
    if (hour > 23 || minute > 59) continue;
    const isMorning = /^a|manana|morning/u.test(side);
    const isLater = /^p|tarde|noche|afternoon|evening/u.test(side);
    const is24 = /^h/u.test(side) || /^0/u.test(said);
    const afternoon = hour < 12 && (isLater || (hour < 7 && !isMorning && !is24));
    return ((isMorning && hour === 12 ? 0 : hour) + (afternoon ? 12 : 0)) * 60 + minute;
  }
  return null;
}

/** Returns the half of the day that a message names. */
export function halfIn(message: string): 'MORNING' | 'AFTERNOON' | null {
  const text = foldName(message);
  if (/\b(?:por|en|de) la manana\b|\bmorning\b/u.test(text)) return 'MORNING';
  return /\b(?:tarde|afternoon|evening)\b/u.test(text) && !/\bbuenas tardes\b/u.test(text) ? 'AFTERNOON' : null;
}
