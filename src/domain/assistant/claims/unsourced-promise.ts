import contexts from './data/contexts.json' with { type: 'json' };
import { type PromiseClaim, type PromiseKind, promisesIn } from './promises.js';
import type { Source, SourceSentence } from './sources.js';
import { topicsIn } from './topics.js';

const qualifiers = contexts.qualifiers.map(pattern => new RegExp(pattern, 'u'));

/** Which kinds of a source's promises hold for a kind of the answer's. */
const heldBy: Record<PromiseKind, readonly PromiseKind[]> = {
  free: ['free'],
  discount: ['discount', 'bargain'],
  bargain: ['bargain', 'discount'],
  refund: ['refund'],
  credit: ['credit'],
  settled: [],
  guarantee: ['guarantee'],
  oath: ['oath'],
  interest: ['interest'],
  down: ['down'],
};
/** What such a promise is always about says nothing of what it is given for. */
const ownTopics: Partial<Record<PromiseKind, Set<string>>> = {
  discount: topicsIn('descuento'),
  bargain: topicsIn('descuento'),
};
/** These speak of themselves: whoever has them in a source may say so in any words. */
const selfEvident = new Set<PromiseKind>(['refund', 'guarantee', 'interest', 'down', 'credit']);

/** The numbers of instalments of a sentence on paying by them. */
const instalmentsIn = (sentence: string): string[] =>
  /interes|interest|tasa|apr/.test(sentence)
    ? [...sentence.matchAll(/(\d+)[ -](?:cuotas?|mes(?:es)?|months?|instal?lments?|pagos|payments)/gu)].flatMap(
        ([, count]) => count ?? [],
      )
    : [];

export function isAbout(said: ReadonlySet<string>, source: ReadonlySet<string>): boolean {
  if (said.size === 0) return true;
  const known = [...said].filter(topic => topic.startsWith('#'));
  return (known.length > 0 ? known : [...said]).some(topic => source.has(topic));
}

const without = (topics: Set<string>, kind: PromiseKind): Set<string> =>
  new Set([...topics].filter(topic => !ownTopics[kind]?.has(topic)));

function holds(claim: PromiseClaim, asked: Set<string>, source: SourceSentence, said: string): boolean {
  const promise = source.promises().find(({ kind }) => heldBy[claim.kind].includes(kind));
  if (!promise) return false;
  if (selfEvident.has(claim.kind))
    return (
      qualifiers.every(qualifier => !qualifier.test(claim.qualified) || qualifier.test(source.folded)) &&
      instalmentsIn(claim.qualified + claim.about).every(count => instalmentsIn(source.folded).includes(count))
    );
  const own = without(topicsIn(claim.about), claim.kind);
  if (!isAbout(own.size > 0 ? own : asked, without(source.topics(), claim.kind))) return false;
  // "Free above 20,000" is told with its condition, or it is another promise.
  return (
    claim.kind !== 'free' || source.amounts().length === 0 || source.amounts().some(amount => said.includes(amount))
  );
}

/** A sentence, and what it reads like where signs stand inside its words: "gra-tis", "g*r*a*t*i*s". */
function withoutJoints(sentence: string): string[] {
  const joined = sentence.replace(/(?<=[a-z])[-*_~.](?=[a-z])/gu, '');
  return joined === sentence ? [sentence] : [sentence, joined];
}

/** The promises that folded sentences make, however they are written. */
export const promisesMade = (sentences: readonly string[]): PromiseClaim[] =>
  sentences.flatMap(withoutJoints).flatMap(promisesIn);

/**
 * The first of the promises that no sentence of the sources makes; null where there is none. `asked` is what the customer spoke of, for a
 * sentence that names nothing; `amounts` are those that the answer tells.
 */
export function unsourcedPromise(
  promises: readonly PromiseClaim[],
  sources: readonly Source[],
  asked: string,
  amounts: readonly string[],
): PromiseClaim | null {
  const held = sources.flatMap(source => source.sentences()).filter(source => source.promises().length > 0);
  const askedTopics = topicsIn(asked);
  const told = amounts.join(' ');
  return promises.find(claim => !held.some(source => holds(claim, askedTopics, source, told))) ?? null;
}
