import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';

/** Goes on with a bulk change, or its undo, that has failed: a job does what is left. Returns the id of the bulk change. */
export const resumeBulkChange = useCase({
  name: 'leads.resume-bulk-change',
  permission: 'lead:bulk-update',
  input: z.object({ bulkChangeId: z.string() }),
  audit: {
    'lead.bulk-resumed': {
      subject: 'lead-bulk-change',
      shows: ({ updated, status }: LeadBulkChange) => ({ updated, status }),
    },
  },
  async run({ tx, clock, audit }, { bulkChangeId }) {
    const bulk = isId(bulkChangeId)
      ? await tx.em.findOne(LeadBulkChange, { id: bulkChangeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!bulk) throw new DomainError('NOT_FOUND', 'Change not found.', ['bulkChangeId']);
    if (bulk.status !== 'FAILED')
      throw new DomainError('CONFLICT', 'Only a change that has failed can be resumed.', ['bulkChangeId']);
    audit['lead.bulk-resumed'].beforeAndAfter(bulk);
    const isUndo = bulk.undoneBy !== null;
    bulk.status = isUndo ? 'UNDOING' : 'RUNNING';
    bulk.undoneAt = isUndo ? clock.now() : null;
    bulk.problem = null;
    await tx.enqueue('leads/apply-bulk-change', { bulkId: bulk.id });
    return bulk.id;
  },
});
