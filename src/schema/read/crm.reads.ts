import { ArgsType, Field } from 'type-graphql';
import { cityCountsOf, segmentRows } from '../../domain/customers/index.js';
import type { ViewedType } from '../../domain/saved-views/index.js';
import { sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { EntityTypeEnum } from '../custom-fields/custom-field.enums.js';
import { CityCount, CustomerCitiesArgs, type CustomerCitiesGiven } from '../customers/city-count.type.js';
import { CustomerType } from '../customers/customer.type.js';
import { SegmentCount } from '../customers/segment-count.type.js';
import { ImportConnection, ImportType } from '../imports/import.type.js';
import { OpportunityType } from '../opportunities/opportunity.type.js';
import { PageArgs } from '../page.args.js';
import { PipelineType } from '../pipelines/pipeline.type.js';
import { SavedViewType } from '../saved-views/saved-view.type.js';
import { TaskType } from '../to-dos/task.type.js';
import { boundRows, rows } from './define-reads.js';
import { allOf, byId, flatPageOf, pageOf, type Root } from './roots.js';
import { windowOf } from './window.js';
import { listOf } from './window-list.js';

@ArgsType()
class SavedViewsArgs {
  @Field(() => EntityTypeEnum, { description: 'The list.' })
  entityType!: ViewedType;
}

const mostImports = 50;
const noDryRuns = [sqlOf('not record_import.dry_run')];

/** Customers, opportunities and pipelines. */
export const crmRoots: Record<string, Root> = {
  customers: pageOf(CustomerType, {
    permission: 'customer:read',
    description: 'Customers that you may see, by default newest first.',
  }),
  customer: byId(CustomerType, {
    permission: 'customer:read',
    description: 'One customer; null if there is none that you may see.',
  }),
  opportunities: pageOf(OpportunityType, {
    permission: 'opportunity:read',
    description: 'Opportunities that you may see, by default newest first.',
  }),
  opportunity: byId(OpportunityType, {
    permission: 'opportunity:read',
    description: 'One opportunity; null if there is none that you may see.',
  }),
  import: byId(ImportType, {
    permission: 'import:read',
    description: 'An import and its progress; null if it does not exist.',
  }),
  imports: allOf(
    ImportType,
    rows(() => ({
      where: noDryRuns,
      order: 'record_import.created_at desc, record_import.id desc',
      limit: mostImports,
    })),
    {
      permission: 'import:read',
      description: `The newest ${mostImports} imports, without dry runs; \`importHistory\` goes on. An import of the last seven days can be undone.`,
    },
  ),
  importHistory: {
    permission: 'import:read',
    description: 'All imports without dry runs, newest first.',
    type: () => ImportConnection,
    args: PageArgs,
    read: {
      kind: 'page',
      list: () => ({ ...listOf(windowOf(ImportType), {}), where: noDryRuns, bounds: noDryRuns }),
    },
  },
  customerSegments: allOf(
    SegmentCount,
    boundRows(() => segmentRows),
    { permission: 'customer:read', description: 'The number of customers in each segment that you may see.' },
  ),
  customerCities: allOf(
    CityCount,
    boundRows(({ filter }: CustomerCitiesGiven) =>
      cityCountsOf(listOf(windowOf(CustomerType), filter ?? {}, null, { pathOf: () => ['filter'] })),
    ),
    {
      permission: 'customer:read',
      description: 'How many customers that you may see live in each city, the most first, at most 1000.',
      args: CustomerCitiesArgs,
    },
  ),
  tasks: flatPageOf(TaskType, {
    permission: 'to-do:read',
    description: 'Tasks that you may see: earliest due date first, those without a due date last.',
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
      description: 'Your own views of a list and those that colleagues share, sorted by name.',
      args: SavedViewsArgs,
    },
  ),
  pipelines: allOf(
    PipelineType,
    rows(() => ({ where: [], order: 'pipeline.created_at desc, pipeline.id desc', limit: 1000 })),
    { permission: 'pipeline:read', description: 'The tenant’s pipelines, newest first.' },
  ),
  pipeline: byId(PipelineType, {
    permission: 'pipeline:read',
    description: 'One pipeline; null if it does not exist.',
  }),
};
