import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';
import { leadTexts as text } from './leads.texts.js';

/** Ends a bulk change, or its undo, as failed after its job was given up. What it has done stays, and resumeBulkChange does the rest. */
export const giveUpBulkChange = useCase({
  name: 'leads.give-up-bulk-change',
  permission: 'lead:apply-bulk-change',
  input: z.object({ bulkId: z.string() }),
  audit: notAudited('The bulk change itself tells how it ended.'),
  async run({ tx, scope }, { bulkId }) {
    const bulk = await tx.em.findOne(LeadBulkChange, { id: bulkId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (bulk?.status !== 'RUNNING' && bulk?.status !== 'UNDOING') return;
    const { language } = await loadTenant(tx, scope.tenantId);
    bulk.problem = text(language, bulk.status === 'RUNNING' ? 'changeInterrupted' : 'undoInterrupted');
    bulk.status = 'FAILED';
    bulk.undoneAt = null;
  },
});
