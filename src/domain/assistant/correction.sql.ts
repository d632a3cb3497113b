import { addSentiment } from '../conversations/index.js';
import {
  forgetPersonsClassification,
  insertClassification as insertByPerson,
  scoreLead as scoreOfLead,
} from '../leads/index.js';
import type { Statement } from '../shared/database.port.js';

/** Every writer locks the conversation first, so that two of them wait instead of deadlocking. */
export const lockConversation: Statement = {
  name: 'correction.lock-conversation',
  text: `select v.id, v.seller_id as "sellerId", v.lead_id as "leadId" from conversation v
    where v.id = (select m.conversation_id from message m where m.id = $1 and m.direction = 'INBOUND') for update`,
};
export const loadUnderstood: Statement = {
  name: 'correction.load',
  text: `select i.seller_id as "sellerId", s.label, s.score, s.model_label as "modelLabel", s.model_score as "modelScore", c.intent, c.sentiment, c.temperature
    from lead_intent i join sentiment_analysis s on s.message_id = i.message_id
    left join lateral (select intent, sentiment, temperature from understanding_correction where message_id = $1 order by created_at desc, id desc limit 1) c on true
    where i.message_id = $1`,
};
export const insertCorrection: Statement = {
  name: 'correction.insert',
  text: `insert into understanding_correction (id, tenant_id, message_id, seller_id, intent, sentiment, temperature, corrected_by, created_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, clock_timestamp())`,
};
/** The two intents change places if the corrected intent was among the secondary ones. Null restores the model's intent. */
export const correctIntent: Statement = {
  name: 'correction.intent',
  text: `update lead_intent set "primary" = coalesce($2, model_primary, "primary"), model_primary = case when $2::text is not null then coalesce(model_primary, "primary") end,
      secondary = array_replace(array_replace(secondary, model_primary, "primary"), $2, coalesce(model_primary, "primary"))
    where message_id = $1`,
};
export const correctSentiment: Statement = {
  name: 'correction.sentiment',
  text: `with changed as (update sentiment_analysis set label = $3, score = $4, model_label = $5, model_score = $6 where message_id = $1 returning score)
    ${addSentiment('$2', 'changed.score - $7', 0, 'changed')}`,
};
/** Removes the person's classification. It is stored beside the model's, and the newest one of a lead counts. */
export const forgetPersons: Statement = {
  name: 'correction.forget-classification',
  text: forgetPersonsClassification('$1'),
};
export const newestClassification: Statement = {
  name: 'correction.newest-classification',
  text: `select k.message_id as "messageId", k.seller_id as "sellerId", k.urgency, k.decision_power as "decisionPower", k.budget, k.fit, k.temperature,
      k.recommended_action as "recommendedAction", k.signals
    from lead_classification k where k.lead_id = $1 order by k.created_at desc, k.id desc limit 1`,
};
export const insertClassification: Statement = {
  name: 'correction.insert-classification',
  text: insertByPerson({
    id: '$1',
    lead_id: '$2',
    message_id: '$3',
    seller_id: '$4',
    score: '$5',
    temperature: '$6',
    urgency: '$7',
    decision_power: '$8',
    budget: '$9',
    fit: '$10',
    reasoning: '$11',
    recommended_action: '$12',
    signals: '$13',
    provider: `'person'`,
    model: `'correction'`,
    prompt_version: `'person'`,
    latency_ms: '0',
    fallback: 'false',
  }),
};
export const scoreLead: Statement = {
  name: 'correction.score-lead',
  text: scoreOfLead('$1', '$2', '$3', '(select) one'),
};
