import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A decision that the system made by itself. */
export const AgentDecision = defineEntity({
  name: 'AgentDecision',
  tableName: 'agent_decision',
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    input: p.json<unknown>(),
    output: p.json<unknown>(),
    provider: p.text().nullable(),
    model: p.text().nullable(),
    latencyMs: p.integer().nullable(),
    createdAt: p.datetime(),
  },
});
export type AgentDecision = InferEntity<typeof AgentDecision>;
