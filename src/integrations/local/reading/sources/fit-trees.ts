import type { Trees } from './trees.js';

/** A row of signals, and its label. */
export interface TreeRow {
  signals: readonly number[];
  holds: boolean;
}

export interface TreeSettings {
  trees: number;
  depth: number;
  /** Learning rate: the share of its computed step that each tree applies. */
  rate: number;
  /** The least total weight of the rows on either side of a split. */
  least: number;
  /** How strongly leaves are pulled to zero (regularisation). */
  pull: number;
}
const treeSettings: TreeSettings = { trees: 140, depth: 5, rate: 0.12, least: 6, pull: 4 };

const mostBins = 48;

/** Returns the values of a signal at which a split may be made, in ascending order. */
function cutsOf(values: Float32Array): number[] {
  const sorted = values.slice().sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < mostBins; bin++) cuts.add(sorted[Math.floor((bin * sorted.length) / mostBins)] ?? 0);
  const top = sorted.at(-1) ?? 0;
  // Rare high values are the most informative, so a few cuts are made among them.
  for (const share of [0.985, 0.992, 0.996, 0.998, 0.999])
    cuts.add(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return [...cuts].filter(cut => cut < top).sort((one, two) => one - two);
}

/**
 * Learns by gradient boosting: each tree groups rows that have a similar remaining error. Uses one thread and no randomness, so the same
 * rows produce the same trees.
 */
export function fitTrees(rows: readonly TreeRow[], settings: TreeSettings = treeSettings): Trees {
  const count = rows.length;
  const width = rows[0]?.signals.length ?? 0;
  const cuts: number[][] = [];
  const binned: Uint8Array[] = [];
  for (let signal = 0; signal < width; signal++) {
    const values = Float32Array.from(rows, row => row.signals[signal] ?? 0);
    const own = cutsOf(values);
    cuts.push(own);
    binned.push(Uint8Array.from(values, value => binOf(own, value)));
  }
  const holding = rows.filter(({ holds }) => holds).length;
  const base = Math.log((holding + 1) / (count - holding + 1));
  const sums = new Float64Array(count).fill(base);
  const gradients = new Float64Array(count);
  const weights = new Float64Array(count);
  const grown = new Grown(binned, cuts, gradients, weights, settings);
  for (let tree = 0; tree < settings.trees; tree++) {
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-(sums[row] ?? 0)));
      gradients[row] = chance - Number(rows[row]?.holds);
      weights[row] = chance * (1 - chance);
    }
    grown.grow(count, sums);
  }
  return { base, ...grown.lists() };
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The trees grown so far. */
class Grown {
  private readonly roots: number[] = [];
  private readonly signals: number[] = [];
  private readonly values: number[] = [];
  private readonly lefts: number[] = [];
  private readonly rights: number[] = [];

  constructor(
    private readonly binned: readonly Uint8Array[],
    private readonly cuts: readonly (readonly number[])[],
    private readonly gradients: Float64Array,
    private readonly weights: Float64Array,
    private readonly settings: TreeSettings,
  ) {}

  grow(count: number, sums: Float64Array): void {
    this.roots.push(
      this.node(
        Int32Array.from({ length: count }, (_, row) => row),
        this.settings.depth,
        sums,
      ),
    );
  }

  lists(): Omit<Trees, 'base'> {
    return {
      roots: Int32Array.from(this.roots),
      signals: Int16Array.from(this.signals),
      values: Float32Array.from(this.values),
      lefts: Int32Array.from(this.lefts),
      rights: Int32Array.from(this.rights),
    };
  }

  private node(rows: Int32Array, depth: number, sums: Float64Array): number {
    const place = this.signals.length;
    this.signals.push(-1);
    this.values.push(0);
    this.lefts.push(0);
    this.rights.push(0);
    const split = depth === 0 ? null : this.bestSplit(rows);
    if (split === null) {
      this.values[place] = this.leaf(rows, sums);
      return place;
    }
    const { signal, bin } = split;
    const column = this.binned[signal] ?? new Uint8Array();
    this.signals[place] = signal;
    this.values[place] = Math.fround(this.cuts[signal]?.[bin] ?? 0);
    this.lefts[place] = this.node(
      rows.filter(row => (column[row] ?? 0) <= bin),
      depth - 1,
      sums,
    );
    this.rights[place] = this.node(
      rows.filter(row => (column[row] ?? 0) > bin),
      depth - 1,
      sums,
    );
    return place;
  }

  private leaf(rows: Int32Array, sums: Float64Array): number {
    let gradient = 0;
    let weight = this.settings.pull;
    for (const row of rows) {
      gradient += this.gradients[row] ?? 0;
      weight += this.weights[row] ?? 0;
    }
    const value = Math.fround((-this.settings.rate * gradient) / weight);
    for (const row of rows) sums[row] = (sums[row] ?? 0) + value;
    return value;
  }

  /** Returns the split that removes most of the remaining error, or null if no split removes any. */
  private bestSplit(rows: Int32Array): { signal: number; bin: number } | null {
    const { pull, least } = this.settings;
    let allGradient = 0;
    let allWeight = 0;
    for (const row of rows) {
      allGradient += this.gradients[row] ?? 0;
      allWeight += this.weights[row] ?? 0;
    }
    if (allWeight < 2 * least) return null;
    const whole = allGradient ** 2 / (allWeight + pull);
    let best: { signal: number; bin: number } | null = null;
    let most = 1e-3;
    const gradients = new Float64Array(256);
    const weights = new Float64Array(256);
    for (let signal = 0; signal < this.binned.length; signal++) {
      const bins = this.cuts[signal]?.length ?? 0;
      const column = this.binned[signal];
      if (bins === 0 || !column) continue;
      gradients.fill(0, 0, bins + 1);
      weights.fill(0, 0, bins + 1);
      for (const row of rows) {
        const bin = column[row] ?? 0;
        gradients[bin] = (gradients[bin] ?? 0) + (this.gradients[row] ?? 0);
        weights[bin] = (weights[bin] ?? 0) + (this.weights[row] ?? 0);
      }
      let gradient = 0;
      let weight = 0;
      for (let bin = 0; bin < bins; bin++) {
        gradient += gradients[bin] ?? 0;
        weight += weights[bin] ?? 0;
        if (weight < least || allWeight - weight < least) continue;
        const gain =
          gradient ** 2 / (weight + pull) + (allGradient - gradient) ** 2 / (allWeight - weight + pull) - whole;
        if (gain > most) {
          most = gain;
          best = { signal, bin };
        }
      }
    }
    return best;
  }
}
