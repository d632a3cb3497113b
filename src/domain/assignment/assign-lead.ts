import { z } from 'zod';
import { lockContactWithRecords } from '../contacts/index.js';
import { assignContact, contactOfLead, type Lead, lockLead } from '../leads/index.js';
import { findAssignee, findOwnSeller } from '../sellers/index.js';
import { isSellingRole } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { type TransactionContext, useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type PlannedAssignment, readAssignmentPlan } from './plan-assignment.js';
import { recordAssignment } from './record-assignment.js';

/**
 * Assigns a lead, its contact and everything that belongs to them to a seller. Without `sellerId`: to the calling seller, otherwise to
 * the seller with the best score.
 */
export const assignLead = useCase({
  name: 'leads.assign-lead',
  permission: 'lead:assign',
  input: z.object({ leadId: z.string(), sellerId: z.string().nullish() }),
  audit: { 'lead.assigned': { subject: 'lead', shows: ({ sellerId }: Lead) => ({ sellerId }) } },
  async run(context, { leadId, sellerId: named }) {
    const { tx, clock, actor, audit } = context;
    const contactId = await contactOfLead(tx, leadId);
    if (contactId) await lockContactWithRecords(tx, contactId);
    const found = await lockLead(tx, leadId);
    const sells = isSellingRole(actor.role);
    const best = named != null || sells ? null : await bestFor(context, found);
    const sellerId =
      named != null ? await findAssignee(tx, actor, named, 'sellerId') : (best?.sellerId ?? (await findOwnSeller(tx)));
    if (!sellerId) throw new DomainError('LIMIT_REACHED', 'No available seller can take another lead.', ['sellerId']);
    audit['lead.assigned'].beforeAndAfter(found);
    found.sellerId = sellerId;
    found.touch(clock.now());
    await tx.em.flush();
    await assignContact(tx, found.contactId, found.id, sellerId);
    if (best) await recordAssignment(tx, best, {});
    return found.id;
  },
});

/** Returns the plan's choice for a lead. Throws LIMIT_REACHED if no seller can take it or the lead is closed. */
async function bestFor({ tx, clock, scope }: TransactionContext, lead: Lead): Promise<PlannedAssignment> {
  const { language, settings } = await loadTenant(tx, scope.tenantId);
  const { assignments } = await readAssignmentPlan(tx, { leadIds: [lead.id], at: clock.now(), language, settings });
  const [best] = assignments;
  if (!best) throw new DomainError('LIMIT_REACHED', 'No available seller can take another lead.', ['sellerId']);
  return best;
}
