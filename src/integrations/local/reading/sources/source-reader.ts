import { readFileSync } from 'node:fs';
import type { SourceReader, SourceUnit } from '../../../../domain/assistant/index.js';
import { PairReader } from './pair-reader.js';
import { decodePairs } from './pairs.js';
import { signalsOf } from './signals.js';
import { chancesBy, decodeTrees, type Trees } from './trees.js';
import { UnitIndex } from './unit-index.js';

const pairsFile = new URL('../source-pairs.bin', import.meta.url);
const treesFile = new URL('../source-trees.bin', import.meta.url);
let loaded: { pairs: PairReader; trees: Trees } | undefined;
/** Returns the committed weights, which are read once. Throws if a file is missing or of another format. */
function sourceModel(): { pairs: PairReader; trees: Trees } {
  loaded ??= {
    pairs: new PairReader(decodePairs(readFileSync(pairsFile))),
    trees: decodeTrees(readFileSync(treesFile)),
  };
  return loaded;
}

const indexes = new WeakMap<readonly SourceUnit[], UnitIndex>();

/** Ranks the units that an answer to a message draws on. The ranking was learnt from the conversations of many shops. */
export const localSources: SourceReader = {
  read(asked, units) {
    if (units.length === 0) return [];
    const { pairs, trees } = sourceModel();
    const index = indexes.get(units) ?? new UnitIndex(units);
    indexes.set(units, index);
    const signals = signalsOf(asked, index, pairs);
    const chances = chancesBy(trees, signals.rows);
    return signals.units
      .map((unit, at) => ({ unit: units[unit] as SourceUnit, chance: chances[at] ?? 0 }))
      .sort((one, two) => two.chance - one.chance);
  },
};
