import { AgentDecisionType } from '../assistant/agent-decision.type.js';
import { AgentProfileType } from '../assistant/agent-profile.type.js';
import { AlertType } from '../insights/alert.type.js';
import { rows } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

/** The AI agents, their decisions, and the alerts for people. */
export const assistantRoots: Record<string, Root> = {
  agentProfiles: allOf(
    AgentProfileType,
    rows(() => ({ where: [], order: 'agent_profile.created_at, agent_profile.id', limit: 1000 })),
    { permission: 'agent-profile:read', description: 'The tenant’s AI agents, oldest first.' },
  ),
  agentDecisions: flatPageOf(AgentDecisionType, {
    permission: 'agent-decision:read',
    description: 'The agents’ decisions and their reasons, newest first.',
  }),
  alerts: flatPageOf(AlertType, {
    permission: 'alert:read',
    description: 'Alerts for people, newest first.',
  }),
};
