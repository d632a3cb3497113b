import type { SumSignals } from './sum-signals.js';

/** Probability from which the best answer may well draw on a source. */
const likely = 0.2;

/**
 * Whether the message itself names the things of the sum and says their quantities, says little else, and no sentence of the shop is
 * likely to change the sum.
 */
export const isPlainSum = ({ namedLeast, numbersLeft, wordsLeft, costsLeft, sharesLeft }: SumSignals): boolean =>
  namedLeast >= 0.3 && numbersLeft === 0 && wordsLeft <= 0.4 && costsLeft < likely && sharesLeft < likely;
