import type { OpportunityStatus } from '../pipelines/index.js';
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
  readPages,
} from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import { isRareSearch, patternsOf, searchTerms } from '../shared/search.js';

export interface OpportunityRow {
  id: string;
  title: string;
  /** Decimal text with the currency's digits. */
  value: string;
  currency: string;
  pipelineId: string;
  stageId: string;
  status: OpportunityStatus;
  leadId: string | null;
  customerId: string | null;
  ownerId: string | null;
  probability: number;
  expectedCloseDate: string | null;
  source: string | null;
  description: string | null;
  closeReason: string | null;
  customFields: Record<string, unknown>;
  lastStageChangeAt: Date;
  atRisk: boolean;
  createdAt: Date;
}
export interface StageChangeRow {
  id: string;
  opportunityId: string;
  fromId: string | null;
  toId: string;
  changedById: string | null;
  changedAt: Date;
  notes: string | null;
  secondsInStage: number | null;
}
export interface OpportunityFilter {
  pipelineId?: string | null;
  stageId?: string | null;
  status?: string[] | null;
  ownerId?: string | null;
  search?: string | null;
  atRisk?: boolean | null;
}

/**
 * SQL of what is no column, for the opportunity of that alias. The stage is asked for by sub-selects: joined, it tempts the
 * planner to go through the stages and sort all that stands in them.
 */
const ofStage = (column: string, o: string) => `(select s.${column} from stage s where s.id = ${o}.stage_id)`;
/** Open, and past the day it should have closed (in the tenant's time zone) or in its stage for twice as long as expected. */
export const opportunityAtRisk = (o: string): string =>
  `(${o}.status = 'OPEN' and (coalesce(${o}.expected_close_date < (now() at time zone (select t.timezone from tenant t where t.id = (select app.tenant())))::date, false)
  or coalesce(${o}.last_stage_change_at < now() - ${ofStage('expected_duration_days', o)} * interval '48 hours', false)))`;
export const opportunityValue = (o: string): string => `app.money(${o}.value_minor, ${o}.currency)`;
export const opportunityProbability = (o: string): string => `${ofStage('probability', o)} / 100::float`;

export const opportunityRows: RowSource = {
  from: 'opportunity o',
  columns: `o.id, o.title, ${opportunityValue('o')} as value, o.currency, o.pipeline_id as "pipelineId", o.stage_id as "stageId", o.status,
  o.lead_id as "leadId", o.customer_id as "customerId", o.seller_id as "ownerId", ${opportunityProbability('o')} as probability, o.expected_close_date::text as "expectedCloseDate",
  o.source, o.description, o.close_reason as "closeReason", o.custom_fields as "customFields", o.last_stage_change_at as "lastStageChangeAt", ${opportunityAtRisk('o')} as "atRisk", o.created_at as "createdAt"`,
};
export const stageChangeRows: RowSource = {
  from: 'stage_change c',
  columns: `c.id, c.opportunity_id as "opportunityId", c.from_stage_id as "fromId", c.to_stage_id as "toId", c.changed_by as "changedById", c.changed_at as "changedAt",
  c.notes, c.seconds_in_stage as "secondsInStage"`,
};

const allOpportunities: KeysetList = {
  name: 'opportunities',
  ...opportunityRows,
  where: [],
  values: [],
  ...newestFirst('o.created_at', 'o.id'),
};

/** The opportunities that a filter lets through, the newest first. app.find_opportunities knows each part of the filter too. */
export function opportunityList(filter: OpportunityFilter): KeysetList {
  const { status, atRisk } = filter;
  const pipelineId = idOrNobody(filter.pipelineId);
  const stageId = idOrNobody(filter.stageId);
  const ownerId = idOrNobody(filter.ownerId);
  const search = searchTerms(filter.search);
  const conditions = new Conditions()
    .add('o.pipeline_id = ?', pipelineId)
    .add('o.stage_id = ?', stageId, true)
    .addOneOf('o.status', status)
    .add('(o.seller_id = ? and o.owner_id = ?)', ownerId, true)
    .add('o.title_key like any (?)', patternsOf(search))
    .add(`${opportunityAtRisk('o')} = ?`, atRisk);
  return {
    ...allOpportunities,
    ...conditions.of(
      'app.find_opportunities',
      { pipelineId, stageId, status, ownerId, search, atRisk },
      isRareSearch(search),
    ),
    owner: 'o.owner_id',
  };
}

/** Of one stage, which the reader names. */
export const opportunitiesOfStageList: KeysetList = { ...allOpportunities, owner: 'o.owner_id' };

/** Of one lead, which the reader names. */
export const opportunitiesOfLeadList = (status: OpportunityStatus | null | undefined): KeysetList => {
  const { where, values } = new Conditions().add('o.status = ?', status);
  return { ...allOpportunities, where, values, otherwise: { first: 10 } };
};

export const readOpportunities = (
  read: Sql,
  filter: OpportunityFilter,
  request: PageRequest,
): Promise<Page<OpportunityRow>> => readPage(read, opportunityList(filter), request);

export const readOpportunitiesOfStages = (
  read: Sql,
  stageIds: readonly string[],
  request: PageRequest,
): Promise<Page<OpportunityRow>[]> => readPages(read, opportunitiesOfStageList, 'o.stage_id', stageIds, request);

export const readOpportunitiesOfLeads = (
  read: Sql,
  leadIds: readonly string[],
  { status, ...request }: PageRequest & { status?: OpportunityStatus | null },
): Promise<Page<OpportunityRow>[]> => readPages(read, opportunitiesOfLeadList(status), 'o.lead_id', leadIds, request);

export const readOpportunitiesByIds = (read: Sql, ids: readonly string[]): Promise<OpportunityRow[]> =>
  readRowsBy(read, 'opportunity.by-ids', opportunityRows, 'o.id', ids);

/** The newest first. */
export const readStageChanges = (read: Sql, opportunityIds: readonly string[]): Promise<StageChangeRow[]> =>
  read.query(
    {
      name: 'opportunity.history',
      text: `select ${stageChangeRows.columns} from ${stageChangeRows.from} where c.opportunity_id = any ($1) order by c.opportunity_id, c.changed_at desc, c.id desc`,
    },
    [opportunityIds],
  );
