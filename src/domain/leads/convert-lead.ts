import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { findLead } from './find-lead.js';
import { winLead, wonLeadEntries } from './win-lead.js';

/**
 * Marks a lead as won. Its contact becomes a customer, unless it already is one, and the customer gets the lead's opportunities. Safe to
 * repeat.
 */
export const convertLead = useCase({
  name: 'leads.convert-lead',
  permission: 'lead:convert',
  input: z.object({ leadId: z.string() }),
  audit: wonLeadEntries,
  async run({ tx, clock, audit }, { leadId }) {
    const customerId = await winLead(tx, audit, await findLead(tx, leadId), clock.now());
    if (customerId === null)
      throw new DomainError('CONFLICT', 'This contact is a colleague’s customer. Ask a manager.', ['leadId']);
    return customerId;
  },
});
