import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { givesId, idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { opportunityStatuses, Pipeline, Stage } from './pipeline.entity.js';

const mostStages = 30;
const stageInput = z.object({
  name: text('label'),
  color: text('code').nullish(),
  probability: z.int(),
  expectedDurationDays: z.int().nullish(),
  kind: z.enum(opportunityStatuses).nullish(),
});
type StageInput = z.output<typeof stageInput>;

/** A pipeline with its stages, in the order given. */
export const createPipeline = useCase({
  name: 'pipelines.create-pipeline',
  permission: 'pipeline:create',
  input: z.object({
    name: text('label'),
    description: text('notes').nullish(),
    stages: z.array(stageInput),
    idempotencyKey,
  }),
  once: givesId,
  async run(context, { name, description, stages }) {
    const { tx, clock, scope } = context;
    if (name === '') throw new DomainError('INVALID', 'Give the pipeline a name.', ['name']);
    check(stages);
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
      const { probability, color, expectedDurationDays } = stage;
      tx.em.create(Stage, {
        id: newId(),
        tenantId,
        pipelineId: pipeline.id,
        name: stage.name,
        position,
        color: color || null,
        probability,
        expectedDurationDays: expectedDurationDays ?? null,
        kind: stage.kind ?? 'OPEN',
        activities: [],
        createdAt,
      });
    });
    await recordAudit(tx, context, {
      action: 'pipeline.created',
      subjectType: 'pipeline',
      subjectId: pipeline.id,
      after: { name: pipeline.name, stages: stages.length },
    });
    return pipeline.id;
  },
});

function check(stages: StageInput[]): void {
  if (stages.length === 0 || stages.length > mostStages)
    throw new DomainError('INVALID', `A pipeline has 1 to ${mostStages} stages.`, ['stages']);
  if (!stages.some(stage => (stage.kind ?? 'OPEN') === 'OPEN'))
    throw new DomainError('INVALID', 'A pipeline starts with an open stage.', ['stages']);
  const names = new Set<string>();
  stages.forEach((stage, index) => {
    const refuse = (field: string, message: string): never => {
      throw new DomainError('INVALID', message, ['stages', String(index), field]);
    };
    const name = stage.name.toLowerCase();
    if (name === '') refuse('name', 'Give each stage a name.');
    if (names.has(name)) refuse('name', 'Two stages have the same name.');
    names.add(name);
    if (stage.probability < 0 || stage.probability > 100) refuse('probability', 'A probability is 0 to 100.');
    if (stage.color && !/^#[0-9A-Fa-f]{6}$/.test(stage.color)) refuse('color', 'A colour is written like #1E88E5.');
    const days = stage.expectedDurationDays ?? 1;
    if (days < 1 || days > 3_650) refuse('expectedDurationDays', 'A duration is 1 to 3650 days.');
  });
}
