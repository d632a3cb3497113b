import { countedFor, leftOutIn, paidBy, termKindsIn } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { namesDestination } from './destination-said.js';
import { saysWhoOrWhen } from './who-or-when.js';

/**
 * Returns the words by which the conditions of a total are chosen, beside those that articles state for its quantities: what the message
 * says of payment, delivery, who and when, otherwise that what was counted before, and holds for these items too, goes on. Null for
 * neither.
 */
export function conditionsAsked(talk: Talk, items: Items): string | null {
  const { acts, input, text } = talk;
  const isLeftOut = leftOutIn(text).includes('FEE');
  const counted = countedFor(items, input.dialogue).filter(kind => kind !== 'FEE' || !isLeftOut);
  if (counted.includes('FEE')) return talk.label('total');
  // "Cuánto es 1 kg con tarjeta" asks for the sum with what the message says of payment and delivery.
  if (paidBy(acts.folded).length > 0 || termKindsIn(text).includes('FEE') || saysWhoOrWhen(talk))
    return text.slice(0, 300);
  if (namesDestination(talk)) return `${talk.label('theDelivery')} ${text}`.slice(0, 300);
  return counted.length > 0 ? talk.label('total') : null;
}
