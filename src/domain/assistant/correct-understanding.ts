import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import {
  type Intent,
  intents,
  type SentimentLabel,
  sentimentLabels,
  type Temperature,
  temperatureOf,
  temperatures,
} from '../shared/labels.js';
import type { Language } from '../shared/translations.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import * as sql from './correction.sql.js';
import { shiftTo } from './shift-score.js';
import { type ClassificationParts, scoreOf } from './understanding.js';

interface Understood {
  sellerId: string | null;
  label: SentimentLabel;
  score: number;
  modelLabel: SentimentLabel | null;
  modelScore: number | null;
  intent: Intent | null;
  sentiment: SentimentLabel | null;
  temperature: Temperature | null;
}
interface Classified extends ClassificationParts {
  messageId: string | null;
  sellerId: string | null;
  temperature: Temperature;
  recommendedAction: string;
  signals: string[];
}

/** Scores for the labels that a person chooses, because a person states no score. */
const scoreOfLabel: Record<SentimentLabel, number> = { POSITIVE: 0.5, NEUTRAL: 0, NEGATIVE: -0.5 };

/**
 * Records a person's correction of how a message was understood. The message and its lead show the correction from now on, and the model's
 * answer is kept beside it. An omitted field stays as it was, null removes a correction, and repeating the model's answer confirms it. The
 * conversation is not routed or answered again.
 */
export const correctUnderstanding = useCase({
  name: 'assistant.correct-understanding',
  permission: 'message:correct',
  input: z.object({
    messageId: z.string(),
    intent: z.enum(intents).nullish(),
    sentiment: z.enum(sentimentLabels).nullish(),
    temperature: z.enum(temperatures).nullish(),
  }),
  audit: notAudited('The correction itself tells who made it, and keeps what the model said.'),
  async run({ tx, actor, scope, read }, { messageId, ...said }) {
    if (Object.values(said).every(value => value === undefined))
      throw new DomainError('INVALID', 'Provide an intent, a sentiment or a temperature.', ['intent']);
    const [conversation] = isId(messageId)
      ? await tx.query<{ id: string; sellerId: string | null; leadId: string | null }>(sql.lockConversation, [
          messageId,
        ])
      : [];
    if (!conversation)
      throw new DomainError('NOT_FOUND', 'Message not found, or it is not from a customer.', ['messageId']);
    const [now] = await tx.query<Understood>(sql.loadUnderstood, [messageId]);
    if (!now)
      throw new DomainError('CONFLICT', 'The message has not been analysed yet. Try again in a moment.', ['messageId']);

    const next = {
      intent: said.intent === undefined ? now.intent : said.intent,
      sentiment: said.sentiment === undefined ? now.sentiment : said.sentiment,
      temperature: said.temperature === undefined ? now.temperature : said.temperature,
    };
    const by = personOf(actor);
    const row = [newId(), messageId, now.sellerId, next.intent, next.sentiment, next.temperature, by];
    await tx.query(sql.insertCorrection, row);
    if (said.intent !== undefined) await tx.query(sql.correctIntent, [messageId, said.intent]);
    if (said.sentiment !== undefined) await correctSentiment(tx, messageId, conversation.id, now, said.sentiment);
    if (said.temperature !== undefined && conversation.leadId) {
      const { language } = await loadTenant(read, scope.tenantId);
      await correctTemperature(tx, messageId, conversation.leadId, said.temperature, language);
    }
    await tx.enqueue('assistant/learn-corrections', {}, { jobKey: 'learn-corrections' });
    tx.record('message.updated', { messageId, conversationId: conversation.id, sellerId: conversation.sellerId });
    tx.record('conversation.updated', { conversationId: conversation.id, sellerId: conversation.sellerId });
    return messageId;
  },
});

async function correctSentiment(
  tx: Transaction,
  messageId: string,
  conversationId: string,
  now: Understood,
  label: SentimentLabel | null,
): Promise<void> {
  const model = { label: now.modelLabel ?? now.label, score: now.modelScore ?? now.score };
  const shown = label === null || label === model.label ? model : { label, score: scoreOfLabel[label] };
  const kept = label === null ? [null, null] : [model.label, model.score];
  await tx.query(sql.correctSentiment, [messageId, conversationId, shown.label, shown.score, ...kept, now.score]);
}

/**
 * Applies the correction to the lead. A lead shows only its newest message, so the correction of an older one is recorded but does not
 * change the lead.
 */
async function correctTemperature(
  tx: Transaction,
  messageId: string,
  leadId: string,
  temperature: Temperature | null,
  language: Language,
): Promise<void> {
  await tx.query(sql.forgetPersons, [messageId]);
  const [newest] = await tx.query<Classified>(sql.newestClassification, [leadId]);
  if (newest?.messageId !== messageId) return;
  let parts: ClassificationParts = newest;
  if (temperature !== null && newest.temperature !== temperature) {
    parts = shiftTo(newest, temperature);
    const reasoning = assistantTexts(language, 'corrected');
    const { sellerId, recommendedAction, signals } = newest;
    const { urgency, decisionPower, budget, fit } = parts;
    await tx.query(sql.insertClassification, [
      newId(),
      leadId,
      messageId,
      sellerId,
      scoreOf(parts),
      temperature,
      urgency,
      decisionPower,
      budget,
      fit,
      reasoning,
      recommendedAction,
      signals,
    ]);
  }
  const score = scoreOf(parts);
  const [scored] = await tx.query<{ id: string }>(sql.scoreLead, [leadId, score, temperatureOf(score)]);
  if (scored) tx.record('lead.classified', { leadId, score });
}
