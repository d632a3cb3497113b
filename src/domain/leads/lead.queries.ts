import type { Sql } from '../shared/database.port.js';
import { readJson } from '../shared/json-values.js';
import {
  Conditions,
  idOrNobody,
  type KeysetList,
  type Page,
  type PageRequest,
  type RowSource,
  readPage,
} from '../shared/keyset.js';
import type { Temperature } from '../shared/labels.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import { isRareSearch, patternsOf, searchTerms } from '../shared/search.js';
import { readTexts } from '../shared/texts.js';
import type { LeadStatus } from './lead.entity.js';

export interface LeadRow {
  id: string;
  contactId: string;
  sellerId: string | null;
  agentProfileId: string | null;
  name: string | null;
  source: string;
  inquiry: string | null;
  status: LeadStatus;
  score: number | null;
  temperature: Temperature | null;
  tags: string[];
  customFields: Record<string, unknown>;
  createdAt: Date;
  updatedAt: Date;
  lastActivityAt: Date | null;
}
export interface LeadClassificationRow {
  id: string;
  leadId: string;
  score: number;
  temperature: Temperature;
  urgency: number;
  decisionPower: number;
  budget: number;
  fit: number;
  reasoning: string;
  recommendedAction: string;
  signals: string[];
  provider: string;
  model: string;
  latencyMs: number;
  fallback: boolean;
  createdAt: Date;
}
export interface LeadFilter {
  search?: string | null;
  status?: string[] | null;
  temperature?: string[] | null;
  sellerId?: string | null;
  source?: string[] | null;
  score?: { min?: number | null; max?: number | null } | null;
  createdAt?: { from?: Date | null; to?: Date | null } | null;
  tags?: string[] | null;
  customFields?: Record<string, unknown> | null;
}
export type LeadOrderField = 'CREATED_AT' | 'LAST_ACTIVITY_AT' | 'SCORE' | 'NAME';

export const leadRows: RowSource = {
  from: 'lead l',
  columns: `l.id, l.contact_id as "contactId", l.seller_id as "sellerId", l.agent_profile_id as "agentProfileId", l.name, l.source, l.inquiry, l.status, l.score, l.temperature,
  l.tags, l.custom_fields as "customFields", l.created_at as "createdAt", l.updated_at as "updatedAt", l.last_activity_at as "lastActivityAt"`,
};
export const classificationRows: RowSource = {
  from: 'lead_classification k',
  columns: `k.id, k.lead_id as "leadId", k.score, k.temperature, k.urgency, k.decision_power as "decisionPower", k.budget, k.fit, k.reasoning,
  k.recommended_action as "recommendedAction", k.signals, k.provider, k.model, k.latency_ms as "latencyMs", k.fallback, k.created_at as "createdAt"`,
};

const sortKeys: Record<LeadOrderField, (up: boolean) => KeysetList['keys'][number]> = {
  CREATED_AT: () => ({ sql: 'l.created_at', type: 'timestamptz' }),
  LAST_ACTIVITY_AT: up => ({ sql: up ? 'l.activity_up' : 'l.activity_down', type: 'timestamptz' }),
  SCORE: up => ({ sql: up ? 'l.score_up' : 'l.score_down', type: 'int' }),
  NAME: () => ({ sql: 'l.name_key', type: 'text' }),
};

export interface LeadOrder {
  field: LeadOrderField;
  direction: 'ASC' | 'DESC';
}

/** The leads that a filter lets through, in their order. app.find_leads knows each part of the filter too. */
export function leadList(filter: LeadFilter, order: LeadOrder): KeysetList {
  const byScore = order.field === 'SCORE';
  const byAge = order.field === 'CREATED_AT';
  const sellerId = idOrNobody(filter.sellerId);
  const tags = filter.tags && filter.tags.length > 0 ? readTexts(filter.tags, 'tag', 'tags') : null;
  const source = filter.source && readTexts(filter.source, 'phrase', 'source');
  const customFields = filter.customFields && readJson(filter.customFields, 'customFields');
  const search = searchTerms(filter.search);
  const conditions = new Conditions()
    .addOneOf('l.status', filter.status, byAge)
    .addOneOf('l.temperature', filter.temperature)
    .add('(l.seller_id = ? and l.owner_id = ?)', sellerId, true)
    .addOneOf('l.source', source)
    // the keys that scores are ordered by say it again, where they are
    .add('(l.score >= ? and l.score_up >= ? and l.score_down >= ?)', filter.score?.min, byScore)
    .add('(l.score <= ? and l.score_up <= ? and l.score_down <= ?)', filter.score?.max, byScore)
    .add('l.created_at >= ?', filter.createdAt?.from, byAge)
    .add('l.created_at < ?', filter.createdAt?.to, byAge)
    .add('l.tags @> ?', tags)
    .add('l.custom_fields @> ?::jsonb', customFields && JSON.stringify(customFields))
    .add(
      `(l.name_key like any (?) or (select c.reach_key from contact c where c.id = l.contact_id) like any (?))`,
      patternsOf(search),
    );
  const { status, temperature, score, createdAt } = filter;
  return {
    name: `leads.${order.field}`,
    ...leadRows,
    ...conditions.of(
      'app.find_leads',
      { status, temperature, sellerId, source, score, createdAt, tags, customFields, search },
      isRareSearch(search),
    ),
    keys: [sortKeys[order.field](order.direction === 'ASC'), { sql: 'l.id', type: 'uuid' }],
    direction: order.direction,
    otherwise: { first: 20 },
    owner: 'l.owner_id',
  };
}

export const readLeads = (
  read: Sql,
  filter: LeadFilter,
  order: LeadOrder,
  request: PageRequest,
): Promise<Page<LeadRow>> => readPage(read, leadList(filter, order), request);

export const readLeadsByIds = (read: Sql, ids: readonly string[]): Promise<LeadRow[]> =>
  readRowsBy(read, 'lead.by-ids', leadRows, 'l.id', ids);

/** The newest of each lead, at most `most` each, newest first. */
export const readClassifications = (
  read: Sql,
  leadIds: readonly string[],
  most: number,
): Promise<LeadClassificationRow[]> =>
  read.query(
    {
      name: 'lead.classifications',
      text: `select k.* from unnest($1::uuid[]) as asked (id)
        cross join lateral (select ${classificationRows.columns} from ${classificationRows.from} where k.lead_id = asked.id order by k.created_at desc, k.id desc limit $2) k`,
    },
    [leadIds, most],
  );

export const readClassificationsByIds = (read: Sql, ids: readonly string[]): Promise<LeadClassificationRow[]> =>
  readRowsBy(read, 'lead.classifications-by-ids', classificationRows, 'k.id', ids);
