import type { Intent, SentimentLabel, Temperature } from '../shared/labels.js';
import type { Understanding } from './understanding.js';

/** A message with the intent that the tenant gives it; null says that it is none of the tenant's. */
export interface Lesson {
  text: string;
  intent: string | null;
}

/** How well a tenant's intents are told apart, on lessons that were left out of the training. */
export interface IntentScores {
  /** Lessons that were judged so. */
  messages: number;
  /** How often the strongest intent is right, whether it would be claimed or not. */
  accuracy: number;
  macroF1: number;
  /** How often the right intent is claimed: what is not is wrong, or taken for none of them. */
  claimedRight: number;
  /** How far the stated confidence lies from how often it was right. */
  calibrationError: number;
  classes: { label: string; support: number; precision: number; recall: number; f1: number }[];
  /** The pairs that are mistaken most. */
  confusion: { wanted: string; got: string; count: number }[];
  /**
   * Of messages that are none of the intents, how many are recognised, how many such claims hold, and how often a message of
   * an intent ranks above a stranger. Strangers are intents left out of a training whole; null where there are too few.
   */
  outOfScope: { messages: number; recall: number; precision: number; auroc: number } | null;
}

/** What a message asks for among the tenant's own intents. */
export interface OwnJudgement {
  /** Null where it is none of them. */
  intent: string | null;
  /** Of an intent, that it is right; of none, that it is none. */
  confidence: number;
}

/** A message with what people say it means; null where they have said nothing of that. */
export interface CorrectedMessage {
  text: string;
  intent: Intent | null;
  sentiment: SentimentLabel | null;
  temperature: Temperature | null;
}
export const learntQuestions = ['intent', 'sentiment', 'temperature'] as const;
export type LearntQuestion = (typeof learntQuestions)[number];

/** What was learnt of one question, on corrected messages that were left out of the training. */
export interface CorrectionScore {
  /** Messages of which people have said something. */
  messages: number;
  /** How often the local model alone agrees with people, and how often with what was learnt on top. */
  before: number;
  after: number;
  /** Wrong answers put right, and right ones spoilt. */
  gained: number;
  lost: number;
  /** Share of messages that nobody corrected whose answer would change. */
  disturbed: number;
  /** Whether what was learnt is used: only where it helps beyond chance, spoils no label and leaves the rest alone. */
  adopted: boolean;
}
export type CorrectionScores = Record<LearntQuestion, CorrectionScore>;

/** What a tenant's corrections say of a message; without a question of which nothing was learnt. */
export interface LearntOpinion {
  intent?: { label: Intent; confidence: number };
  sentiment?: { label: SentimentLabel; confidence: number };
  temperature?: { label: Temperature; confidence: number };
}

/** Thrown where a stored model was trained by another version of the program: it has to be trained again. */
export class StaleModel extends Error {
  constructor() {
    super('The model was trained by another version of the program.');
    this.name = 'StaleModel';
  }
}

/** Trains a tenant's own models and reads what is stored of them. Trainings let others run meanwhile. */
export interface OwnModelEngine {
  /** Throws RangeError where the lessons are too few to measure anything. */
  trainIntents(lessons: readonly Lesson[]): Promise<{ weights: Uint8Array; scores: IntentScores }>;
  /** `untouched` are messages that nobody has corrected. The weights are null where no question is adopted. */
  trainCorrections(
    corrected: readonly CorrectedMessage[],
    untouched: readonly string[],
  ): Promise<{ weights: Uint8Array | null; scores: CorrectionScores }>;
  /** Throws StaleModel. */
  readIntents(weights: Uint8Array): (text: string) => OwnJudgement;
  /** Throws StaleModel. What comes out changes what the local model understood of the same text. */
  readCorrections(weights: Uint8Array): (text: string, understood: Understanding) => LearntOpinion;
}
