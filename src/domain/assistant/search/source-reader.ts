import type { SourceUnit } from './source-units.js';

/** What the agent spoke of last, by names and titles. */
export interface SpokenOf {
  product: string | null;
  article: string | null;
  /** What is in the cart, or was priced last. */
  listed: readonly string[];
}
export const nothingSpokenOf: SpokenOf = { product: null, article: null, listed: [] };
/** A message with the turns before it, the oldest first. */
export interface AskedMessage {
  text: string;
  turns: readonly { author: 'CONTACT' | 'BUSINESS'; text: string }[];
  spokenOf: SpokenOf;
}
/** Something that a shop says, and how likely it is that the best answer draws on it, from 0 to 1. */
export interface ReadSource {
  unit: SourceUnit;
  chance: number;
}
/** Finds what an answer should be made of, among all that a shop says: the likeliest first. */
export interface SourceReader {
  read(asked: AskedMessage, units: readonly SourceUnit[]): ReadSource[];
}
