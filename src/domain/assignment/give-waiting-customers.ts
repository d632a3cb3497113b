import { z } from 'zod';
import { lockContactWithRecords } from '../contacts/index.js';
import { assignContact, giveLead } from '../leads/index.js';
import type { Sql } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { assignmentTexts } from './assignment.texts.js';
import {
  readSellerFacts,
  readUnattended,
  readWaitingForAbsent,
  stillWaiting,
  type WaitingCustomer,
} from './assignment-facts.js';
import { assignmentSettingsOf, type PlannedAssignment, planAssignment, planInOrder } from './plan-assignment.js';
import { recordAssignment } from './record-assignment.js';
import type { SellerFacts } from './score-seller.js';

/** A lead with the seller that the audit log shows. */
interface Assigned {
  id: string;
  sellerId: string | null;
}
const audit = { 'lead.assigned': { subject: 'lead', shows: ({ sellerId }: Assigned) => ({ sellerId }) } } as const;

/**
 * Gives customers who wait for a seller who is absent or has left to other sellers, by the best plan; then customers without a seller,
 * longest wait first, to sellers who are at work and have room. One transaction per customer. Safe to repeat and to run twice at once: each
 * customer is given under the contact's locks, and only while the same wait continues. Returns how many were given.
 */
export const giveWaitingCustomers = longUseCase({
  name: 'assignment.give-waiting',
  permission: 'assignment:settle',
  input: z.object({}),
  audit,
  async run(context): Promise<number> {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const { reassignAbsent, absentHours, giveWaiting } = tenant.settings.assignment;
    const at = context.clock.now();
    const way = assignmentSettingsOf(tenant);
    let given = 0;
    if (reassignAbsent || giveWaiting) {
      const asked = { hours: absentHours, orAbsent: reassignAbsent };
      const waiting = await readWaitingForAbsent(context.read, at, asked);
      const { assignments } = planAssignment(waiting, await sellersFor(context.read, at, waiting), way);
      for (const planned of assignments) given += await give(context, tenant, waiting, planned);
    }
    if (giveWaiting) {
      const waiting = await readUnattended(context.read);
      const there = (await sellersFor(context.read, at, waiting)).filter(({ isAtWork }) => isAtWork);
      for (const planned of planInOrder(waiting, there, way).assignments)
        given += await give(context, tenant, waiting, planned);
    }
    return given;
  },
});

const sellersFor = async (read: Sql, at: Date, waiting: readonly WaitingCustomer[]): Promise<SellerFacts[]> =>
  waiting.length > 0 ? readSellerFacts(read, at, waiting) : [];

/** Gives a customer to the planned seller, unless the customer no longer waits or has another seller by now. Returns 1 or 0. */
function give(
  { transaction, clock }: ScopedContext<typeof audit>,
  { language }: TenantProfile,
  waiting: readonly WaitingCustomer[],
  { leadId: id, sellerId, score, reasons }: PlannedAssignment,
): Promise<number> {
  const customer = waiting.find(each => each.id === id);
  if (!customer) throw new Error('a plan names somebody who does not wait');
  return transaction(async (tx, trail) => {
    await lockContactWithRecords(tx, customer.contactId);
    if (!(await stillWaiting(tx, customer))) {
      trail.nothing();
      return 0;
    }
    const { contactId, leadId, sellerId: former, sellerName, hasSellerLeft } = customer;
    const before = leadId ? await giveLead(tx, leadId, sellerId, clock.now()) : null;
    if (leadId && before) trail['lead.assigned'].after({ id: leadId, sellerId }, { before });
    else {
      await assignContact(tx, contactId, null, sellerId);
      trail.nothing();
    }
    const why =
      former === null
        ? assignmentTexts(language, 'waited', {})
        : assignmentTexts(language, hasSellerLeft ? 'left' : 'absent', { name: sellerName ?? '' });
    const decided = { leadId: leadId ?? id, sellerId, score, reasons: [why, ...reasons] };
    const because = former === null ? 'WAITED' : hasSellerLeft ? 'LEFT' : 'ABSENT';
    await recordAssignment(
      tx,
      decided,
      { because, conversationId: id, formerSellerId: former },
      leadId ? 'Lead' : 'Conversation',
    );
    return 1;
  });
}
