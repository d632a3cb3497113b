import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import type { Pipeline } from './pipeline.entity.js';
import { findPipeline } from './update-pipeline.js';

/**
 * Archives a pipeline: it takes no new opportunities, and those in it can still be moved until they are closed. Its figures stay.
 * updatePipeline can make it active again.
 */
export const archivePipeline = useCase({
  name: 'pipelines.archive-pipeline',
  permission: 'pipeline:update',
  input: z.object({ pipelineId: z.string() }),
  audit: {
    'pipeline.archived': { subject: 'pipeline', shows: ({ name, active }: Pipeline) => ({ name, active }) },
  },
  async run({ tx, audit }, { pipelineId }) {
    const pipeline = await findPipeline(tx, pipelineId);
    audit['pipeline.archived'].beforeAndAfter(pipeline);
    pipeline.active = false;
    return pipeline.id;
  },
});
