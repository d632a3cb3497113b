import { defineTables, everything } from '../shared/tables.js';
import { AgentDecision } from './agent-decision.entity.js';
import { RoutingDecision } from './routing-decision.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const routingTables = defineTables('routing', {
  routing_decision: {
    holds: 'where a message went, and why',
    entity: RoutingDecision,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { reasoning: `''`, codes: 'null' },
    plain: 'conversation_id message_id assigned_seller_id destination priority rule',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'routingDecisions', order: 't.created_at, t.id' },
    seller: { withMessages: {} },
  },
  agent_decision: {
    holds: 'what a machine decided, with what it knew',
    entity: AgentDecision,
    rights: 'staff',
    grants: {
      app: 'select, insert',
      jobs: 'select, insert',
      lookup: 'select(tenant_id, subject_id), update(input, output)',
    },
    personal: { input: `'{}'`, output: `'{}'` },
    plain: 'kind subject_type subject_id provider model prompt_version latency_ms cost_usd',
    reachedBy: 'app.erase_decisions',
  },
});
