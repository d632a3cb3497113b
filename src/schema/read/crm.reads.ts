import { CustomerType } from '../customers/customer.type.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { PipelineType } from '../pipelines/pipeline.type.js';
import { rows } from './define-reads.js';
import { allOf, byId, pageOf, type Root } from './roots.js';

/** Who buys, what may be sold to them, and how far that has come. */
export const crmRoots: Record<string, Root> = {
  customers: pageOf(CustomerType, {
    permission: 'customer:read',
    description: 'Customers that you may see, the newest first.',
  }),
  customer: byId(CustomerType, {
    permission: 'customer:read',
    description: 'One customer; null where there is none that you may see.',
  }),
  opportunities: pageOf(OpportunityType, {
    permission: 'opportunity:read',
    description: 'Opportunities that you may see, the newest first.',
  }),
  opportunity: byId(OpportunityType, {
    permission: 'opportunity:read',
    description: 'One opportunity; null where there is none that you may see.',
  }),
  pipelines: allOf(
    PipelineType,
    rows(() => ({ where: [], order: 'pipeline.created_at desc, pipeline.id desc', limit: 1000 })),
    { permission: 'pipeline:read', description: 'The tenant’s pipelines, the newest first.' },
  ),
  pipeline: byId(PipelineType, {
    permission: 'pipeline:read',
    description: 'One pipeline; null where there is none.',
  }),
};
