import type { SourceUnit } from './source-units.js';

/** What the agent mentioned last, by names and titles. */
export interface DialogueSubjects {
  product: string | null;
  article: string | null;
  /** Products in the cart, or those priced last. */
  listed: readonly string[];
}
export const nothingSpokenOf: DialogueSubjects = { product: null, article: null, listed: [] };
/** A message with the turns before it, oldest first. */
export interface AskedMessage {
  text: string;
  turns: readonly { author: 'CONTACT' | 'BUSINESS'; text: string }[];
  spokenOf: DialogueSubjects;
}
/** Something that a shop says, with the likelihood that the best answer draws on it, from 0 to 1. */
export interface ReadSource {
  unit: SourceUnit;
  chance: number;
}
/** Finds what an answer should be made of, among everything that a shop says. The likeliest comes first. */
export interface SourceReader {
  read(asked: AskedMessage, units: readonly SourceUnit[]): ReadSource[];
}
