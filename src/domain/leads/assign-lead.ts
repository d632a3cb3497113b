import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { lockContactFamily } from '../contacts/index.js';
import { chooseSeller, findAssignee, findOwnSeller } from '../sellers/index.js';
import type { Actor } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { assignContact } from './assign-contact.js';
import { contactOfLead, findLead } from './find-lead.js';

/** Gives a lead, its contact and all that hangs on them to a seller; without one named the least loaded who has room gets it. */
export const assignLead = useCase({
  name: 'leads.assign-lead',
  permission: 'lead:assign',
  input: z.object({ leadId: z.string(), sellerId: z.string().nullish() }),
  async run(context, { leadId, sellerId: named }) {
    const { tx, clock, actor } = context;
    const contactId = await contactOfLead(tx, leadId);
    if (contactId) await lockContactFamily(tx, contactId);
    const found = await findLead(tx, leadId);
    const sellerId = named ? await findAssignee(tx, actor, named, 'sellerId') : await chosen(tx, actor);
    const before = { sellerId: found.sellerId };
    found.sellerId = sellerId;
    found.touch(clock.now());
    await tx.em.flush();
    await assignContact(tx, found.contactId, found.id, sellerId);
    await recordAudit(tx, context, {
      action: 'lead.assigned',
      subjectType: 'lead',
      subjectId: found.id,
      before,
      after: { sellerId },
    });
    return found.id;
  },
});

/** A seller who names nobody takes it. */
async function chosen(tx: Transaction, actor: Actor): Promise<string> {
  const sells = actor.role === 'SELLER' || actor.role === 'PROFESSIONAL';
  const best = sells ? await findOwnSeller(tx) : await chooseSeller(tx);
  if (!best)
    throw new DomainError('LIMIT_REACHED', 'No seller who is at work has room for another lead.', ['sellerId']);
  return best;
}
