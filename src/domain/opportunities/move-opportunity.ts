import { z } from 'zod';
import { lockContactsAbout, lockUnerased } from '../contacts/index.js';
import { reactivateCustomer, takenBackEntry } from '../customers/index.js';
import { enterStage, Stage } from '../pipelines/index.js';
import { personOf } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { findOpportunity } from './find-opportunity.js';
import type { Opportunity } from './opportunity.entity.js';
import { recordStageChange } from './stage-change.js';

/**
 * Moves an opportunity to another stage of its pipeline. The row is locked: of two moves at once the second starts from the stage that the
 * first chose, so the history has no gaps. A stage of the kind WON or LOST closes the opportunity; the reason can be given or corrected
 * later, by the stage in which it is.
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
  audit: {
    'opportunity.moved': {
      subject: 'opportunity',
      shows: ({ stageId, status }: Opportunity) => ({ stageId, status }),
    },
    // The reason may contain the buyer's name, so it is not logged.
    'opportunity.reason-changed': { subject: 'opportunity', shows: ({ status }: Opportunity) => ({ status }) },
    ...takenBackEntry,
  },
  async run({ tx, clock, actor, audit }, { opportunityId, stageId, fromStageId, notes, reason }) {
    // The opportunity of an erased contact can still be moved, but without a text that could name the person.
    if (notes || reason) await lockUnerased(tx, [[{ opportunityId }, 'opportunityId']]);
    // A sale that is won changes its customer's row, which others lock under the contact's lock.
    else await lockContactsAbout(tx, { opportunityId });
    const stage = await enterStage(tx, stageId);
    const opportunity = await findOpportunity(tx, opportunityId);
    const { pipelineId } = opportunity;
    if (stage?.pipelineId !== pipelineId)
      throw new DomainError('NOT_FOUND', 'The pipeline of this deal does not have that stage.', ['stageId']);
    if (fromStageId != null && fromStageId.toLowerCase() !== opportunity.stageId)
      throw new DomainError('CONFLICT', 'Somebody else has moved this deal. Reload it and try again.', ['fromStageId']);
    if (stage.id === opportunity.stageId) {
      if (!reason || !opportunity.giveReason(reason, clock.now())) {
        audit.nothing();
        return opportunity.id;
      }
      audit['opportunity.reason-changed'].after(opportunity);
      await tx.em.flush();
      tx.record('opportunity.updated', { opportunityId: opportunity.id, pipelineId, sellerId: opportunity.sellerId });
      return opportunity.id;
    }
    const from = await tx.em.findOneOrFail(Stage, { id: opportunity.stageId });
    audit['opportunity.moved'].beforeAndAfter(opportunity);
    const left = opportunity.enter(stage, clock.now(), reason || null);
    await tx.em.flush();
    await recordStageChange(tx, {
      opportunityId: opportunity.id,
      sellerId: opportunity.sellerId,
      toStageId: stage.id,
      changedAt: left.changedAt,
      changedBy: personOf(actor),
      notes: notes || reason || null,
      left: { ...left, advanced: advances(from, stage) },
    });
    const { id, sellerId, customerId, status } = opportunity;
    if (status === 'WON' && customerId !== null) await reactivateCustomer(tx, audit, customerId, clock.now());
    tx.record('opportunity.moved', { opportunityId: id, pipelineId, stageId: stage.id, sellerId });
    return id;
  },
});

/** Whether the move is progress: from an open stage to WON, or to a later open stage. */
const advances = (from: Stage, to: Stage): boolean =>
  from.kind === 'OPEN' && (to.kind === 'WON' || (to.kind === 'OPEN' && to.position > from.position));
