import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { Stage } from '../pipelines/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { findOpportunity } from './find-opportunity.js';
import { recordStageChange } from './stage-change.js';

/**
 * Moves an opportunity to another stage of its pipeline. The row is locked, so of two who move at once the second leaves
 * the stage that the first has chosen, and the history joins end to end. The stage's kind wins or loses it.
 */
export const moveOpportunity = useCase({
  name: 'opportunities.move-opportunity',
  permission: 'opportunity:move',
  input: z.object({
    opportunityId: z.string(),
    stageId: z.string(),
    fromStageId: z.string().nullish(),
    notes: text('notes').nullish(),
    reason: text('line').nullish(),
  }),
  async run(context, { opportunityId, stageId, fromStageId, notes, reason }) {
    const { tx, clock, actor, scope } = context;
    const opportunity = await findOpportunity(tx, opportunityId);
    const { pipelineId } = opportunity;
    const stage = isId(stageId) ? await tx.em.findOne(Stage, { id: stageId, pipelineId }) : null;
    if (!stage) throw new DomainError('NOT_FOUND', 'The pipeline of this opportunity has no such stage.', ['stageId']);
    if (fromStageId && fromStageId.toLowerCase() !== opportunity.stageId)
      throw new DomainError('CONFLICT', 'Somebody has moved this opportunity meanwhile.', ['fromStageId']);
    if (stage.id === opportunity.stageId) return opportunity.id;
    const from = await tx.em.findOneOrFail(Stage, { id: opportunity.stageId });
    const before = { stageId: opportunity.stageId, status: opportunity.status };
    const left = opportunity.enter(stage, clock.now(), reason ?? null);
    await tx.em.flush();
    await recordStageChange(tx, {
      opportunityId: opportunity.id,
      sellerId: opportunity.sellerId,
      toStageId: stage.id,
      changedAt: left.changedAt,
      changedBy: actor.kind === 'user' ? scope.userId : null,
      notes: notes ?? reason ?? null,
      left: { ...left, advanced: advances(from, stage) },
    });
    const { id, sellerId } = opportunity;
    tx.record('opportunity.moved', { opportunityId: id, pipelineId, stageId: stage.id, sellerId });
    await recordAudit(tx, context, {
      action: 'opportunity.moved',
      subjectType: 'opportunity',
      subjectId: id,
      before,
      after: { stageId: opportunity.stageId, status: opportunity.status },
    });
    return id;
  },
});

/** Whether the sale went on: won, or to a later stage that is still open. */
const advances = (from: Stage, to: Stage): boolean =>
  from.kind === 'OPEN' && (to.kind === 'WON' || (to.kind === 'OPEN' && to.position > from.position));
