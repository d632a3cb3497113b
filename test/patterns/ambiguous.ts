import { type Pattern, parsePattern, repeatedIn } from './parse-pattern.js';

/** A step without a letter. It may ask for a border of a word, or for none. */
type Free = [to: number, border: boolean | null];
/** A step that takes one of some letters. */
type Taking = [to: number, letters: readonly string[]];
interface Machine {
  free: Free[][];
  taking: Taking[][];
  start: number;
  end: number;
}
/** A way to take a letter: where it leads and which steps it consists of. */
type Way = [to: number, steps: string];
interface Pair {
  one: number;
  other: number;
  inWord: boolean;
  differ: boolean;
  before: { pair: Pair; letter: string } | null;
}

const isOfWord = (letter: string) => /\w/.test(letter);
/** A limit is counted as if it were lower: two ways to match show in few repetitions. */
const mostCopies = 3;

/** Builds a machine that matches the pattern again and again. */
function machineOf(pattern: Pattern, letters: readonly string[], flags: string): Machine {
  const free: Free[][] = [];
  const taking: Taking[][] = [];
  const state = () => {
    free.push([]);
    return taking.push([]) - 1;
  };
  const skip = (from: number, to: number, border: boolean | null = null) => free[from]?.push([to, border]);
  /** Builds the part behind a state, and returns the state behind the part. */
  const behind = (from: number, part: Pattern): number => {
    const to = state();
    build(part, from, to);
    return to;
  };
  const build = (part: Pattern, from: number, to: number): void => {
    if (part.kind === 'letter') {
      const shape = new RegExp(`^(?:${part.source})$`, flags);
      taking[from]?.push([to, letters.filter(letter => shape.test(letter))]);
    } else if (part.kind === 'place') skip(from, to, part.border);
    else if (part.kind === 'either') for (const option of part.options) build(option, from, to);
    else if (part.kind === 'all') {
      let at = from;
      for (const inner of part.parts) at = behind(at, inner);
      skip(at, to);
    } else {
      let at = from;
      for (let copy = 0; copy < Math.min(part.from, mostCopies); copy += 1) at = behind(at, part.of);
      if (part.to === Number.POSITIVE_INFINITY) {
        const loop = state();
        skip(at, loop);
        build(part.of, loop, loop);
        skip(loop, to);
      } else {
        for (let copy = part.from; copy < Math.min(part.to, mostCopies); copy += 1) {
          skip(at, to);
          at = behind(at, part.of);
        }
        skip(at, to);
      }
    }
  };
  const [start, end] = [state(), state()];
  build(pattern, start, end);
  skip(end, start);
  return { free, taking, start, end };
}

/** Returns the ways from a state to take each letter. `inWord` tells whether the letter before is one of a word. */
function waysFrom({ free, taking }: Machine, from: number, inWord: boolean): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  const visit = (at: number, passed: ReadonlySet<number>, steps: string, border: boolean | null): void => {
    for (const [index, [to, letters]] of (taking[at] ?? []).entries())
      for (const letter of letters) {
        if (border !== null && border === (isOfWord(letter) === inWord)) continue;
        const way: Way = [to, `${steps}/${at}.${index}`];
        ways.set(letter, [...(ways.get(letter) ?? []), way]);
      }
    for (const [index, [to, asked]] of (free[at] ?? []).entries()) {
      const contradicts = asked !== null && border !== null && asked !== border;
      if (!passed.has(to) && !contradicts)
        visit(to, new Set([...passed, to]), `${steps}>${at}.${index}`, asked ?? border);
    }
  };
  visit(from, new Set([from]), '', null);
  return ways;
}

/** Whether the end is reached without another letter, before a letter that is or is not one of a word. */
function isAtEnd({ free, end }: Machine, from: number, isBorder: boolean): boolean {
  const waiting = [from];
  for (const at of waiting) {
    if (at === end) return true;
    for (const [to, asked] of free[at] ?? [])
      if ((asked === null || asked === isBorder) && !waiting.includes(to)) waiting.push(to);
  }
  return false;
}

/** Returns a text that two different rows of steps match alike, from the start to the end; null if there is none. */
function twiceMatched(machine: Machine, beforeWord: boolean, beginsWord: boolean): string | null {
  const known = new Map<string, Map<string, Way[]>>();
  const ways = (at: number, inWord: boolean) => {
    const key = `${at} ${inWord}`;
    const found = known.get(key) ?? waysFrom(machine, at, inWord);
    known.set(key, found);
    return found;
  };
  const { start } = machine;
  const pairs: Pair[] = [{ one: start, other: start, inWord: beforeWord, differ: false, before: null }];
  const seen = new Set<string>();
  for (const pair of pairs)
    for (const [letter, ones] of ways(pair.one, pair.inWord)) {
      const inWord = isOfWord(letter);
      if (pair.before === null && inWord !== beginsWord) continue;
      for (const [one, steps] of ones)
        for (const [other, otherSteps] of ways(pair.other, pair.inWord).get(letter) ?? []) {
          const differ = pair.differ || steps !== otherSteps;
          const next: Pair = { one, other, inWord, differ, before: { pair, letter } };
          const ends = (at: number) => isAtEnd(machine, at, inWord !== beginsWord);
          if (differ && inWord === beforeWord && ends(one) && ends(other)) return textOf(next);
          const key = `${Math.min(one, other)} ${Math.max(one, other)} ${inWord} ${differ}`;
          if (!seen.has(key)) pairs.push(next);
          seen.add(key);
        }
    }
  return null;
}

const textOf = ({ before }: Pair): string => (before ? textOf(before.pair) + before.letter : '');

/**
 * Returns a text that a repeated part of the expression matches in two ways, or null if there is none. A row of such texts can be divided
 * in so many ways that the expression, if it does not match in the end, takes longer than anybody waits. What is looked ahead or back at
 * is not examined.
 */
export function ambiguousText(source: string, givenFlags: string): string | null {
  const flags = givenFlags.replace(/[gydv]/g, '');
  const letters = [...new Set([...source.toLowerCase().replace(/[\\()[\]{}|*+?^]/g, ''), ...'z5 .\né-'])];
  const borders = [false, true];
  for (const part of repeatedIn(parsePattern(source))) {
    const machine = machineOf(part, letters, flags);
    for (const beforeWord of borders)
      for (const beginsWord of borders) {
        const text = twiceMatched(machine, beforeWord, beginsWord);
        if (text !== null) return text;
      }
  }
  return null;
}
