import { fitPairs } from './fit-pairs.js';
import { fitTrees, type TreeRow } from './fit-trees.js';
import { PairReader } from './pair-reader.js';
import type { Pairs } from './pairs.js';
import { signalsOf } from './signals.js';
import type { SourceExample } from './talks.js';
import type { Trees } from './trees.js';

const folds = 6;

/**
 * Learns which units an answer draws on. The trees are trained with pairs that were learnt without the shop of the row, because that is
 * how pairs meet a new shop. Pairs that had seen the shop's answers would be trusted too much.
 */
export function fitSources(
  examples: readonly SourceExample[],
  log: (line: string) => void,
): { pairs: Pairs; trees: Trees } {
  const shops = [...new Set(examples.map(({ shop }) => shop))];
  const foldOf = ({ shop }: SourceExample): number => shops.indexOf(shop) % folds;
  const rows: TreeRow[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const reader = new PairReader(fitPairs(examples.filter(example => foldOf(example) !== fold)));
    for (const { asked, index, draws } of examples.filter(example => foldOf(example) === fold)) {
      const { units, rows: signals } = signalsOf(asked, index, reader);
      for (const [at, unit] of units.entries()) rows.push({ signals: signals[at] ?? [], holds: draws[unit] === true });
    }
  }
  log(`${examples.length} messages of ${shops.length} shops, ${rows.length} units looked at`);
  return { pairs: fitPairs(examples), trees: fitTrees(rows) };
}
