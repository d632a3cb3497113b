import { z } from 'zod';
import { lockStageOf, placeStages, type Stage } from '../pipelines/index.js';
import { personOf } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { countInStage, type OpportunityInStage, refuseTooMany } from './opportunities-in-stage.js';

/**
 * Locks the opportunities by id, as all code does, moves them and writes their history. Both stages are of one kind, so the status does not
 * change.
 */
const moveAll: Statement = {
  name: 'opportunity.move-all',
  text: `with standing as materialized (select o.id, o.last_stage_change_at as entered from opportunity o where o.stage_id = $1 order by o.id for no key update),
    moved as (update opportunity o set stage_id = $2, last_stage_change_at = greatest($3, s.entered), updated_at = $3
      from standing s where o.id = s.id and o.tenant_id = app.tenant() returning o.id, o.pipeline_id, o.seller_id, s.entered, o.last_stage_change_at as changed),
    told as (insert into stage_change (id, tenant_id, opportunity_id, seller_id, from_stage_id, to_stage_id, changed_by, changed_at, entered_at, seconds_in_stage, advanced, notes)
      select gen_random_uuid(), app.tenant(), m.id, m.seller_id, $1, $2, $4, m.changed, m.entered, floor(extract(epoch from m.changed - m.entered)), $5, null from moved m)
    select m.id as "opportunityId", m.pipeline_id as "pipelineId", m.seller_id as "sellerId" from moved m order by m.id`,
};

/**
 * Removes a stage from its board. Its opportunities move to another stage of the same kind, each with an entry in its history. The stage's
 * row stays, because the history refers to it.
 */
export const deleteStage = useCase({
  name: 'opportunities.delete-stage',
  permission: 'pipeline:update',
  input: z.object({ stageId: z.string(), moveToStageId: z.string().nullish() }),
  audit: {
    'stage.deleted': {
      subject: 'stage',
      shows: ({ pipelineId, name, kind, position }: Stage) => ({ pipelineId, name, kind, position }),
    },
  },
  async run({ tx, clock, actor, audit }, { stageId, moveToStageId }): Promise<string> {
    const { stage, stages } = await lockStageOf(tx, stageId);
    const others = stages.filter(other => other !== stage);
    if (stage.kind === 'OPEN' && !others.some(({ kind }) => kind === 'OPEN'))
      throw new DomainError('CONFLICT', 'This is the only open stage, and a pipeline must start with one.', [
        'stageId',
      ]);
    const target = moveToStageId != null ? others.find(({ id }) => id === moveToStageId.toLowerCase()) : undefined;
    if (moveToStageId != null && !target)
      throw new DomainError('NOT_FOUND', 'The pipeline has no other stage with this id.', ['moveToStageId']);
    if (target && target.kind !== stage.kind)
      throw new DomainError(
        'INVALID',
        `The deals of this stage can only move to another stage that is ${stage.kind}.`,
        ['moveToStageId'],
      );
    const count = await countInStage(tx, stage.id);
    if (count > 0 && !target)
      throw new DomainError('CONFLICT', 'The stage has deals. Choose the stage to move them to.', ['moveToStageId']);
    refuseTooMany(count, 'stageId');
    audit['stage.deleted'].before(stage, { after: { moved: count, moveToStageId: target?.id ?? null } });
    const now = clock.now();
    if (target && count > 0) {
      const by = personOf(actor);
      const advanced = stage.kind === 'OPEN' && target.position > stage.position;
      const moved = await tx.query<OpportunityInStage>(moveAll, [stage.id, target.id, now, by, advanced]);
      for (const sale of moved) tx.record('opportunity.moved', { ...sale, stageId: target.id });
    }
    stage.removedAt = now;
    await placeStages(tx, others);
    return stage.id;
  },
});
