import { z } from 'zod';
import { lockContactFamily } from '../contacts/index.js';
import { chooseSeller, findAssignee, findOwnSeller } from '../sellers/index.js';
import type { Actor } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { assignContact } from './assign-contact.js';
import { contactOfLead, findLead } from './find-lead.js';
import type { Lead } from './lead.entity.js';

/** Assigns a lead, its contact and everything that belongs to them to a seller. Without `sellerId`: to the least loaded one with room. */
export const assignLead = useCase({
  name: 'leads.assign-lead',
  permission: 'lead:assign',
  input: z.object({ leadId: z.string(), sellerId: z.string().nullish() }),
  audit: { 'lead.assigned': { subject: 'lead', shows: ({ sellerId }: Lead) => ({ sellerId }) } },
  async run({ tx, clock, actor, audit }, { leadId, sellerId: named }) {
    const contactId = await contactOfLead(tx, leadId);
    if (contactId) await lockContactFamily(tx, contactId);
    const found = await findLead(tx, leadId);
    const sellerId = named ? await findAssignee(tx, actor, named, 'sellerId') : await chosen(tx, actor);
    audit['lead.assigned'].beforeAndAfter(found);
    found.sellerId = sellerId;
    found.touch(clock.now());
    await tx.em.flush();
    await assignContact(tx, found.contactId, found.id, sellerId);
    return found.id;
  },
});

/** Where no seller is named: the actor, if they sell, or else the least loaded seller. */
async function chosen(tx: Transaction, actor: Actor): Promise<string> {
  const sells = actor.role === 'SELLER' || actor.role === 'PROFESSIONAL';
  const best = sells ? await findOwnSeller(tx) : await chooseSeller(tx);
  if (!best)
    throw new DomainError('LIMIT_REACHED', 'No seller who is at work has room for another lead.', ['sellerId']);
  return best;
}
