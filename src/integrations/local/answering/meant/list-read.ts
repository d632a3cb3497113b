import { sameItems } from '../../../../domain/assistant/index.js';
import { readingOf } from '../../reading/lists/reading-of.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';

/** From this likelihood on, the amount of a list that was read from a message answers a question for an amount. */
const leastSure = 0.5;
/** A list that is asked about has at least this likelihood. */
const leastAsked = 0.2;

/** Returns the list that a message surely means, if it is of several things or pieces; null if that is not sure. */
export function surelyMeant({ input }: Talk): Items | null {
  const reading = readingOf(input);
  if (!reading || reading.chance < leastSure) return null;
  const [first, other] = reading.items;
  return first && (other || first.quantity > 1) ? [...reading.items] : null;
}

/** Returns the list that a message likelier means than this one; null if none is known. */
export function likelierThan({ input }: Talk, items: Items): Items | null {
  const reading = readingOf(input);
  if (!reading || reading.items.length === 0 || reading.chance < leastAsked) return null;
  return sameItems(reading.items, items) || reading.chance <= reading.chanceOf(items) ? null : [...reading.items];
}
