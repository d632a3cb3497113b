import { z } from 'zod';
import { lockContactWithRecords } from '../contacts/index.js';
import { assignContact } from '../leads/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { type CaseRow, giveCase, lockCase, waitingCases } from './case.sql.js';
import { caseTexts } from './cases.texts.js';
import { chooseAgent } from './choose-agent.js';
import { raiseCaseAlert } from './open-case.js';

/**
 * Gives waiting cases, oldest first, to sellers who are at work and have room, until nobody has room. Safe to repeat and to run twice at
 * once: a case is given under its lock, and only while it waits. Returns how many were given.
 */
export const giveWaitingCases = longUseCase({
  name: 'cases.give-waiting',
  permission: 'case:give',
  input: z.object({}),
  audit: notAudited('The case shows its seller, and an alert tells the seller.'),
  async run(context): Promise<number> {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const now = context.clock.now();
    let given = 0;
    for (const waiting of await context.read.query<CaseRow>(waitingCases)) {
      const outcome = await context.transaction(tx => giveToSomebody(tx, tenant, waiting, now));
      if (outcome === 'NOBODY_HAS_ROOM') break;
      if (outcome === 'GIVEN') given += 1;
    }
    return given;
  },
});

type Outcome = 'GIVEN' | 'WAITS_NO_MORE' | 'NOBODY_HAS_ROOM';

async function giveToSomebody(
  tx: Transaction,
  tenant: TenantProfile,
  { id, contactId }: CaseRow,
  now: Date,
): Promise<Outcome> {
  await lockContactWithRecords(tx, contactId);
  const found = await lockCase(tx, id);
  if (found.status !== 'WAITING') return 'WAITS_NO_MORE';
  const sellerId = await chooseAgent(tx, found, tenant.language, now);
  if (sellerId === null) return 'NOBODY_HAS_ROOM';
  await give(tx, tenant, found, sellerId, now);
  return 'GIVEN';
}

/** Assigns a case, its contact and everything that belongs to them to a seller. The caller holds the locks of the contact's family. */
export async function give(
  tx: Transaction,
  { language }: TenantProfile,
  found: CaseRow,
  sellerId: string,
  now: Date,
): Promise<void> {
  const { id, contactId, conversationId, number } = found;
  tx.send(giveCase, [id, sellerId, now]);
  const told = await assignContact(tx, contactId, null, sellerId);
  await raiseCaseAlert(tx, 'CASE_ASSIGNED', sellerId, caseTexts.coded(language, 'assigned', { number }), found);
  tx.record('case.assigned', { caseId: id, sellerId });
  if (!told.includes(conversationId)) tx.record('conversation.updated', { conversationId, sellerId });
}
