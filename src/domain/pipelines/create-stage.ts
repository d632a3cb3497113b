import { z } from 'zod';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { useCase } from '../shared/use-case.js';
import { Pipeline, Stage } from './pipeline.entity.js';
import { maxStages, stageChecks, stageColumns, stageInput } from './stage-input.js';
import { lockStages, placeStages } from './stage-order.js';

/**
 * Adds a stage to a pipeline, at the given position, otherwise after the last open stage, or at the end if it closes sales. The
 * stages behind it move on by one.
 */
export const createStage = useCase({
  name: 'pipelines.create-stage',
  permission: 'pipeline:update',
  input: z.object({
    pipelineId: z.string(),
    position: z.int().nullish(),
    stage: stageInput,
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('stage', 'removed_at is null'),
  audit: {
    'stage.created': {
      subject: 'stage',
      shows: ({ pipelineId, name, position, probability, kind }: Stage) => ({
        pipelineId,
        name,
        position,
        probability,
        kind,
      }),
    },
  },
  async run({ tx, clock, audit }, { pipelineId, position, stage: given }) {
    const pipeline = isId(pipelineId) ? await tx.em.findOne(Pipeline, { id: pipelineId }) : null;
    if (!pipeline) throw new DomainError('NOT_FOUND', 'Pipeline not found.', ['pipelineId']);
    const stages = await lockStages(tx, pipeline.id);
    if (stages.length >= maxStages)
      throw new DomainError('LIMIT_REACHED', `A pipeline can have at most ${maxStages} stages.`, ['pipelineId']);
    await checkedTogether(...stageChecks(stageColumns(given), stages, ['stage']));
    if (position != null && (position < 0 || position > stages.length))
      throw new DomainError('INVALID', `The position must be between 0 and ${stages.length}.`, ['position']);
    const afterOpen = stages.findLastIndex(({ kind }) => kind === 'OPEN') + 1;
    const usual = (given.kind ?? 'OPEN') === 'OPEN' ? afterOpen : stages.length;
    const stage = tx.em.create(Stage, {
      id: newId(),
      tenantId: tx.tenantId,
      pipelineId: pipeline.id,
      // At the end until the other stages have been moved.
      position: stages.length,
      ...stageColumns(given),
      removedAt: null,
      createdAt: clock.now(),
    });
    await placeStages(tx, stages.toSpliced(position ?? usual, 0, stage), stage);
    audit['stage.created'].after(stage);
    return stage.id;
  },
});
