import type { SourceUnit } from '../../../../domain/assistant/index.js';
import { keptFor } from '../../../../domain/shared/kept-for.js';
import { answerTokens, type Pairs, pairScores, placesIn, questionTokens } from './pairs.js';
import type { UnitIndex } from './unit-index.js';

/** Scores units by the learnt pairs, and caches the words of each unit. */
export class PairReader {
  private readonly questionAt: Map<string, number>;
  private readonly answerAt: Map<string, number>;

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
      units.flatMap(at => {
        const unit = index.units[at];
        return unit ? [this.wordsOf(unit)] : [];
      }),
    );
  }

  private readonly wordsOf = keptFor((unit: SourceUnit) =>
    Int32Array.from(answerTokens(unit).flatMap(token => this.answerAt.get(token) ?? [])),
  );
}
