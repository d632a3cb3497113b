import { defineTables, everything } from '../shared/tables.js';
import { Pipeline, Stage } from './pipeline.entity.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const pipelineTables = defineTables('pipelines', {
  pipeline: {
    holds: 'a board',
    entity: Pipeline,
    rights: 'tenant',
    grants: { app: everything, reports: 'select(id, tenant_id, name)' },
    plain: 'name description active',
  },
  stage: {
    holds: 'a column of a board',
    entity: Stage,
    rights: 'tenant',
    grants: {
      app: everything,
      lookup: 'select(id, tenant_id, expected_duration_days)',
      reports: 'select(id, tenant_id, name, position, probability)',
    },
    plain: 'pipeline_id name position color probability expected_duration_days kind activities removed_at',
  },
});
