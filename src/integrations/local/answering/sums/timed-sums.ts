import { answerAlong } from '../cart/beside-part.js';
import type { Talk } from '../talk.js';
import { answerSameWith } from './same-with-part.js';
import { answerSeasonPrice } from './season-price-part.js';
import { answerTimedList } from './timed-list-part.js';

/**
 * Answers what is asked of things that are sold by time or by person where the message says all that it takes, with what else the message
 * asks. Asked before bookings and orders, of which such messages have the words. Returns false for any other message.
 */
export function answerTimedSums(talk: Talk): boolean {
  if (!answerSameWith(talk) && !answerSeasonPrice(talk) && !answerTimedList(talk)) return false;
  answerAlong(talk);
  return true;
}
