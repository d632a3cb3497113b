import { z } from 'zod';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { Pipeline, Stage } from './pipeline.entity.js';
import { pipelineNames } from './pipeline-names.js';
import { maxStages, type StageInput, stageChecks, stageColumns, stageInput } from './stage-input.js';

/** Creates a pipeline with its stages, in the given order. */
export const createPipeline = useCase({
  name: 'pipelines.create-pipeline',
  permission: 'pipeline:create',
  input: z.object({
    name: text('label'),
    description: text('notes').nullish(),
    stages: z.array(stageInput),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('pipeline'),
  audit: {
    'pipeline.created': {
      subject: 'pipeline',
      shows: ({ name, stages }: { name: string; stages: StageInput[] }) => ({ name, stages: stages.length }),
    },
  },
  async run({ tx, clock, scope, audit }, { name, description, stages }) {
    await checkedTogether(() => checkName(name), ...checksOf(stages));
    await pipelineNames.lock(tx);
    await pipelineNames.refuse(tx, { name, id: null });
    const { tenantId } = scope;
    const createdAt = clock.now();
    const pipeline = tx.em.create(Pipeline, {
      id: newId(),
      tenantId,
      name,
      description: description || null,
      active: true,
      createdAt,
    });
    await tx.em.flush();
    stages.forEach((stage, position) => {
      tx.em.create(Stage, {
        id: newId(),
        tenantId,
        pipelineId: pipeline.id,
        position,
        ...stageColumns(stage),
        createdAt,
      });
    });
    audit['pipeline.created'].after({ id: pipeline.id, name, stages });
    return pipeline.id;
  },
});

function checkName(name: string): void {
  if (name === '') throw new DomainError('INVALID', 'Enter a name for the pipeline.', ['name']);
}

const checksOf = (stages: StageInput[]): (() => void)[] => [
  () => checkNumber(stages),
  ...stages
    .slice(0, maxStages)
    .flatMap((stage, index) => stageChecks(stageColumns(stage), stages.slice(0, index), ['stages', String(index)])),
];

function checkNumber(stages: StageInput[]): void {
  if (stages.length > maxStages)
    throw new DomainError('LIMIT_REACHED', `A pipeline can have at most ${maxStages} stages.`, ['stages']);
  if (!stages.some(stage => (stage.kind ?? 'OPEN') === 'OPEN'))
    throw new DomainError('INVALID', 'The first stage of a pipeline must be open.', ['stages']);
}
