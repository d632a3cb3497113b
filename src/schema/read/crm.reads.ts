import { conversationsOfContactList } from '../../domain/conversations/index.js';
import {
  type CustomerFilter,
  customerList,
  customerRows,
  interactionList,
  interactionRows,
} from '../../domain/customers/index.js';
import { stageCount, stageTotalRows, stageValue } from '../../domain/insights/index.js';
import {
  type OpportunityFilter,
  opportunitiesOfStageList,
  opportunityList,
  opportunityRows,
  stageChangeRows,
} from '../../domain/opportunities/index.js';
import { pipelineRows, stageRows } from '../../domain/pipelines/index.js';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { type ById, many, oneBy, oneOf, page, pageWithin, type Reads, rows, value } from './define-reads.js';

interface CustomersGiven extends PageRequest {
  filter?: CustomerFilter | null;
}
interface OpportunitiesGiven extends PageRequest {
  filter?: OpportunityFilter | null;
}

/** Who buys, what may be sold to them, and how far that has come. */
export const crmReads: Reads = {
  types: {
    Customer: {
      rows: customerRows,
      fields: {
        contact: oneBy('c.id', 'contactId'),
        interactions: pageWithin('i.customer_id', () => interactionList),
        conversations: pageWithin('v.contact_id', () => conversationsOfContactList, 'contactId'),
      },
    },
    Interaction: { rows: interactionRows, fields: { user: oneBy('u.id', 'userId') } },
    Pipeline: { rows: pipelineRows, fields: { stages: many('s.pipeline_id', 's.position, s.id') } },
    Stage: {
      rows: stageRows,
      fields: {
        opportunityCount: value(stageCount),
        totalValue: value(stageValue),
        totals: many(stage => `y.subject = ${stage}.id::text`, 'y.currency'),
        opportunities: pageWithin('o.stage_id', () => opportunitiesOfStageList),
      },
    },
    CurrencyTotal: { rows: stageTotalRows },
    Opportunity: {
      rows: opportunityRows,
      fields: {
        pipeline: oneBy('p.id', 'pipelineId'),
        stage: oneBy('s.id', 'stageId'),
        lead: oneBy('l.id', 'leadId'),
        customer: oneBy('k.id', 'customerId'),
        owner: oneBy('s.id', 'ownerId'),
        history: many('c.opportunity_id', 'c.changed_at desc, c.id desc'),
      },
    },
    StageChange: {
      rows: stageChangeRows,
      fields: { from: oneBy('s.id', 'fromId'), to: oneBy('s.id', 'toId'), changedBy: oneBy('u.id', 'changedById') },
    },
  },
  roots: {
    customers: {
      permission: 'customer:read',
      read: page(({ filter }: CustomersGiven) => customerList(filter ?? {})),
    },
    customer: { permission: 'customer:read', read: rows(({ id }: ById) => oneOf('k.id', id)) },
    opportunities: {
      permission: 'opportunity:read',
      read: page(({ filter }: OpportunitiesGiven) => opportunityList(filter ?? {})),
    },
    opportunity: { permission: 'opportunity:read', read: rows(({ id }: ById) => oneOf('o.id', id)) },
    pipelines: {
      permission: 'pipeline:read',
      read: rows(() => ({ where: [], order: 'p.created_at desc, p.id desc', limit: 1000 })),
    },
    pipeline: { permission: 'pipeline:read', read: rows(({ id }: ById) => oneOf('p.id', id)) },
  },
};
