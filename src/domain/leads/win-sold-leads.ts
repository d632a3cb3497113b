import { lockContacts } from '../contacts/index.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { lockLead } from './find-lead.js';
import { makeBuyer, winLead, wonLeadEntries } from './win-lead.js';

/** The leads of those of the opportunities that are won, in the order in which leads are locked; without those of erased contacts. */
const soldLeads: Statement = {
  name: 'lead.sold',
  text: `select l.id, l.contact_id as "contactId" from lead l join contact c on c.id = l.contact_id
    where c.erased_at is null and l.id in (select o.lead_id from opportunity o where o.id = any ($1) and o.status = 'WON') order by l.id`,
};

interface SoldLead {
  id: string;
  contactId: string;
}

/**
 * Marks the lead of a won opportunity as won, which makes its contact a customer, as a paid order does. A lead that is already won or lost
 * stays as it is, because a person decided that; its contact becomes a customer all the same. Safe to repeat.
 */
export const winSoldLeads = listeningUseCase({
  name: 'leads.win-sold',
  listensTo: ['opportunity.created', 'opportunity.moved'],
  audit: wonLeadEntries,
  async runAll({ tx, clock, audit }, heard) {
    audit.nothing();
    const now = clock.now();
    const opportunityIds = heard.map(({ event }) => event.payload.opportunityId);
    for (const { id } of await lockSoldLeads(tx, opportunityIds)) {
      const lead = await lockLead(tx, id);
      if (lead.status === 'WON' || lead.status === 'LOST') await makeBuyer(tx, audit, lead, now);
      else await winLead(tx, audit, lead, now);
    }
  },
});

/** Returns the leads as they are under the locks of their contacts: a merge during the wait moves a lead to another contact. */
async function lockSoldLeads(tx: Transaction, opportunityIds: readonly string[]): Promise<SoldLead[]> {
  const locked = new Set<string>();
  for (;;) {
    const leads = await tx.query<SoldLead>(soldLeads, [opportunityIds]);
    const fresh = leads.map(({ contactId }) => contactId).filter(id => !locked.has(id));
    if (fresh.length === 0) return leads;
    await lockContacts(tx, fresh);
    for (const id of fresh) locked.add(id);
  }
}
