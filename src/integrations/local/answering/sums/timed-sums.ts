import { answerAlong } from '../cart/beside-part.js';
import { answerRoomFit } from '../products/room-fit-part.js';
import type { Talk } from '../talk.js';
import { answerInDollars } from './dollars-part.js';
import { answerSameWith } from './same-with-part.js';
import { answerSeasonPrice } from './season-price-part.js';
import { answerStorage } from './storage-part.js';
import { answerTimedList } from './timed-list-part.js';

/**
 * Answers what is asked of things that are sold by time or by person where the message says all that it takes, with what else the message
 * asks. Asked before bookings and orders, of which such messages have the words. Returns false for any other message.
 */
export function answerTimedSums(talk: Talk): boolean {
  // What fits them was told in full; the words about the people and the place would find other things.
  if (answerRoomFit(talk)) return true;
  if (!parts.some(part => part(talk))) return false;
  answerAlong(talk);
  return true;
}

const parts = [
  answerRoomFit,
  answerInDollars,
  answerSameWith,
  answerSeasonPrice,
  answerTimedList,
  answerStorage,
] as const;
