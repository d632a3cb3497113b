import type { Statement } from '../shared/database.port.js';

/** Writers take the conversation first, so two of them wait instead of deadlocking. */
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
/** The two intents change places where the corrected one was among the secondary ones; null gives the model's word back. */
export const correctIntent: Statement = {
  name: 'correction.intent',
  text: `update lead_intent set "primary" = coalesce($2, model_primary, "primary"), model_primary = case when $2::text is not null then coalesce(model_primary, "primary") end,
      secondary = array_replace(array_replace(secondary, model_primary, "primary"), $2, coalesce(model_primary, "primary"))
    where message_id = $1`,
};
export const correctSentiment: Statement = {
  name: 'correction.sentiment',
  text: `with changed as (update sentiment_analysis set label = $3, score = $4, model_label = $5, model_score = $6 where message_id = $1 returning score)
    update conversation set sentiment_sum = sentiment_sum + changed.score - $7, updated_at = now() from changed where id = $2`,
};
/** A person's classification stands beside the model's; the newest of a lead holds. */
export const forgetPersons: Statement = {
  name: 'correction.forget-classification',
  text: `delete from lead_classification where message_id = $1 and provider = 'person'`,
};
export const newestClassification: Statement = {
  name: 'correction.newest-classification',
  text: `select k.message_id as "messageId", k.seller_id as "sellerId", k.urgency, k.decision_power as "decisionPower", k.budget, k.fit, k.temperature,
      k.recommended_action as "recommendedAction", k.signals
    from lead_classification k where k.lead_id = $1 order by k.created_at desc, k.id desc limit 1`,
};
export const insertClassification: Statement = {
  name: 'correction.insert-classification',
  text: `insert into lead_classification (id, tenant_id, lead_id, message_id, seller_id, score, temperature, urgency, decision_power, budget, fit, reasoning, recommended_action, signals,
      provider, model, prompt_version, latency_ms, fallback)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'person', 'correction', 'person', 0, false)`,
};
export const scoreLead: Statement = {
  name: 'correction.score-lead',
  text: 'update lead set score = $2, temperature = $3, updated_at = now() where id = $1 and (score, temperature) is distinct from ($2, $3) returning id',
};
