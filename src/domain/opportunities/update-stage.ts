import { z } from 'zod';
import { checkStage, lockStageOf, opportunityStatuses, placeStages, type Stage } from '../pipelines/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';

/** They are closed since they came into the stage: that is when the sale was won or lost, whatever the stage was called. */
const judgeAnew: Statement = {
  name: 'opportunity.judge-anew',
  text: `update opportunity set status = $2, updated_at = $3,
      closed_at = case when $2 <> 'OPEN' then coalesce(closed_at, last_stage_change_at) end,
      close_reason = case when $2 <> 'OPEN' then close_reason end
    where stage_id = $1`,
};

/**
 * Changes a stage, and by `position` its place among the others. A change of its kind changes what stands in it too: that opens,
 * wins or loses it, in the figures as well.
 */
export const updateStage = useCase({
  name: 'opportunities.update-stage',
  permission: 'pipeline:update',
  input: z.object({
    stageId: z.string(),
    name: text('label').nullish(),
    color: text('code').nullish(),
    probability: z.int().nullish(),
    expectedDurationDays: z.int().nullish(),
    kind: z.enum(opportunityStatuses).nullish(),
    activities: z.array(text('label')).nullish(),
    position: z.int().nullish(),
  }),
  audit: {
    'stage.updated': {
      subject: 'stage',
      shows: ({ name, color, probability, expectedDurationDays, kind, position }: Stage) => ({
        name,
        color,
        probability,
        expectedDurationDays,
        kind,
        position,
      }),
    },
  },
  async run({ tx, clock, audit }, { stageId, position, ...given }) {
    for (const field of ['name', 'probability', 'kind', 'activities'] as const)
      if (given[field] === null) throw new DomainError('INVALID', `A stage always has a value for ${field}.`, [field]);
    const { stage, stages } = await lockStageOf(tx, stageId);
    audit['stage.updated'].beforeAndAfter(stage);
    const others = stages.filter(other => other !== stage);
    if (typeof given.name === 'string') stage.name = given.name;
    if (given.color !== undefined) stage.color = given.color || null;
    if (typeof given.probability === 'number') stage.probability = given.probability;
    if (given.expectedDurationDays !== undefined) stage.expectedDurationDays = given.expectedDurationDays;
    if (given.activities) stage.activities = given.activities;
    checkStage(stage, others, []);
    if (given.kind && given.kind !== stage.kind) {
      if (stage.kind === 'OPEN' && !others.some(({ kind }) => kind === 'OPEN'))
        throw new DomainError('CONFLICT', 'It is the only open stage, and a pipeline needs one to start in.', ['kind']);
      stage.kind = given.kind;
      await tx.em.flush();
      await tx.query(judgeAnew, [stage.id, stage.kind, clock.now()]);
    }
    if (position != null) {
      if (position < 0 || position > others.length)
        throw new DomainError('INVALID', `A place is 0 to ${others.length}.`, ['position']);
      await placeStages(tx, others.toSpliced(position, 0, stage), stage);
    }
    return stage.id;
  },
});
