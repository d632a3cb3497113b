import { isDeepStrictEqual } from 'node:util';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { changeReach, isReach } from '../contacts/index.js';
import { readChangedFields } from '../custom-fields/index.js';
import { takenBackEntry } from '../customers/index.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { jsonObject } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { contactOfLead, findLead } from './find-lead.js';
import { type Lead, leadStatuses } from './lead.entity.js';
import { readTags, tagsInput } from './lead-tags.js';
import { makeBuyer } from './win-lead.js';

/**
 * Changes a lead's fields: omitted fields stay, null clears. Phone and e-mail are changed on its contact. A lead that is set to WON makes
 * its contact a customer, as `convertLead` does.
 */
export const updateLead = useCase({
  name: 'leads.update-lead',
  permission: 'lead:update',
  input: z.object({
    leadId: z.string(),
    name: text('name').nullish(),
    phone: text('phone').nullish(),
    email: text('email').nullish(),
    status: z.enum(leadStatuses).nullish(),
    tags: tagsInput.nullish(),
    customFields: jsonObject().nullish(),
  }),
  audit: {
    'lead.updated': {
      subject: 'lead',
      shows: ({ status }: Lead) => ({ status }),
      personal: {
        contactId: ({ contactId }: Lead) => contactId,
        shows: ({ name, tags, customFields }: Lead) => ({ name, tags, customFields }),
      },
    },
    ...takenBackEntry,
  },
  async run({ tx, clock, scope, audit }, input) {
    const { locale } = await loadTenant(tx, scope.tenantId);
    const typed = { phone: input.phone, email: input.email };
    const contactId = isReach(typed) ? await contactOfLead(tx, input.leadId) : null;
    const [, reach, { lead, wanted }] = await checkedTogether(
      () => {
        if (input.status === null)
          throw new DomainError('INVALID', 'The status of a lead cannot be empty.', ['status']);
      },
      () => (contactId ? changeReach(tx, contactId, typed, locale) : null),
      async () => {
        const lead = await findLead(tx, input.leadId);
        const [tags, customFields] = await checkedTogether(
          () => (input.tags === undefined ? lead.tags : readTags(input.tags)),
          () => readChangedFields(tx, 'LEAD', lead.customFields, input.customFields),
        );
        const name = input.name === undefined ? lead.name : input.name || null;
        return { lead, wanted: { name, status: input.status ?? lead.status, tags, customFields } };
      },
    );
    const { name, status, tags, customFields } = lead;
    // Saving unchanged values does not count as work on the lead: otherwise the lead would come first by last activity, and automations
    // would run for nothing.
    if (
      isDeepStrictEqual(wanted, { name, status, tags, customFields }) &&
      isDeepStrictEqual(reach?.before, reach?.after)
    ) {
      audit.nothing();
      return lead.id;
    }
    audit['lead.updated'].beforeAndAfter(lead, { personal: reach });
    lead.rename(wanted.name);
    Object.assign(lead, { status: wanted.status, tags: wanted.tags, customFields: wanted.customFields });
    lead.touch(clock.now());
    try {
      await tx.em.flush();
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      throw new DomainError('CONFLICT', 'The contact already has an open lead from that channel.', ['status']);
    }
    tx.record('lead.updated', { leadId: lead.id, sellerId: lead.sellerId });
    if (wanted.status === 'WON' && status !== 'WON') {
      const buyer = await makeBuyer(tx, audit, lead, clock.now());
      if (buyer) tx.record('lead.converted', { leadId: lead.id, customerId: buyer.customerId });
    }
    return lead.id;
  },
});
