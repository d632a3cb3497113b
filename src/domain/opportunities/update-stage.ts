import { z } from 'zod';
import {
  lockStageOf,
  type OpportunityStatus,
  opportunityStatuses,
  placeStages,
  type Stage,
  stageChecks,
} from '../pipelines/index.js';
import type { Statement } from '../shared/database.port.js';
import { isSameName } from '../shared/distinct-names.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { countInStage, type OpportunityInStage, refuseTooMany } from './opportunities-in-stage.js';

/**
 * Changes the status of all opportunities in the stage. They count as closed since they entered the stage: that is when the sale was won or
 * lost, whatever the stage was called then. The close reason is dropped if the status changes, because the reason of a loss says nothing
 * about a win. Locks them by id, as all code does.
 */
const closeOrReopenStatement: Statement = {
  name: 'opportunity.judge-anew',
  text: `with standing as materialized (select id from opportunity where stage_id = $1 order by id for no key update),
    judged as (update opportunity o set status = $2, updated_at = $3,
      closed_at = case when $2 <> 'OPEN' then coalesce(o.closed_at, o.last_stage_change_at) end,
      close_reason = case when o.status = $2 then o.close_reason end
      from standing s where o.id = s.id and o.tenant_id = app.tenant() returning o.id, o.pipeline_id, o.seller_id)
    select id as "opportunityId", pipeline_id as "pipelineId", seller_id as "sellerId" from judged order by id`,
};
/** SQL condition: a step from stage `f` to stage `t` brings a sale forward. */
const isAdvance = `f.kind = 'OPEN' and (t.kind = 'WON' or (t.kind = 'OPEN' and t.position > f.position))`;
/** Updates which steps into and out of the stage count as progress: from an open stage to WON, or to a later open one. */
const judgeSteps: Statement = {
  name: 'opportunity.judge-steps-anew',
  text: `update stage_change c set advanced = a.now
    from stage f, stage t cross join lateral (select ${isAdvance} as now) a
    where $1 in (c.from_stage_id, c.to_stage_id) and f.id = c.from_stage_id and t.id = c.to_stage_id and c.advanced <> a.now`,
};
/**
 * Locks the sales in the stage and those whose history `judgeSteps` changes, by id: an assignment locks the sales of its contact before it
 * writes their history.
 */
const lockSales: Statement = {
  name: 'opportunity.lock-judged',
  text: `with judged as materialized (
      select id from opportunity where stage_id = $1
      union
      select c.opportunity_id from stage_change c join stage f on f.id = c.from_stage_id join stage t on t.id = c.to_stage_id
        where $1 in (c.from_stage_id, c.to_stage_id) and c.advanced <> (${isAdvance}))
    select id from opportunity where id in (select id from judged) order by id for no key update`,
};
/** Locks the customers of the sales in the stage, by id: won sales change what a customer bought, in any order. */
const lockBuyers: Statement = {
  name: 'opportunity.lock-buyers',
  text: `select id from customer where id in (select customer_id from opportunity where stage_id = $1) order by id for no key update`,
};
/** The probability of a stage that wins or loses, unless another is given. */
const closedProbability = { WON: 100, LOST: 0 } as const;

/**
 * Returns the probability of a stage whose kind changes. If the stage is opened, sales in it are neither sure nor hopeless: it takes the
 * probability of the open stage before it, otherwise of the first one. `stages` are all stages in their order, of which another is open.
 */
function probabilityAs(kind: OpportunityStatus, stage: Stage, stages: readonly Stage[]): number {
  if (kind !== 'OPEN') return closedProbability[kind];
  if (stage.kind === 'OPEN' || stage.probability !== closedProbability[stage.kind]) return stage.probability;
  const open = stages.filter(other => other.kind === 'OPEN');
  const nearest = open.findLast(({ position }) => position < stage.position) ?? open[0];
  return nearest?.probability ?? stage.probability;
}

/**
 * Changes a stage and, by `position`, its place among the others. A change of its kind also changes its opportunities: they are reopened,
 * won or lost, in the figures too, and each is reported as moved.
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
      if (given[field] === null) throw new DomainError('INVALID', `The ${field} of a stage cannot be empty.`, [field]);
    const { stage, stages } = await lockStageOf(tx, stageId);
    audit['stage.updated'].beforeAndAfter(stage);
    const others = stages.filter(other => other !== stage);
    const { name: before } = stage;
    if (typeof given.name === 'string') stage.name = given.name;
    if (given.color !== undefined) stage.color = given.color || null;
    if (typeof given.probability === 'number') stage.probability = given.probability;
    if (given.expectedDurationDays !== undefined) stage.expectedDurationDays = given.expectedDurationDays;
    if (given.activities) stage.activities = given.activities;
    // Only a new name is checked: two older stages may have names that differ only in accents, and stay changeable.
    await checkedTogether(...stageChecks(stage, isSameName(before, stage.name) ? [] : others, []));
    if (given.kind && given.kind !== stage.kind) {
      if (stage.kind === 'OPEN' && !others.some(({ kind }) => kind === 'OPEN'))
        throw new DomainError('CONFLICT', 'This is the only open stage, and a pipeline must start with one.', ['kind']);
      refuseTooMany(await countInStage(tx, stage.id), 'kind');
      stage.probability = given.probability ?? probabilityAs(given.kind, stage, stages);
      stage.kind = given.kind;
      await tx.em.flush();
      tx.send(lockSales, [stage.id]);
      tx.send(lockBuyers, [stage.id]);
      const judged = await tx.query<OpportunityInStage>(closeOrReopenStatement, [stage.id, stage.kind, clock.now()]);
      await tx.query(judgeSteps, [stage.id]);
      for (const sale of judged) tx.record('opportunity.moved', { ...sale, stageId: stage.id });
    }
    if (position != null) {
      if (position < 0 || position > others.length)
        throw new DomainError('INVALID', `The position must be between 0 and ${others.length}.`, ['position']);
      await placeStages(tx, others.toSpliced(position, 0, stage), stage);
    }
    return stage.id;
  },
});
