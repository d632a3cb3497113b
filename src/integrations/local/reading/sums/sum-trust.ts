import { readFileSync } from 'node:fs';
import { chanceBy, decodeTrees, type Trees } from '../sources/trees.js';
import { rowOf, type SumSignals } from './sum-signals.js';

const file = new URL('../sum-trees.bin', import.meta.url);
let loaded: Trees | null = null;

/** Replaces the trees, for example by trees that have not seen the shop whose sums are measured. Null restores the committed ones. */
export function judgeSumsBy(trees: Trees | null): void {
  loaded = trees;
}

/**
 * Returns the probability that a sum is the one that the customer means. Throws if the committed weights are missing or of another
 * format.
 */
export function trustIn(sum: SumSignals): number {
  loaded ??= decodeTrees(readFileSync(file));
  return chanceBy(loaded, rowOf(sum));
}
