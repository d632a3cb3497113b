import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { hourMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { undoBulkPart } from './apply-bulk-change.js';
import { bulkPart } from './lead-bulk.sql.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';

const undoMs = hourMs;

/**
 * Undoes a bulk change within an hour; values that people changed since then stay. Up to 500 leads are restored in the request, more by a
 * job. The user who made the change and managers may undo it.
 */
export const undoBulkUpdate = useCase({
  name: 'leads.undo-bulk-update',
  permission: 'lead:bulk-update',
  input: z.object({ bulkChangeId: z.string() }),
  audit: {
    'lead.bulk-undone': {
      subject: 'lead-bulk-change',
      shows: ({ updated, status }: LeadBulkChange) => ({ updated, status }),
    },
  },
  async run({ tx, clock, scope, audit }, { bulkChangeId }) {
    const bulk = isId(bulkChangeId)
      ? await tx.em.findOne(LeadBulkChange, { id: bulkChangeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!bulk) throw new DomainError('NOT_FOUND', 'Change not found.', ['bulkChangeId']);
    const now = clock.now();
    if (bulk.status === 'RUNNING')
      throw new DomainError('CONFLICT', 'The change is still in progress. Try again when it finishes.', [
        'bulkChangeId',
      ]);
    if (bulk.status !== 'DONE' && bulk.status !== 'FAILED')
      throw new DomainError('CONFLICT', 'The change has already been undone.', ['bulkChangeId']);
    // An undo that has failed may be continued later, because it began in time.
    if (bulk.undoneBy === null && now.getTime() - bulk.createdAt.getTime() > undoMs)
      throw new DomainError('EXPIRED', 'A change can only be undone within an hour.', ['bulkChangeId']);
    audit['lead.bulk-undone'].beforeAndAfter(bulk);
    bulk.status = 'UNDOING';
    bulk.problem = null;
    bulk.undoneAt = now;
    bulk.undoneBy = scope.userId;
    if (bulk.updated > bulkPart) await tx.enqueue('leads/apply-bulk-change', { bulkId: bulk.id });
    else await undoBulkPart(tx, bulk, now);
    return bulk.id;
  },
});
