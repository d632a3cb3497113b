import type { SumSignals } from './sum-signals.js';

/** What the best answer may well draw on. */
const likely = 0.2;

/**
 * Whether a sum is of things that the message itself names, in the numbers that it says, with little said beside, and no sentence of the shop
 * that likely changes it.
 */
export const isPlainSum = ({ namedLeast, numbersLeft, wordsLeft, costsLeft, sharesLeft }: SumSignals): boolean =>
  namedLeast >= 0.3 && numbersLeft === 0 && wordsLeft <= 0.4 && costsLeft < likely && sharesLeft < likely;
