import { readFileSync } from 'node:fs';
import { chanceBy, decodeTrees, type Trees } from '../sources/trees.js';
import { rowOf, type SumSignals } from './sum-signals.js';

const file = new URL('../sum-trees.bin', import.meta.url);
let loaded: Trees | null = null;

/** Lets other trees judge: those that have not seen a shop, where the sums of that shop are counted. Null for the committed ones. */
export function judgeSumsBy(trees: Trees | null): void {
  loaded = trees;
}

/** How likely a sum is the one that the customer means, from 0 to 1. Throws where the committed weights are missing or of another format. */
export function trustIn(sum: SumSignals): number {
  loaded ??= decodeTrees(readFileSync(file));
  return chanceBy(loaded, rowOf(sum));
}
