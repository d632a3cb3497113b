import { hourMs } from '../../src/domain/shared/durations.js';
import type { Person } from './record.js';
import type { Event, Violation } from './violations.js';

/** The longest that a question waits for an answer of the agent: the simulation has steps of half an hour. */
const longestMs = hourMs;
const asks = /\?|^(?:quiero|deme|busco|necesito|tengo que|i want|i need|i have to|i would like)\b/i;

/**
 * Checks that what people ask or want is answered within the hour while the agent has the conversation: not after a person was called or
 * has taken over, until the case is closed.
 */
export function checkAnswers({ number }: Person, events: readonly Event[]): Violation[] {
  const found: Violation[] = [];
  let open: { at: number; text: string } | null = null;
  let withPerson = false;
  let isOut = false;
  const settle = (now: number) => {
    if (!open || now - open.at <= longestMs) return;
    found.push({ rule: 'unanswered', number, at: open.at, what: open.text });
    open = null;
  };
  for (const event of events) {
    settle(event.at);
    if (event.type === 'wrote') {
      if (event.means === 'stop') isOut = true;
      if (event.means === 'start') isOut = false;
      if (!withPerson && !isOut && event.by !== 'form' && event.by !== 'comment' && asks.test(event.text))
        open = { at: event.at, text: event.text };
    } else if (event.type === 'did') {
      if (event.what === 'opted-out') isOut = true;
      if (event.what === 'took-over') withPerson = true;
      if (event.what === 'closed-case' || event.what === 'handed-back') withPerson = false;
      if (isOut || withPerson) open = null;
    } else {
      if (event.sort === 'notice') withPerson = true;
      if (event.sort === 'rating') withPerson = false;
      open = null;
    }
  }
  settle(Number.POSITIVE_INFINITY);
  return found;
}
