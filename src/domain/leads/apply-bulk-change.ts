import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { noteChangesAs } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { applyStatement, bulkPart, lockPartStatement, lockUndoneStatement, undoStatement } from './lead-bulk.sql.js';
import { LeadBulkChange } from './lead-bulk-change.entity.js';

interface Done {
  leadId: string;
  sellerId: string | null;
  isGiven: boolean;
  isChanged: boolean;
}

/** Changes the next part of the leads of a bulk change, and enqueues the rest. The caller holds the lock on the row of the bulk change. */
export async function applyBulkPart(tx: Transaction, bulk: LeadBulkChange, now: Date): Promise<void> {
  tx.send(lockPartStatement, [bulk.id]);
  const rows = await tx.query<Done & { failure: string | null }>(applyStatement, [
    bulk.id,
    JSON.stringify(bulk.change),
    now,
  ]);
  bulk.failed += rows.filter(({ failure }) => failure !== null).length;
  const done = rows.filter(({ failure }) => failure === null);
  bulk.updated += done.length;
  await tell(tx, bulk, done);
  if (rows.length < bulkPart) bulk.status = 'DONE';
  else await tx.enqueue('leads/apply-bulk-change', { bulkId: bulk.id });
}

/** Undoes the next part, and enqueues the rest. */
export async function undoBulkPart(tx: Transaction, bulk: LeadBulkChange, now: Date): Promise<void> {
  tx.send(lockUndoneStatement, [bulk.id]);
  const rows = await tx.query<Done & { isWhole: boolean }>(undoStatement, [bulk.id, JSON.stringify(bulk.change), now]);
  bulk.restored += rows.filter(({ isWhole }) => isWhole).length;
  await tell(tx, bulk, rows);
  if (rows.length < bulkPart) bulk.status = 'UNDONE';
  else await tx.enqueue('leads/apply-bulk-change', { bulkId: bulk.id });
}

/** Records one event per changed lead, as if it had been changed by itself, and enqueues one job for all leads whose seller changed. */
async function tell(tx: Transaction, bulk: LeadBulkChange, leads: Done[]): Promise<void> {
  for (const { leadId, sellerId, isChanged } of leads) if (isChanged) tx.record('lead.updated', { leadId, sellerId });
  const given = leads.filter(({ isGiven }) => isGiven).map(({ leadId }) => leadId);
  if (given.length > 0) await tx.enqueue('leads/give-contacts', { bulkId: bulk.id, leadIds: given });
}

/** The job that carries out a bulk change or its undo. It is safe to repeat: leads that are done are not selected again. */
export const applyBulkChange = useCase({
  name: 'leads.apply-bulk-change',
  permission: 'lead:apply-bulk-change',
  input: z.object({ bulkId: z.string() }),
  audit: notAudited('Carries out a change that bulkUpdateLeads or its undo has recorded.'),
  async run({ tx, clock }, { bulkId }) {
    const bulk = await tx.em.findOne(LeadBulkChange, { id: bulkId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!bulk) return;
    await noteChangesAs(tx, bulk.undoneBy ?? bulk.userId);
    if (bulk.status === 'RUNNING') await applyBulkPart(tx, bulk, clock.now());
    else if (bulk.status === 'UNDOING') await undoBulkPart(tx, bulk, clock.now());
  },
});
