import { keepsScore, modelTasks, scoreOf, temperatureFor, type Understanding } from '../../domain/assistant/index.js';
import { dayIn } from '../../domain/shared/tenant-day.js';
import type { LifeRows, Row } from './rows.js';
import type { Story, StoryLead } from './story.js';

export interface LeadPlace {
  key: string;
  lead: StoryLead;
  leadId: string;
  contactId: string;
  sellerId: string | null;
}

/** The columns that name the classifying model. */
const judge = {
  provider: 'local',
  model: 'embudo-local-1',
  prompt_version: modelTasks.understand.promptVersion,
  latency_ms: 2,
  fallback: false,
};

/** Adds a classification of a lead; returns its parts, with which the next one is compared. */
export function addClassification(
  rows: LifeRows,
  place: LeadPlace,
  found: Understanding,
  last: Understanding['classification'] | null,
  at: Date,
  messageId: string | null,
): Understanding['classification'] {
  const parts = keepsScore(found, last) ? last : found.classification;
  rows.add('lead_classification', `${place.key} ${messageId ?? 'inquiry'}`, at, {
    lead_id: place.leadId,
    message_id: messageId,
    seller_id: place.sellerId,
    score: scoreOf(parts),
    temperature: temperatureFor(parts),
    urgency: parts.urgency,
    decision_power: parts.decisionPower,
    budget: parts.budget,
    fit: parts.fit,
    reasoning: found.classification.reasoning,
    recommended_action: found.classification.recommendedAction,
    signals: found.classification.signals,
    ...judge,
    created_at: at,
  });
  return { ...found.classification, ...parts };
}

/** Adds the row of a call by which the local model understood a message. */
export function addModelCall(rows: LifeRows, story: Story, key: string, at: Date): void {
  rows.add('model_call', key, at, {
    day: dayIn(story.demo.timezone, at),
    task: 'understand',
    provider: judge.provider,
    model: judge.model,
    outcome: 'ok',
    fallback: false,
    latency_ms: judge.latency_ms,
    input_tokens: 0,
    output_tokens: 0,
    cost_usd: 0,
    folded: false,
    created_at: at,
  });
}

/** Adds the intent and the sentiment of a message. */
export function addFindings(
  rows: LifeRows,
  key: string,
  messageId: string,
  owner: Row,
  found: Understanding,
  at: Date,
): void {
  const { intent, sentiment } = found;
  rows.add('lead_intent', key, at, {
    message_id: messageId,
    ...owner,
    primary: intent.primary,
    secondary: intent.secondary,
    confidence: intent.confidence,
    entities: intent.entities,
    reasoning: intent.reasoning,
    language: found.language,
    wants_human: found.wantsHuman,
    legal: found.legal,
    ...judge,
    created_at: at,
  });
  rows.add('sentiment_analysis', key, at, {
    message_id: messageId,
    ...owner,
    label: sentiment.label,
    score: sentiment.score,
    confidence: sentiment.confidence,
    emotions: sentiment.emotions,
    urgency: sentiment.urgency,
    churn_risk: sentiment.churnRisk,
    triggers: sentiment.triggers,
    ...judge,
    created_at: at,
  });
}
