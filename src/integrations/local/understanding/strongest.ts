import { read } from './features/extract.js';
import { heads, softmax } from './models/heads.js';
import { type LinearModel, outputsFor } from './models/linear-model.js';
import { piecesOf } from './text/pieces.js';

/** What some part of a message says, whatever the rest of it says. */
export interface Strongest {
  wantsHuman: boolean;
  legal: boolean;
  /** Probabilities of POSITIVE, NEUTRAL and NEGATIVE. */
  feelings: number[];
}

/** The weight of the strongest piece, compared with the whole message, in the feelings of a message. */
const pieceWeight = 0.3;
/**
 * How much higher the threshold of `legal` is for a piece than for a whole message: legal words are often said in passing, a wish for a
 * human is not.
 */
const legalMargin = 1;

/**
 * Returns the flags and the feelings of a message: of the whole message or, if it is long, also of its strongest sentence. The thresholds
 * and the two constants above were chosen on messages of left-out sources (docs/local-models.md).
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
