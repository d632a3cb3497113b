import { read } from './features/extract.js';
import { heads, softmax } from './models/heads.js';
import { type LinearModel, outputsFor } from './models/linear-model.js';
import { piecesOf } from './text/pieces.js';

/** What a message says somewhere in it, whatever the rest of it does. */
export interface Strongest {
  wantsHuman: boolean;
  legal: boolean;
  /** Probabilities of POSITIVE, NEUTRAL and NEGATIVE. */
  feelings: number[];
}

/** How much the strongest piece weighs against the whole in what a message feels like. */
const pieceWeight = 0.3;
/** How much surer than of a whole message one has to be of a piece: words of law fall in passing, a wish for a person does not. */
const legalMargin = 1;

/**
 * The flags and the feeling of a message: of the whole or, in a long one, of the sentence that says most. All three numbers
 * were chosen on messages of sources left out (docs/local-models.md).
 */
export function strongestIn(model: LinearModel, text: string, whole: Float64Array): Strongest {
  const { thresholds } = model;
  const feelingsOf = (outputs: Float64Array) => softmax(outputs, heads.sentiment.at, heads.sentiment.size);
  const flag = (outputs: Float64Array, index: number) => outputs[heads.flags.at + index] ?? 0;
  let wantsHuman = flag(whole, 0) > thresholds.wantsHuman;
  let legal = flag(whole, 1) > thresholds.legal;
  const [positive = 0, neutral = 0, negative = 0] = feelingsOf(whole);
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { wantsHuman, legal, feelings: [positive, neutral, negative] };
  let best = 0;
  let worst = 0;
  for (const piece of pieces) {
    const outputs = outputsFor(model, read(piece));
    wantsHuman ||= flag(outputs, 0) > thresholds.wantsHuman;
    legal ||= flag(outputs, 1) > thresholds.legal + legalMargin;
    const feelings = feelingsOf(outputs);
    best = Math.max(best, feelings[0] ?? 0);
    worst = Math.max(worst, feelings[2] ?? 0);
  }
  const mixed = (one: number, two: number) => (1 - pieceWeight) * one + pieceWeight * two;
  const shares = [mixed(positive, best), mixed(neutral, 1 - Math.max(best, worst)), mixed(negative, worst)];
  const sum = shares.reduce((total, share) => total + share, 0);
  return { wantsHuman, legal, feelings: shares.map(share => share / sum) };
}
