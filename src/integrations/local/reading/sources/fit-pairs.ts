import { answerTokens, type Pairs, placesIn, questionTokens } from './pairs.js';
import type { SourceExample } from './talks.js';

const epochs = 4;
const rate = 0.2;
const decay = 2e-4;
/** The log of the odds that a unit answers, before anything else is known of it. */
const base = -2;
/** Of the units that do not answer, only one in this many is learnt from. */
const oneIn = 4;
/** A pair is kept if it was seen in at least this many shops. */
const fewestShops = 2;
/** A prime number, so that the rows are visited in a fixed but mixed order. */
const stride = 7919;

interface Row {
  pairs: Int32Array;
  holds: boolean;
}

/**
 * Learns a weight for each pair by gradient descent (AdaGrad), in one thread and a fixed order: the same examples produce the same pairs.
 */
export function fitPairs(examples: readonly SourceExample[]): Pairs {
  const texts = examples.map(example => questionTokens(example.asked.text));
  const told = new Map(examples.map(({ index }) => [index, index.units.map(answerTokens)]));
  const seen = new Map<string, Set<string>>();
  for (const [at, { index, draws, shop }] of examples.entries())
    for (const [unit, words] of (told.get(index) ?? []).entries())
      if (draws[unit])
        for (const question of texts[at] ?? [])
          for (const word of words) {
            const key = `${question}\t${word}`;
            const shops = seen.get(key) ?? new Set<string>();
            seen.set(key, shops.add(shop));
          }
  const keys = [...seen].filter(([, shops]) => shops.size >= fewestShops).map(([key]) => key);
  const places = placesIn(keys);
  const rows: Row[] = [];
  let count = 0;
  for (const [at, { index, draws }] of examples.entries())
    for (const [unit, words] of (told.get(index) ?? []).entries()) {
      count += 1;
      const holds = draws[unit] === true;
      if (!holds && count % oneIn !== 0) continue;
      const found = (texts[at] ?? []).flatMap(question =>
        words.flatMap(word => places.get(`${question}\t${word}`) ?? []),
      );
      if (found.length > 0) rows.push({ pairs: Int32Array.from(found), holds });
    }
  return pairsOf(keys, learn(keys.length, rows));
}

function learn(count: number, rows: readonly Row[]): Float64Array {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(0.01);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let step = 0; step < rows.length; step++) {
      const row = rows[(step * stride) % rows.length];
      if (!row) continue;
      const value = 1 / Math.sqrt(row.pairs.length);
      let sum = base;
      for (const pair of row.pairs) sum += (weights[pair] ?? 0) * value;
      const error = (1 / (1 + Math.exp(-sum)) - Number(row.holds)) * value;
      for (const pair of row.pairs) {
        const weight = weights[pair] ?? 0;
        const gradient = error + decay * weight;
        const square = (squares[pair] ?? 0) + gradient * gradient;
        squares[pair] = square;
        weights[pair] = weight - (rate * gradient) / Math.sqrt(square);
      }
    }
  return weights;
}

function pairsOf(keys: readonly string[], weights: Float64Array): Pairs {
  const split = keys.map(key => key.split('\t') as [string, string]);
  const questions = [...new Set(split.map(([question]) => question))];
  const answers = [...new Set(split.map(([, answer]) => answer))];
  const questionAt = placesIn(questions);
  const answerAt = placesIn(answers);
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
  const found = questions.map(() => new Map<number, number>());
  for (const [at, [question, answer]] of split.entries())
    found[questionAt.get(question) ?? 0]?.set(answerAt.get(answer) ?? 0, Math.round((weights[at] ?? 0) / scale));
  const rows = found.map(row => {
    const sorted = [...row].sort(([one], [two]) => one - two);
    return {
      places: Uint16Array.from(sorted, ([place]) => place),
      weights: Int8Array.from(sorted, ([, weight]) => weight),
    };
  });
  return { questions, answers, scale, rows };
}
