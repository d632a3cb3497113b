import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { isSameName } from '../shared/distinct-names.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { Pipeline } from './pipeline.entity.js';
import { pipelineNames } from './pipeline-names.js';

/** Changes a pipeline; omitted fields stay. A pipeline that is activated again takes new opportunities. */
export const updatePipeline = useCase({
  name: 'pipelines.update-pipeline',
  permission: 'pipeline:update',
  input: z.object({
    pipelineId: z.string(),
    name: text('label').nullish(),
    description: text('notes').nullish(),
    active: z.boolean().nullish(),
  }),
  audit: {
    'pipeline.updated': {
      subject: 'pipeline',
      shows: ({ name, description, active }: Pipeline) => ({ name, description, active }),
    },
  },
  async run({ tx, audit }, { pipelineId, name, description, active }) {
    for (const [field, given] of Object.entries({ name, active }))
      if (given === null || given === '')
        throw new DomainError('INVALID', `The ${field} of a pipeline cannot be empty.`, [field]);
    await pipelineNames.lock(tx);
    const pipeline = await findPipeline(tx, pipelineId);
    const before = { name: pipeline.name, active: pipeline.active };
    audit['pipeline.updated'].beforeAndAfter(pipeline);
    if (typeof name === 'string') pipeline.name = name;
    if (description !== undefined) pipeline.description = description || null;
    if (typeof active === 'boolean') pipeline.active = active;
    if (pipeline.active && !(before.active && isSameName(before.name, pipeline.name)))
      await pipelineNames.refuse(tx, pipeline);
    return pipeline.id;
  },
});

/** Returns the pipeline, locked for this transaction. Throws NOT_FOUND. */
export async function findPipeline(tx: Transaction, pipelineId: string): Promise<Pipeline> {
  const found = isId(pipelineId)
    ? await tx.em.findOne(Pipeline, { id: pipelineId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Pipeline not found.', ['pipelineId']);
  return found;
}
