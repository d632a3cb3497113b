import {
  type AgentDecisionFilter,
  agentDecisionList,
  agentDecisionRows,
  agentProfileRows,
} from '../../domain/assistant/index.js';
import { alertList, alertRows } from '../../domain/insights/index.js';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { page, type Reads, rows } from './define-reads.js';

interface AlertsGiven extends PageRequest {
  acknowledged?: boolean | null;
}

/** The AI agents, what they decided, and what people should look at. */
export const assistantReads: Reads = {
  types: {
    AgentProfile: { rows: agentProfileRows },
    AgentDecision: { rows: agentDecisionRows },
    Alert: { rows: alertRows },
  },
  roots: {
    agentProfiles: {
      permission: 'agent-profile:read',
      read: rows(() => ({ where: [], order: 'g.created_at, g.id', limit: 1000 })),
    },
    agentDecisions: {
      permission: 'agent-decision:read',
      read: page((given: AgentDecisionFilter & PageRequest) => agentDecisionList(given)),
    },
    alerts: {
      permission: 'alert:read',
      read: page(({ acknowledged }: AlertsGiven) => alertList(acknowledged ?? null)),
    },
  },
};
