import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import type { OpportunityStatus } from './pipeline.entity.js';

export interface PipelineRow {
  id: string;
  name: string;
  description: string | null;
  active: boolean;
}
export interface StageRow {
  id: string;
  pipelineId: string;
  name: string;
  position: number;
  color: string | null;
  probability: number;
  expectedDurationDays: number | null;
  kind: OpportunityStatus;
}

export const pipelineRows: RowSource = { from: 'pipeline p', columns: 'p.id, p.name, p.description, p.active' };
export const stageRows: RowSource = {
  from: 'stage s',
  columns: `s.id, s.pipeline_id as "pipelineId", s.name, s.position, s.color, s.probability, s.expected_duration_days as "expectedDurationDays", s.kind`,
};

/** The newest first; a tenant has few, so the list does not page. */
export const readPipelines = (read: Sql): Promise<PipelineRow[]> =>
  read.query({
    name: 'pipeline.all',
    text: `select ${pipelineRows.columns} from ${pipelineRows.from} where p.tenant_id = (select app.tenant()) order by p.created_at desc, p.id desc limit 1000`,
  });

export const readPipelinesByIds = (read: Sql, ids: readonly string[]): Promise<PipelineRow[]> =>
  readRowsBy(read, 'pipeline.by-ids', pipelineRows, 'p.id', ids);

/** In the order in which a sale goes through them. */
export const readStagesOfPipelines = (read: Sql, pipelineIds: readonly string[]): Promise<StageRow[]> =>
  read.query(
    {
      name: 'stage.of-pipelines',
      text: `select ${stageRows.columns} from ${stageRows.from} where s.tenant_id = (select app.tenant()) and s.pipeline_id = any ($1) order by s.pipeline_id, s.position, s.id`,
    },
    [pipelineIds],
  );

export const readStagesByIds = (read: Sql, ids: readonly string[]): Promise<StageRow[]> =>
  readRowsBy(read, 'stage.by-ids', stageRows, 's.id', ids);
