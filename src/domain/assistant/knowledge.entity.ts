import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Name, personality and instructions of an AI agent. */
export const AgentProfile = defineEntity({
  name: 'AgentProfile',
  tableName: 'agent_profile',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    name: p.text(),
    personality: p.text(),
    systemPrompt: p.text(),
    capabilities: p.array(),
    skills: p.array(),
    regions: p.array(),
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type AgentProfile = InferEntity<typeof AgentProfile>;
