import { z } from 'zod';
import { lockContactsAbout } from '../contacts/index.js';
import type { Statement } from '../shared/database.port.js';
import { fromMinor } from '../shared/money.js';
import { useCase } from '../shared/use-case.js';
import { detachToDosFromSale } from '../to-dos/index.js';
import { findOpportunity } from './find-opportunity.js';
import type { Opportunity } from './opportunity.entity.js';

const forgetHistory: Statement = {
  name: 'opportunity.delete-history',
  text: 'delete from stage_change where opportunity_id = $1',
};
const remove: Statement = { name: 'opportunity.delete', text: 'delete from opportunity where id = $1' };

/**
 * Deletes an opportunity with its history as if it had never existed: the figures decrease accordingly. Its tasks stay with its lead or
 * customer. Returns its id.
 */
export const deleteOpportunity = useCase({
  name: 'opportunities.delete-opportunity',
  permission: 'opportunity:delete',
  input: z.object({ opportunityId: z.string() }),
  audit: {
    'opportunity.deleted': {
      subject: 'opportunity',
      // The title may contain the buyer's name, so it is not logged.
      shows: ({ pipelineId, stageId, status, valueMinor, currency, sellerId }: Opportunity) => ({
        pipelineId,
        stageId,
        status,
        value: fromMinor(valueMinor, currency),
        currency,
        sellerId,
      }),
    },
  },
  async run({ tx, clock, audit }, { opportunityId }): Promise<string> {
    // A won sale that goes changes its customer's row, which others lock under the contact's lock.
    await lockContactsAbout(tx, { opportunityId });
    const opportunity = await findOpportunity(tx, opportunityId);
    const { id, pipelineId, sellerId } = opportunity;
    const tasksKept = await detachToDosFromSale(tx, opportunity, clock.now());
    audit['opportunity.deleted'].before(opportunity, tasksKept > 0 ? { after: { tasksKept } } : {});
    await tx.query(forgetHistory, [id]);
    await tx.query(remove, [id]);
    tx.record('opportunity.deleted', { opportunityId: id, pipelineId, sellerId });
    return id;
  },
});
