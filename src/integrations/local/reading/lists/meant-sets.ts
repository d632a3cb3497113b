import type { Candidate, LookedAt } from './list-signals.js';
import type { SaidPart } from './said-parts.js';

/** Products that may be all that a message means, with numbers for judging that. */
export interface MeantSet {
  /** Places of the candidates. */
  members: readonly number[];
  row: readonly number[];
}

/** Sets are made of so many of the likeliest products. */
const mostLikely = 5;
const leastLikely = 0.03;
const surest = 0.999;
const namedScore = 0.9;

const logit = (chance: number): number => {
  const sure = Math.min(surest, Math.max(1 - surest, chance));
  return Math.log(sure / (1 - sure));
};

/** Returns the sets of products that a message may mean: every combination of the likeliest, and the list of the conversation. */
export function meantSets(looked: LookedAt, chances: readonly number[]): MeantSet[] {
  const ranked = [...chances.keys()].sort((one, two) => (chances[two] ?? 0) - (chances[one] ?? 0));
  const likely = ranked.filter(at => (chances[at] ?? 0) >= leastLikely).slice(0, mostLikely);
  const combined: number[][] = [[]];
  for (const at of likely) combined.push(...combined.map(set => [...set, at]));
  const held = [...looked.candidates.keys()].filter(at => looked.candidates[at]?.held !== null);
  const sets = held.some(at => !likely.includes(at)) ? [...combined, held] : combined;
  const scale = new SetScale(looked, chances, ranked);
  return sets.map(members => ({ members, row: scale.rowOf(members) }));
}

/** A message with what is the same for all sets. */
class SetScale {
  private readonly counted: number[];
  private readonly naming: number[];
  private readonly held: number[];
  private readonly named: number[];

  constructor(
    private readonly looked: LookedAt,
    private readonly chances: readonly number[],
    private readonly ranked: readonly number[],
  ) {
    const { parts, tops } = looked.now;
    const where = (is: (part: SaidPart, at: number) => boolean) =>
      [...parts.keys()].filter(at => is(parts[at] as SaidPart, at));
    this.counted = where(({ count, loose, words }) => count !== null && !loose && words.length > 0);
    this.naming = where((_, at) => (tops[at] ?? 0) >= namedScore);
    const all = [...looked.candidates.keys()];
    this.held = all.filter(at => this.candidate(at).held !== null);
    this.named = all.filter(at => this.candidate(at).part >= 0);
  }

  private candidate(at: number): Candidate {
    return this.looked.candidates[at] as Candidate;
  }

  private chance(at: number): number {
    return this.chances[at] ?? 0;
  }

  rowOf(members: readonly number[]): number[] {
    const isIn = (at: number) => members.includes(at);
    const inside = members.map(at => this.chance(at));
    const others = this.ranked.filter(at => !isIn(at));
    const partsIn = members.map(at => this.candidate(at).part).filter(part => part >= 0);
    const headsIn = members.map(at => this.candidate(at).good.head?.stem ?? '');
    const most = (places: readonly number[]) => Math.max(0, ...places.map(at => this.chance(at)));
    const isRival = (at: number) =>
      partsIn.includes(this.candidate(at).part) || headsIn.includes(this.candidate(at).good.head?.stem ?? '-');
    const { whole } = this.looked;
    return [
      members.length,
      members.reduce((sum, at) => sum + logit(this.chance(at)), 0),
      this.ranked.reduce(
        (sum, at) => sum + Math.log(Math.max(1 - surest, isIn(at) ? this.chance(at) : 1 - this.chance(at))),
        0,
      ),
      inside.length === 0 ? 1 : Math.min(...inside),
      inside.length === 0 ? 1 : Math.max(...inside),
      most(others),
      most(others.filter(isRival)),
      most(others.filter(at => !isRival(at))),
      (inside.length === 0 ? 1 : Math.min(...inside)) - most(others),
      partsIn.length - new Set(partsIn).size,
      headsIn.length - new Set(headsIn).size,
      this.gapWithin(members),
      this.counted.length,
      this.counted.filter(part => !partsIn.includes(part)).length,
      this.naming.filter(part => !partsIn.includes(part)).length,
      this.naming.filter(part => partsIn.includes(part)).length,
      this.held.length,
      this.held.filter(isIn).length,
      members.filter(at => !this.held.includes(at)).length,
      members.filter(at => !this.named.includes(at)).length,
      Math.min(9, this.named.filter(at => !isIn(at)).length),
      members.filter(at => this.candidate(at).pointed).length,
      members.filter(at => this.candidate(at).earlier.times > 0).length,
      this.looked.now.parts.filter(({ refuses }, at) => refuses && partsIn.includes(at)).length,
      ...whole,
    ];
  }

  /** The greatest difference between the chances of two members that the same part names. */
  private gapWithin(members: readonly number[]): number {
    let gap = 0;
    for (const one of members)
      for (const two of members)
        if (this.candidate(one).part === this.candidate(two).part)
          gap = Math.max(gap, this.chance(one) - this.chance(two));
    return gap;
  }
}
