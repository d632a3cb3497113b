import type { Sort } from './recognise.js';
import type { Did, Left, Wrote } from './record.js';

export interface Violation {
  rule: string;
  number: string;
  at: number;
  what: string;
}
export interface Rules {
  capPerDay: number;
  /** Hours from the answer to the first follow-up, by shop. */
  firstFollowUpHours(shop: number): number;
}

/** An event of one person's history, which is in chronological order. */
export type Event =
  | ({ type: 'wrote' } & Wrote)
  | ({ type: 'did' } & Did)
  | ({ type: 'left'; sort: Sort; isAnswer: boolean } & Left);

/** Says that a message broke a rule; the text of the message tells what was wrong. */
export const violationOf = ({ number, at, text }: Left, rule: string): Violation => ({ rule, number, at, what: text });
