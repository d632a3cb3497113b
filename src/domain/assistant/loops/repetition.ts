import { foldName } from '../../shared/fold.js';
import type { MessageContext } from '../message-context.js';

type Turns = MessageContext['history'];

/**
 * Returns the words of a text, with numbers made equal and without signs and case, because machines count up ("ticket 4711", "ticket
 * 4712").
 */
const wordsOf = (text: string): string[] =>
  foldName(text.slice(0, 2_000))
    .replace(/\p{N}+/gu, '0')
    .match(/[\p{L}0]+|\p{Extended_Pictographic}/gu) ?? [];

/** Whether two texts say nearly the same: they share at least 90 % of their words. */
function alike(one: string, two: string): boolean {
  const first = new Set(wordsOf(one));
  const second = new Set(wordsOf(two));
  if (first.size === 0 || second.size === 0) return one.trim() === two.trim();
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return shared >= 0.9 * Math.max(first.size, second.size);
}

/** In a message with fewer words, only the answers can distinguish a loop from a person who says "yes" to five questions. */
const tellingWords = 4;

/** Returns how many of the contact's messages in a row, ending with `body`, say nearly the same. */
function alikeInbound(body: string, history: Turns): number {
  let times = 1;
  for (const turn of history.filter(({ direction }) => direction === 'INBOUND').reverse()) {
    if (!alike(turn.body, body)) break;
    times += 1;
  }
  return times;
}

/** Whether the contact has sent `limit` messages in a row, of four words or more, that say nearly the same. */
export const isRepeated = (body: string, history: Turns, limit: number): boolean =>
  wordsOf(body).length >= tellingWords && alikeInbound(body, history) >= limit;

/**
 * Whether `answer` to `body` would be the `limit`-th exchange in a row in which both sides say nearly the same. The answer is given as it
 * would be sent, since the channel may have cut the earlier ones.
 */
export function isRepeatedExchange(body: string, answer: string, history: Turns, limit: number): boolean {
  if (alikeInbound(body, history) < limit) return false;
  const answers = history.filter(({ direction }) => direction === 'OUTBOUND').slice(1 - limit);
  return answers.length === limit - 1 && answers.every(turn => alike(turn.body, answer));
}
