import { dayRules, weekOf } from './day-rules.js';
import { type Reckoning, type Stretch, unreal } from './stretch.js';
import { stretchRules } from './stretch-rules.js';

/** A stretch of time and the end of its words, or the end of words for a day that does not exist. */
export type Read = (Stretch & { end: number }) | { unreal: true; end: number };

const rules = [...dayRules, ...stretchRules];
const articles =
  /(?:(?:en|de|del|el|la|los|las|lo|the|of|on|in|durante|during|para|for|over|todo|toda|all|whole|a|al|hacia)(?= ) )*/uy;
const weekBefore = /(?:semana del?(?: dia)? (?=\d)|week of (?:the )?)/uy;

/** Returns the end of a pattern that matches at this position of the text; -1 if it does not match. */
export function endOf(words: RegExp, text: string, at: number): number {
  words.lastIndex = at;
  const found = words.exec(text);
  return found ? at + found[0].length : -1;
}

/** Returns the stretch of time at this position of the text, including the articles before it. */
export function stretchAt(text: string, at: number, now: Reckoning): Read | null {
  const start = endOf(articles, text, at);
  return (
    weekAt(text, at, now) ??
    ruleAt(text, at, now) ??
    (start > at ? (weekAt(text, start, now) ?? ruleAt(text, start, now)) : null)
  );
}

/**
 * Reads "la semana del 3 de noviembre". With a second day ("la semana del 3 al 9 de noviembre"), only these days are meant, and a span is
 * read instead.
 */
function weekAt(text: string, at: number, now: Reckoning): Read | null {
  const start = endOf(weekBefore, text, at);
  const day = start > 0 ? ruleAt(text, start, now) : null;
  if (!day || 'unreal' in day) return day;
  const week = weekOf(day);
  return week && { ...week, end: day.end };
}

function ruleAt(text: string, at: number, now: Reckoning): Read | null {
  for (const { words, read } of rules) {
    words.lastIndex = at;
    const match = words.exec(text);
    if (!match) continue;
    const found = read([...match], now);
    const end = at + match[0].length;
    if (found === unreal) return { unreal: true, end };
    if (found) return { ...found, end };
  }
  return null;
}
