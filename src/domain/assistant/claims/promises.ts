import { matchesOf } from '../../shared/matches.js';
import { mostSentences, remembered } from '../../shared/remembered.js';
import contexts from './data/contexts.json' with { type: 'json' };
import data from './data/promises.json' with { type: 'json' };
import { topicsIn } from './topics.js';

/**
 * Kinds of promise that are stated in words. `discount` says that a discount exists and `bargain` offers one to this customer; `guarantee`
 * is that of a product and `oath` the agent's own word; `down` says that no down payment is due; `settled` cannot be in any source, because
 * the agent moves no money.
 */
const promiseKinds = [
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
  /** The words that make the promise. */
  words: string;
  /** The same words with a few that follow, which may qualify the promise. */
  qualified: string;
  /** What the promise is about: the clause without those words, or the whole sentence if the clause names nothing. */
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
/** Start of a new clause. A denial before it does not apply after it. */
const clauseEnd = /[,;:()]|\s(?:pero|aunque|sino|y|e|but|and|although|so|asi que|por eso)\s/gu;

/** Returns the parts of `text` before `at` and from `end` on that belong to the same clause. */
function clauseAround(text: string, at: number, end: number): [before: string, after: string] {
  const before = text.slice(0, at);
  const begins = matchesOf(clauseEnd, before).at(-1);
  const after = text.slice(end);
  const ends = after.search(clauseEnd);
  return [begins ? before.slice(begins.index + begins[0].length) : before, ends < 0 ? after : after.slice(0, ends)];
}

/** Whether the folded `sentence` denies what begins at `at`, or leaves it open. */
export function isDenied(sentence: string, at: number): boolean {
  const [before] = clauseAround(spaced(sentence, harmlessNo), at, at);
  return negated.test(before) || unsure.test(before);
}

/** Returns `text` with every match replaced by spaces, so that positions stay the same. */
const spaced = (text: string, pattern: RegExp): string => text.replace(pattern, found => ' '.repeat(found.length));
/** Number of characters after the words of a promise that may qualify it: "refund" + " all of it". */
const qualifying = 60;

/** Returns the promises of one folded sentence. What it denies or leaves open is not a promise. */
export const promisesIn = remembered(
  (sentence): readonly PromiseClaim[] =>
    detectors.flatMap(({ kind, says, blank, unless }) => {
      const read = blank ? spaced(sentence, blank) : sentence;
      for (const match of matchesOf(says, read)) {
        const end = match.index + match[0].length;
        const [before, after] = clauseAround(read, match.index, end);
        if (isDenied(read, match.index)) continue;
        if (unless && (before.match(unless) ?? []).length > 0) continue;
        const clause = `${before} ${after}`;
        const about = topicsIn(clause).size > 0 ? clause : `${sentence.slice(0, match.index)} ${sentence.slice(end)}`;
        return [{ kind, words: match[0].trim(), qualified: sentence.slice(match.index, end + qualifying), about }];
      }
      return [];
    }),
  mostSentences,
);
