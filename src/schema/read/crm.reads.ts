import { ArgsType, Field } from 'type-graphql';
import { segmentRows } from '../../domain/customers/index.js';
import type { ViewedType } from '../../domain/saved-views/index.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { CustomerType } from '../customers/customer.type.js';
import { SegmentCount } from '../customers/segment-count.type.js';
import { ImportType } from '../imports/import.type.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { PipelineType } from '../pipelines/pipeline.type.js';
import { SavedViewType } from '../saved-views/saved-view.type.js';
import { TaskType } from '../to-dos/task.type.js';
import { boundRows, rows } from './define-reads.js';
import { allOf, byId, flatPageOf, pageOf, type Root } from './roots.js';

@ArgsType()
class SavedViewsArgs {
  @Field(() => EntityTypeEnum, { description: 'Of which list.' })
  entityType!: ViewedType;
}

/** Who buys, what may be sold to them, and how far that has come. */
export const crmRoots: Record<string, Root> = {
  customers: pageOf(CustomerType, {
    permission: 'customer:read',
    description: 'Customers that you may see, the newest first unless told.',
  }),
  customer: byId(CustomerType, {
    permission: 'customer:read',
    description: 'One customer; null where there is none that you may see.',
  }),
  opportunities: pageOf(OpportunityType, {
    permission: 'opportunity:read',
    description: 'Opportunities that you may see, the newest first unless told.',
  }),
  opportunity: byId(OpportunityType, {
    permission: 'opportunity:read',
    description: 'One opportunity; null where there is none that you may see.',
  }),
  import: byId(ImportType, {
    permission: 'import:read',
    description: 'A file that was brought in, and how far it is; null where there is none.',
  }),
  customerSegments: allOf(
    SegmentCount,
    boundRows(() => segmentRows),
    { permission: 'customer:read', description: 'How many customers are of each segment, as far as you may see them.' },
  ),
  tasks: flatPageOf(TaskType, {
    permission: 'to-do:read',
    description: 'What is to be done, as far as you may see it: what is due first comes first, what has no day last.',
  }),
  savedViews: allOf(
    SavedViewType,
    rows(({ entityType }: SavedViewsArgs) => ({
      where: [sqlWith([entityType], given => `saved_view.entity_type = ${given}`)],
      order: 'saved_view.name_key, saved_view.id',
      limit: 1000,
    })),
    {
      permission: 'saved-view:read',
      description: 'Your own views of a list and those that colleagues share, by name.',
      args: SavedViewsArgs,
    },
  ),
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
