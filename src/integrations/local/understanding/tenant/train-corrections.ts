import type { Understanding } from '../../../../domain/assistant/index.js';
import {
  type CorrectedMessage,
  type CorrectionScore,
  type CorrectionScores,
  type LearntQuestion,
  learntQuestions,
} from '../../../../domain/assistant/own-models.port.js';
import { isBeyondChance, labelSpoilt, type ReJudged } from './adoption.js';
import type { LearntCorrections, LearntWeights } from './learnt-corrections.js';
import { labelsOf, opinionOf, saidOf } from './local-opinion.js';
import { type Family, ownFeatures } from './own-features.js';
import { learnResidual, type Residual, type ResidualRow, sharesWith } from './residual.js';
import { parts, partsOf } from './try-out.js';
import { type OwnVector, vectorOf, vocabularyOf } from './vocabulary.js';

/** A message that nobody corrected is probably right but not certainly, so it weighs less than a correction. */
const untouchedWeight = 0.3;
/**
 * How many uncorrected messages may change their answer: the greater of a share of them and a number for each corrected answer. Some of
 * these changes are right, because people overlook errors.
 */
const maxDisturbed = { share: 0.03, forEachGained: 0.1 };
/** Numbers of epochs to try: more epochs keep less of the local model's answer. The best one is chosen for each question. */
const lengths = [2, 6, 15, 40];

interface Message {
  families: Family[];
  understood: Understanding;
  /** Null for a message that nobody corrected. */
  corrected: CorrectedMessage | null;
}

/**
 * Learns from a tenant's corrections how to change the local model's answers. Adopts the result for a question only if it improves the
 * answers to left-out messages. Yields regularly (`inSlices`).
 */
export function* trainCorrections(
  corrected: readonly CorrectedMessage[],
  untouched: readonly string[],
  understand: (text: string) => Understanding,
): Generator<void, { learnt: LearntCorrections | null; scores: CorrectionScores }> {
  const messages: Message[] = [];
  const all: { text: string; corrected: CorrectedMessage | null }[] = [
    ...corrected.map(one => ({ text: one.text, corrected: one })),
    ...untouched.map(text => ({ text, corrected: null })),
  ];
  for (const { text, corrected } of all) {
    messages.push({ families: ownFeatures(text), understood: understand(text), corrected });
    yield;
  }
  const vocabulary = yield* vocabularyOf(messages.map(({ families }) => families));
  const vectors = messages.map(({ families }) => vectorOf(vocabulary, families));
  const questions: LearntCorrections['questions'] = {};
  const scores: Partial<CorrectionScores> = {};
  for (const question of learntQuestions) {
    const rows = rowsOf(question, messages, vectors);
    const { score, length } = yield* measure(question, messages, rows, vocabulary.keys.length);
    scores[question] = score;
    if (score.adopted) questions[question] = yield* learnAll(question, rows, vocabulary.keys.length, length);
  }
  const learnt = Object.keys(questions).length > 0 ? { vocabulary, questions } : null;
  return { learnt, scores: scores as CorrectionScores };
}

type Row = ResidualRow & { place: number; untouched: boolean };

function rowsOf(question: LearntQuestion, messages: readonly Message[], vectors: readonly OwnVector[]): Row[] {
  return messages.flatMap(({ understood, corrected }, place) => {
    const start = opinionOf(question, understood);
    const label = corrected ? saidOf(question, corrected) : indexOfMost(start);
    const vector = vectors[place];
    if (label < 0 || !vector) return [];
    return [{ vector, start, label, weight: corrected ? 1 : untouchedWeight, place, untouched: corrected === null }];
  });
}

/** Judges each message by what was learnt from the others, for each number of epochs, and returns the score of the best. */
function* measure(
  question: LearntQuestion,
  messages: readonly Message[],
  rows: readonly Row[],
  features: number,
): Generator<void, { score: CorrectionScore; length: number }> {
  const partOf = partsOf(
    messages.map(({ families }) => families),
    messages.map(() => 0),
  );
  const told = new Map<number, ReJudged[]>(lengths.map(length => [length, []]));
  for (let part = 0; part < parts; part++) {
    const judged = rows.filter(({ place }) => partOf[place] === part);
    yield* learnResidual(
      rows.filter(({ place }) => partOf[place] !== part),
      features,
      labelsOf[question].length,
      lengths,
      (length, residual) => told.get(length)?.push(...judged.map(row => retold(row, residual))),
    );
  }
  return [...told]
    .map(([length, all]) => ({ length, score: scoreOf(all), loss: lossOf(all) }))
    .reduce((best, next) => (isBetter(next, best) ? next : best));
}

function retold({ vector, start, label, untouched }: Row, residual: Residual): ReJudged {
  const shares = sharesWith(residual, vector, start);
  const loss = -Math.log(Math.max(1e-6, shares[label] ?? 0));
  return { label, before: indexOfMost(start), after: indexOfMost(shares), untouched, loss };
}

const lossOf = (all: readonly ReJudged[]): number =>
  all.reduce((sum, { loss, untouched }) => sum + loss * (untouched ? untouchedWeight : 1), 0);

interface Measured {
  score: CorrectionScore;
  loss: number;
}
const isBetter = (one: Measured, other: Measured): boolean =>
  one.score.adopted === other.score.adopted ? one.loss < other.loss : one.score.adopted;

function scoreOf(all: readonly ReJudged[]): CorrectionScore {
  const said = all.filter(({ untouched }) => !untouched);
  const rest = all.filter(({ untouched }) => untouched);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const rightBefore = said.filter(({ before, label }) => before === label).length;
  const rightAfter = said.filter(({ after, label }) => after === label).length;
  const gained = said.filter(({ before, after, label }) => before !== label && after === label).length;
  const lost = gained - (rightAfter - rightBefore);
  const changed = rest.filter(({ before, after }) => before !== after).length;
  const mayChange = Math.max(maxDisturbed.share * rest.length, maxDisturbed.forEachGained * gained);
  return {
    messages: said.length,
    before: share(rightBefore, said.length),
    after: share(rightAfter, said.length),
    gained,
    lost,
    disturbed: share(changed, rest.length),
    adopted: isBeyondChance(gained, lost) && changed <= mayChange && !labelSpoilt(said),
  };
}

function* learnAll(
  question: LearntQuestion,
  rows: readonly Row[],
  features: number,
  length: number,
): Generator<void, LearntWeights> {
  const labels = labelsOf[question].length;
  let learnt: Residual = { weights: new Float32Array(features * labels), labels };
  yield* learnResidual(rows, features, labels, [length], (_length, residual) => {
    learnt = residual;
  });
  const most = learnt.weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-6);
  const scale = most / 127;
  return { scale, weights: Int8Array.from(learnt.weights, weight => Math.round(weight / scale)) };
}

function indexOfMost(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
