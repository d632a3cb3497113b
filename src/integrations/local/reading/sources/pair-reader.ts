import { answerTokens, type Pairs, pairScores, placesIn, questionTokens } from './pairs.js';
import type { UnitIndex } from './unit-index.js';

/** Scores units by the learnt pairs, and caches the words of each unit. */
export class PairReader {
  private readonly questionAt: Map<string, number>;
  private readonly answerAt: Map<string, number>;
  private readonly known = new WeakMap<UnitIndex, Map<number, Int32Array>>();

  constructor(private readonly pairs: Pairs) {
    this.questionAt = placesIn(pairs.questions);
    this.answerAt = placesIn(pairs.answers);
  }

  /** Returns how well the question goes with each of these units of the index, in the order of the units. */
  scores(text: string, index: UnitIndex, units: readonly number[]): number[] {
    const question = questionTokens(text).flatMap(token => this.questionAt.get(token) ?? []);
    return pairScores(
      this.pairs,
      question,
      units.map(unit => this.wordsOf(index, unit)),
    );
  }

  private wordsOf(index: UnitIndex, at: number): Int32Array {
    const known = this.known.get(index) ?? new Map<number, Int32Array>();
    this.known.set(index, known);
    const unit = index.units[at];
    const words =
      known.get(at) ??
      Int32Array.from((unit ? answerTokens(unit) : []).flatMap(token => this.answerAt.get(token) ?? []));
    known.set(at, words);
    return words;
  }
}
