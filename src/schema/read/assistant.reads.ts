import { AgentDecisionType } from '../assistant/agent-decision.type.js';
import { AgentProfileType } from '../assistant/agent-profile.type.js';
import { AlertType } from '../insights/alert.type.js';
import { rows } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

/** The AI agents, what they decided, and what people should look at. */
export const assistantRoots: Record<string, Root> = {
  agentProfiles: allOf(
    AgentProfileType,
    rows(() => ({ where: [], order: 'agent_profile.created_at, agent_profile.id', limit: 1000 })),
    { permission: 'agent-profile:read', description: 'The tenant’s AI agents, the oldest first.' },
  ),
  agentDecisions: flatPageOf(AgentDecisionType, {
    permission: 'agent-decision:read',
    description: 'What the agents decided and why, the newest first.',
  }),
  alerts: flatPageOf(AlertType, {
    permission: 'alert:read',
    description: 'What a person should look at, the newest first.',
  }),
};
