import { type Pattern, parsePattern } from './parse-pattern.js';

/** A state of a pattern and the ways to leave it: without a letter, at a place where something must hold, or by a letter. */
interface State {
  free: number[];
  held: number[];
  taking: { to: number; source: string }[];
}
interface Machine {
  states: readonly State[];
  end: number;
}

/** How often a part is copied that stands several times: three loops in a row are already too many. */
const mostCopies = 3;
/** A part that may be repeated so often is as slow as one without a limit. */
const high = 200;

/** Returns the states of a pattern; the first is its start. */
function machineOf(pattern: Pattern): Machine {
  const states: State[] = [];
  const state = () => states.push({ free: [], held: [], taking: [] }) - 1;
  /** Builds the part behind a state, and returns the state behind the part. */
  const behind = (from: number, part: Pattern): number => {
    if (part.kind === 'all') return part.parts.reduce(behind, from);
    const to = state();
    if (part.kind === 'letter') states[from]?.taking.push({ to, source: part.source });
    else if (part.kind === 'place') states[from]?.held.push(to);
    else if (part.kind === 'either') for (const option of part.options) states[behind(from, option)]?.free.push(to);
    else {
      let at = from;
      for (let copy = 0; copy < Math.min(part.from, mostCopies); copy += 1) at = behind(at, part.of);
      if (part.to >= high) {
        const loop = state();
        states[at]?.free.push(loop);
        states[behind(loop, part.of)]?.free.push(loop);
        at = loop;
      } else
        for (let copy = part.from; copy < part.to && copy < part.from + mostCopies; copy += 1) {
          states[at]?.free.push(to);
          at = behind(at, part.of);
        }
      states[at]?.free.push(to);
    }
    return to;
  };
  return { end: behind(state(), pattern), states };
}

type Takes = (source: string) => boolean;

/** Returns the states from which a row of the letter leads to the end whatever follows: from there, the expression does not fail. */
function sureStates({ states, end }: Machine, takes: Takes): ReadonlySet<number> {
  const sure = new Set([end]);
  for (let before = 0; before < sure.size; ) {
    before = sure.size;
    for (const [at, { free, taking }] of states.entries())
      if ([...free, ...taking.filter(({ source }) => takes(source)).map(({ to }) => to)].some(to => sure.has(to)))
        sure.add(at);
  }
  return sure;
}

/**
 * Returns the most loops that a row of one letter passes one after the other before the expression fails, each as often as it likes. One
 * that may begin at any place of the row counts as one more.
 */
function mostLoops(machine: Machine, takes: Takes, beginsAnywhere: boolean): number {
  const { states } = machine;
  const sure = sureStates(machine, takes);
  const next = states.map(({ free, held, taking }, at) =>
    [
      ...[...free, ...held].map(to => ({ to, letter: false })),
      ...taking.filter(({ source }) => takes(source)).map(({ to }) => ({ to, letter: true })),
    ].filter(({ to }) => !sure.has(at) && !sure.has(to)),
  );
  const group = groupsOf(next.map(steps => steps.map(({ to }) => to)));
  const loops = new Set<number>();
  const beyond = new Map<number, Set<number>>();
  for (const [from, steps] of next.entries())
    for (const { to, letter } of steps) {
      const [own = -1, other = -1] = [group[from], group[to]];
      if (own !== other) beyond.set(own, (beyond.get(own) ?? new Set()).add(other));
      else if (letter) loops.add(own);
    }
  const known = new Map<number, number>();
  const loopsFrom = (of: number): number => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const most = Math.max(0, ...[...(beyond.get(of) ?? [])].map(loopsFrom)) + (loops.has(of) ? 1 : 0);
    known.set(of, most);
    return most;
  };
  const atStart = loopsFrom(group[0] ?? -1);
  return Math.max(beginsAnywhere && atStart > 0 ? atStart + 1 : 0, ...group.map(loopsFrom));
}

/** Returns the group of each state: those that lead to each other are in one (Tarjan). */
function groupsOf(next: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const low: number[] = [];
  const group: number[] = [];
  const open: number[] = [];
  const visit = (at: number): void => {
    low[at] = order.push(at);
    place[at] = low[at];
    open.push(at);
    for (const to of next[at] ?? []) {
      if (place[to] === undefined) visit(to);
      if (group[to] === undefined) low[at] = Math.min(low[at] ?? 0, low[to] ?? 0);
    }
    if (low[at] !== place[at]) return;
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      group[one] = at;
      if (one === at) return;
    }
  };
  const place: number[] = [];
  for (const at of next.keys()) if (place[at] === undefined) visit(at);
  return group;
}

/**
 * Returns how the time of an expression that fails grows with a row of one letter, as a power of its length, and for which letter it grows
 * most: 3 means that a row of twice the length takes eight times as long. What is looked ahead or back at is not examined.
 */
export function steepness(source: string, givenFlags: string): { power: number; letter: string } {
  const flags = givenFlags.replace(/[gydv]/g, '');
  const machine = machineOf(parsePattern(source));
  const shapes = new Map<string, RegExp>();
  const shapeOf = (letter: string) => {
    const shape = shapes.get(letter) ?? new RegExp(`^(?:${letter})$`, flags);
    shapes.set(letter, shape);
    return shape;
  };
  const letters = [...new Set([...source.toLowerCase().replace(/[\\()[\]{}|*+?^]/g, ''), ...'z5 .,\né你-!'])];
  const beginsAnywhere = !/^(?:\(\?:)*\^/.test(source) && !givenFlags.includes('y');
  let steepest = { power: 0, letter: '' };
  for (const letter of letters) {
    const power = mostLoops(machine, one => shapeOf(one).test(letter), beginsAnywhere);
    if (power > steepest.power) steepest = { power, letter };
  }
  return steepest;
}
