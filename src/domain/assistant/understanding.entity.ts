import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Intent, SentimentLabel, Urgency } from '../shared/labels.js';

/** What a message asks for, as a model understood it. Written by record-findings.ts. */
export const LeadIntent = defineEntity({
  name: 'LeadIntent',
  tableName: 'lead_intent',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    primary: p.text().$type<Intent>(),
    secondary: p.array<Intent>(),
    confidence: p.double().$type<number>(),
    /** Whether a person has corrected or confirmed the main intent. */
    corrected: p.boolean(),
    /** Intent among the tenant's own ones; OUT_OF_SCOPE if it is none of them, null if none were taught. */
    ownIntent: p.text().nullable(),
    ownConfidence: p.double().$type<number>().nullable(),
    entities: p.json<unknown>(),
    reasoning: p.text().nullable(),
    provider: p.text(),
    model: p.text(),
    latencyMs: p.integer(),
  },
});
export type LeadIntent = InferEntity<typeof LeadIntent>;

/** Sentiment of a message, as a model understood it. Written by record-findings.ts. */
export const SentimentAnalysis = defineEntity({
  name: 'SentimentAnalysis',
  tableName: 'sentiment_analysis',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    label: p.text().$type<SentimentLabel>(),
    score: p.double().$type<number>(),
    confidence: p.double().$type<number>(),
    /** Whether a person has corrected or confirmed the sentiment. */
    corrected: p.boolean(),
    emotions: p.json<unknown>(),
    urgency: p.text().$type<Urgency>(),
    churnRisk: p.integer(),
    triggers: p.array<string>(),
    provider: p.text(),
    model: p.text(),
  },
});
export type SentimentAnalysis = InferEntity<typeof SentimentAnalysis>;
