import type { Understanding } from '../../../../domain/assistant/index.js';
import {
  type LearntOpinion,
  type LearntQuestion,
  learntQuestions,
} from '../../../../domain/assistant/own-models.port.js';
import type { Intent, SentimentLabel, Temperature } from '../../../../domain/shared/labels.js';
import { labelsOf, opinionOf } from './local-opinion.js';
import { pack, unpack } from './packed.js';
import { sharesWith } from './residual.js';
import { readVector, type Vocabulary } from './vocabulary.js';

export interface LearntWeights {
  scale: number;
  weights: Int8Array;
}
/** What was learnt from a tenant's corrections, only for the questions that it improves. */
export interface LearntCorrections {
  vocabulary: Vocabulary;
  questions: Partial<Record<LearntQuestion, LearntWeights>>;
}

interface Header {
  format: string;
  messages: number;
  keys: number;
  scales: Partial<Record<LearntQuestion, number>>;
}

/** Encodes corrections as bytes for storage. `format` identifies the models that they were learnt on. */
export function encodeCorrections({ vocabulary, questions }: LearntCorrections, format: string): Promise<Buffer> {
  const { keys, counts, messages } = vocabulary;
  const scales = Object.fromEntries(Object.entries(questions).map(([question, { scale }]) => [question, scale]));
  const header: Header = { format, messages, keys: keys.length, scales };
  const weights = learntQuestions.flatMap(question => questions[question]?.weights ?? []);
  return pack(header, [keys, counts, ...weights]);
}

/** Decodes corrections. Throws StaleModel if the bytes are broken or were learnt on other models. */
export function decodeCorrections(bytes: Uint8Array, format: string): LearntCorrections {
  const { header, next } = unpack<Header>(bytes, format);
  const { messages, keys, scales } = header;
  const vocabulary = { keys: new Uint32Array(next(keys * 4)), counts: new Uint32Array(next(keys * 4)), messages };
  const questions: LearntCorrections['questions'] = {};
  for (const question of learntQuestions) {
    const scale = scales[question];
    if (scale !== undefined)
      questions[question] = { scale, weights: new Int8Array(next(keys * labelsOf[question].length)) };
  }
  return { vocabulary, questions };
}

/** Returns what the corrections say about a message, given the local model's understanding of it. */
export function learntOpinion(learnt: LearntCorrections, text: string, understood: Understanding): LearntOpinion {
  const vector = readVector(learnt.vocabulary, text);
  const scaled = { ...vector };
  const opinion: LearntOpinion = {};
  for (const question of learntQuestions) {
    const weights = learnt.questions[question];
    if (!weights) continue;
    const labels = labelsOf[question];
    scaled.values = vector.values.map(value => value * weights.scale);
    const shares = sharesWith(
      { weights: weights.weights, labels: labels.length },
      scaled,
      opinionOf(question, understood),
    );
    let best = 0;
    for (let label = 1; label < shares.length; label++) if ((shares[label] ?? 0) > (shares[best] ?? 0)) best = label;
    const confidence = Number((shares[best] ?? 0).toFixed(4));
    const label = labels[best];
    if (question === 'intent') opinion.intent = { label: label as Intent, confidence };
    else if (question === 'sentiment') opinion.sentiment = { label: label as SentimentLabel, confidence };
    else opinion.temperature = { label: label as Temperature, confidence };
  }
  return opinion;
}
