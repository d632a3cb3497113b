import { sameItems } from '../../../../domain/assistant/index.js';
import { readingOf } from '../../reading/lists/reading-of.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';

/** From this likelihood on, a list that no rule finds is asked about, or its amount is told. */
const leastSure = 0.5;
const leastTold = 0.7;
/** A list that is asked about instead of one in doubt has at least this likelihood. */
const leastAsked = 0.2;

/**
 * Returns the list that a message surely means, if it is of several things or pieces, and whether its amount may be told without a
 * question; null if that is not sure. The reader was learnt beside a reader of sources, so nothing is sure without one.
 */
export function surelyMeant({ input }: Talk): { items: Items; isToldFirst: boolean } | null {
  const reading = input.sources.length === 0 ? null : readingOf(input);
  if (!reading || reading.chance < leastSure) return null;
  const [first, other] = reading.items;
  if (!first || (!other && first.quantity === 1)) return null;
  return { items: [...reading.items], isToldFirst: reading.chance >= leastTold };
}

/** Returns the list that a message likelier means than this one; null if none is known. */
export function likelierThan({ input }: Talk, items: Items): Items | null {
  const reading = readingOf(input);
  if (!reading || reading.items.length === 0 || reading.chance < leastAsked) return null;
  return sameItems(reading.items, items) || reading.chance <= reading.chanceOf(items) ? null : [...reading.items];
}
