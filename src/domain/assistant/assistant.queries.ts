import type { Sql } from '../shared/database.port.js';
import {
  Conditions,
  idOrNobody,
  type KeysetList,
  newestFirst,
  type Page,
  type PageRequest,
  type RowSource,
  readPage,
} from '../shared/keyset.js';
import type { Intent, SentimentLabel, Urgency } from '../shared/labels.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import { readText } from '../shared/texts.js';

export interface LeadIntentRow {
  id: string;
  messageId: string;
  primary: Intent;
  secondary: Intent[];
  confidence: number;
  /** Whether a person has said or confirmed what the main request is. */
  corrected: boolean;
  /** Among the tenant's own intents, OUT_OF_SCOPE for none of them; null where none were taught. */
  ownIntent: string | null;
  ownConfidence: number | null;
  entities: unknown;
  reasoning: string | null;
  provider: string;
  model: string;
  latencyMs: number;
}
export interface SentimentRow {
  id: string;
  messageId: string;
  label: SentimentLabel;
  score: number;
  confidence: number;
  /** Whether a person has said or confirmed what it feels like. */
  corrected: boolean;
  emotions: unknown;
  urgency: Urgency;
  churnRisk: number;
  triggers: string[];
  provider: string;
  model: string;
}
export interface AgentProfileRow {
  id: string;
  name: string;
  personality: string;
  systemPrompt: string;
  capabilities: string[];
  skills: string[];
  regions: string[];
  active: boolean;
}
export interface AgentDecisionRow {
  id: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  input: unknown;
  output: unknown;
  provider: string | null;
  model: string | null;
  latencyMs: number | null;
  costUsd: string | null;
  createdAt: Date;
}

export const intentRows: RowSource = {
  from: 'lead_intent n',
  columns: `n.id, n.message_id as "messageId", n."primary", n.secondary, n.confidence, n.corrected, n.own_intent as "ownIntent", n.own_confidence as "ownConfidence", n.entities, n.reasoning, n.provider, n.model, n.latency_ms as "latencyMs"`,
};
export const sentimentRows: RowSource = {
  from: 'sentiment_analysis s',
  columns: `s.id, s.message_id as "messageId", s.label, s.score, s.confidence, s.corrected, s.emotions, s.urgency, s.churn_risk as "churnRisk", s.triggers, s.provider, s.model`,
};
export const agentProfileRows: RowSource = {
  from: 'agent_profile g',
  columns: `g.id, g.name, g.personality, g.system_prompt as "systemPrompt", g.capabilities, g.skills, g.regions, g.active`,
};
export const agentDecisionRows: RowSource = {
  from: 'agent_decision d',
  columns: `d.id, d.kind, d.subject_type as "subjectType", d.subject_id as "subjectId", d.input, d.output, d.provider, d.model, d.latency_ms as "latencyMs", d.cost_usd::text as "costUsd", d.created_at as "createdAt"`,
};

export const readIntents = (read: Sql, messageIds: readonly string[]): Promise<LeadIntentRow[]> =>
  readRowsBy(read, 'intent.by-messages', intentRows, 'n.message_id', messageIds);

export const readSentiments = (read: Sql, messageIds: readonly string[]): Promise<SentimentRow[]> =>
  readRowsBy(read, 'sentiment.by-messages', sentimentRows, 's.message_id', messageIds);

export const readAgentProfiles = (read: Sql): Promise<AgentProfileRow[]> =>
  read.query({
    name: 'agent-profile.all',
    text: `select ${agentProfileRows.columns} from ${agentProfileRows.from} order by g.created_at, g.id limit 1000`,
  });

export const readAgentProfilesByIds = (read: Sql, ids: readonly string[]): Promise<AgentProfileRow[]> =>
  readRowsBy(read, 'agent-profile.by-ids', agentProfileRows, 'g.id', ids);

export interface AgentDecisionFilter {
  subjectId?: string | null;
  kind?: string | null;
}

/** The decisions about one thing, of one kind, or all. */
export function agentDecisionList(filter: AgentDecisionFilter): KeysetList {
  const conditions = new Conditions()
    .add('d.subject_id = ?', idOrNobody(filter.subjectId))
    .add('d.kind = ?', filter.kind && readText(filter.kind, 'code', 'kind'));
  return {
    name: 'agentDecisions',
    ...agentDecisionRows,
    where: conditions.where,
    values: conditions.values,
    ...newestFirst('d.created_at', 'd.id'),
  };
}

export const readAgentDecisions = (
  read: Sql,
  filter: AgentDecisionFilter,
  request: PageRequest,
): Promise<Page<AgentDecisionRow>> => readPage(read, agentDecisionList(filter), request);
