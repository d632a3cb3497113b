import contexts from './data/contexts.json' with { type: 'json' };
import data from './data/promises.json' with { type: 'json' };
import { topicsIn } from './topics.js';

/**
 * Kinds of promise that are told in words. `discount` says that there is one and `bargain` offers one to this customer;
 * `guarantee` is a product's and `oath` the agent's own word; `down` is that no down payment is due; `settled` no source can hold: the agent moves no money.
 */
export const promiseKinds = [
  'free',
  'discount',
  'bargain',
  'refund',
  'credit',
  'settled',
  'guarantee',
  'oath',
  'interest',
  'down',
] as const;
export type PromiseKind = (typeof promiseKinds)[number];
export interface PromiseClaim {
  kind: PromiseKind;
  /** The words that make it. */
  words: string;
  /** The words that make it, with a few that follow and may qualify it. */
  qualified: string;
  /** The clause with those words left out: what the promise is about. The whole sentence where the clause names nothing. */
  about: string;
}

const any = (patterns: readonly string[]): RegExp | null =>
  patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'gu');
const detectors = promiseKinds.map(kind => ({
  kind,
  says: new RegExp(data[kind].says.join('|'), 'gu'),
  blank: any(data[kind].blank),
  unless: any(data[kind].unless),
}));
const harmlessNo = new RegExp(contexts.harmlessNo, 'gu');
const negated = new RegExp(contexts.negators, 'u');
const unsure = new RegExp(contexts.unsure, 'u');
/** Where a new thought begins: what was denied before it is not denied after. */
const clauseEnd = /[,;:()]|\s(?:pero|aunque|sino|y|e|but|and|although|so|asi que|por eso)\s/gu;

/** The parts of `text` before `at` and from `end` on that belong to the same clause. */
function clauseAround(text: string, at: number, end: number): [before: string, after: string] {
  const before = text.slice(0, at);
  const begins = [...before.matchAll(clauseEnd)].at(-1);
  const after = text.slice(end);
  const [ends] = after.matchAll(clauseEnd);
  return [begins ? before.slice(begins.index + begins[0].length) : before, ends ? after.slice(0, ends.index) : after];
}

/** Whether the folded `sentence` denies what begins at `at`, or leaves it open. */
export function isDenied(sentence: string, at: number): boolean {
  const [before] = clauseAround(spaced(sentence, harmlessNo), at, at);
  return negated.test(before) || unsure.test(before);
}

/** `text` with every match blanked, so that places stay. */
const spaced = (text: string, pattern: RegExp): string => text.replace(pattern, found => ' '.repeat(found.length));
/** Letters after the words of a promise that may qualify it: "refund" + " all of it". */
const qualifying = 60;

/** The promises of one folded sentence; what it denies or leaves open is none. */
export const promisesIn = (sentence: string): PromiseClaim[] =>
  detectors.flatMap(({ kind, says, blank, unless }) => {
    const read = blank ? spaced(sentence, blank) : sentence;
    for (const match of read.matchAll(says)) {
      const end = match.index + match[0].length;
      const [before, after] = clauseAround(read, match.index, end);
      if (isDenied(read, match.index)) continue;
      if (unless && (before.match(unless) ?? []).length > 0) continue;
      const clause = `${before} ${after}`;
      const about = topicsIn(clause).size > 0 ? clause : `${sentence.slice(0, match.index)} ${sentence.slice(end)}`;
      return [{ kind, words: match[0].trim(), qualified: sentence.slice(match.index, end + qualifying), about }];
    }
    return [];
  });
