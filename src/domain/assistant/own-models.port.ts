import type { Intent, SentimentLabel, Temperature } from '../shared/labels.js';
import type { Understanding } from './understanding.js';

/** A message with the intent that the tenant assigns to it; null if it is none of the tenant's intents. */
export interface Lesson {
  text: string;
  intent: string | null;
}

/** How well a tenant's intents are told apart, measured on lessons that were left out of the training. */
export interface IntentScores {
  /** Number of lessons measured. */
  messages: number;
  /** Share of lessons whose strongest intent is right, whether it would be claimed or not. */
  accuracy: number;
  macroF1: number;
  /** Share of lessons where the right intent is claimed. The others are claimed for a wrong intent, or for none. */
  claimedRight: number;
  /** Difference between the stated confidence and how often it was right. */
  calibrationError: number;
  classes: { label: string; support: number; precision: number; recall: number; f1: number }[];
  /** The pairs of intents that are confused most often. */
  confusion: { wanted: string; got: string; count: number }[];
  /**
   * For messages that are none of the intents: how many of them are recognised (recall), how many such claims are right (precision), and
   * how often a message of an intent ranks above one of them (auroc). Measured with intents that are left out of a training entirely; null
   * if there are too few.
   */
  outOfScope: { messages: number; recall: number; precision: number; auroc: number } | null;
}

/** What a message asks for, among the tenant's own intents. */
export interface OwnJudgement {
  /** Null if it is none of them. */
  intent: string | null;
  /** Confidence that the intent is right, or, if it is null, that the message is none of them. */
  confidence: number;
}

/** A message with the labels that people gave it. A label is null if nobody gave it. */
export interface CorrectedMessage {
  text: string;
  intent: Intent | null;
  sentiment: SentimentLabel | null;
  temperature: Temperature | null;
}
export const learntQuestions = ['intent', 'sentiment', 'temperature'] as const;
export type LearntQuestion = (typeof learntQuestions)[number];

/** How well one question was learnt, measured on corrected messages that were left out of the training. */
export interface CorrectionScore {
  /** Messages with a label from people for this question. */
  messages: number;
  /** Share of messages where the local model agrees with people, without and with what was learnt. */
  before: number;
  after: number;
  /** Wrong answers that became right, and right ones that became wrong. */
  gained: number;
  lost: number;
  /** Share of uncorrected messages whose answer would change. */
  disturbed: number;
  /** Whether what was learnt is used: only if it helps beyond chance, makes no label worse and leaves other messages alone. */
  adopted: boolean;
}
export type CorrectionScores = Record<LearntQuestion, CorrectionScore>;

/** What a tenant's corrections suggest for a message. A question of which nothing was learnt is absent. */
export interface LearntOpinion {
  intent?: { label: Intent; confidence: number };
  sentiment?: { label: SentimentLabel; confidence: number };
  temperature?: { label: Temperature; confidence: number };
}

/** Thrown if a stored model was trained by another version of the program, so it has to be trained again. */
export class StaleModel extends Error {
  constructor() {
    super('The model was trained by another version of the program.');
    this.name = 'StaleModel';
  }
}

/** Trains a tenant's own models and reads stored ones. A training lets other work run in between. */
export interface OwnModelEngine {
  /** Throws RangeError if there are too few lessons to measure anything. */
  trainIntents(lessons: readonly Lesson[]): Promise<{ weights: Uint8Array; scores: IntentScores }>;
  /** `untouched` are messages that nobody has corrected. `weights` is null if no question is adopted. */
  trainCorrections(
    corrected: readonly CorrectedMessage[],
    untouched: readonly string[],
  ): Promise<{ weights: Uint8Array | null; scores: CorrectionScores }>;
  /** Returns a function that judges a text. Throws StaleModel. */
  readIntents(weights: Uint8Array): (text: string) => OwnJudgement;
  /** Returns a function whose result changes what the local model understood of the same text. Throws StaleModel. */
  readCorrections(weights: Uint8Array): (text: string, understood: Understanding) => LearntOpinion;
}
