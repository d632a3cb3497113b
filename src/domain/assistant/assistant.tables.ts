import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { AgentProfile } from './knowledge.entity.js';
import { LeadIntent, SentimentAnalysis } from './understanding.entity.js';

/** The meaning of each field is documented in src/domain/shared/tables.ts. */
export const assistantTables = defineTables('assistant', {
  agent_profile: {
    holds: 'the tone in which the agent writes',
    entity: AgentProfile,
    rights: 'tenant',
    grants: { app: everything, jobs: 'select' },
    plain: 'name personality system_prompt capabilities skills regions active',
  },
  dialogue_state: {
    holds: 'where the dialogue with the agent stands in a conversation',
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { state: `'{}'` },
    plain: 'conversation_id',
    ofContact: {
      rows: () => `t.conversation_id in (${idsOf('conversation')})`,
      exportedAs: 'dialogues',
      order: 't.created_at, t.id',
    },
    seller: { withParent: { table: 'conversation', column: 'conversation_id' } },
    unseen: 'read by the agent alone',
  },
  lead_intent: {
    holds: 'what a message wants, as a model understood it',
    entity: LeadIntent,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { entities: `'{}'`, reasoning: 'null' },
    plain:
      'message_id primary secondary confidence language wants_human legal provider model prompt_version latency_ms cost_usd fallback model_primary corrected own_intent own_confidence own_model_id',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'intents', order: 't.created_at, t.id' },
    seller: { withMessages: {} },
  },
  sentiment_analysis: {
    holds: 'how a message feels, as a model understood it',
    entity: SentimentAnalysis,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { triggers: `'{}'` },
    plain:
      'message_id label score confidence emotions urgency churn_risk provider model prompt_version latency_ms cost_usd fallback model_label model_score corrected',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'sentiments', order: 't.created_at, t.id' },
    seller: { withMessages: {} },
  },
  // Holds only labels of a closed list, so the rows stay for the figures.
  understanding_correction: {
    holds: 'how a person corrected a model',
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    plain: 'message_id intent sentiment temperature corrected_by',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'corrections', order: 't.created_at, t.id' },
    seller: { withMessages: {} },
    unseen: 'what it says shows in the message’s own rows',
  },
  shadow_run: {
    holds: 'what another model would have understood',
    rights: 'staff',
    grants: { app: everything },
    plain:
      'message_id day provider model prompt_version intent intent_confidence sentiment temperature shown_provider shown_model shown_intent shown_sentiment shown_temperature latency_ms cost_usd',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'shadowRuns' },
    unseen: 'figures of aiQuality, a day each',
  },
  own_model: {
    holds: 'weights and figures of a model that the tenant taught',
    rights: 'staff',
    grants: { app: everything, jobs: 'select, update' },
    plain: 'kind version name status active messages scores failure weights created_by started_at finished_at',
    retention: { by: 'own-model.drop-old' },
    unseen: 'there are none here; what a tenant teaches has specs of its own',
  },
  // A lesson that is the same text, word for word, as a message of the contact is erased. Models keep no text.
  own_lesson: {
    holds: 'a sentence that the tenant taught its model',
    rights: 'staff',
    grants: { app: everything, jobs: 'select' },
    erasedWhole: 'text digest',
    plain: 'model_id intent',
    ofMessages: {
      rows: `t.digest in (select encode(sha256(convert_to(btrim(m.body, E' \\t\\n\\r'), 'UTF8')), 'hex') from message m where m.id = any ($1) and m.body <> '')`,
    },
    unseen: 'what the tenant’s own model is taught, read by a job',
  },
  model_call: {
    holds: 'figures of a call to a model',
    rights: 'staff',
    grants: { app: everything, jobs: 'select, insert' },
    plain: 'day task provider model outcome fallback latency_ms input_tokens output_tokens cost_usd folded',
    retention: { by: 'model-usage.forget-calls' },
    unseen: 'figures of aiQuality, a day each',
  },
  model_usage: {
    holds: 'figures of the calls of a day',
    rights: 'staff',
    grants: { app: everything, jobs: 'select' },
    plain: 'day provider model task calls failures fallbacks cached skipped input_tokens output_tokens cost_usd',
    unseen: 'figures of aiQuality, a day each',
  },
});
