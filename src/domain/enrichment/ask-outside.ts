import { z } from 'zod';
import { foundFieldsOf } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { companyDomain } from './free-mail.js';
import { lookUpNumber } from './look-up-number.js';
import { readWebsite } from './read-website.js';
import { storeFacts } from './store-facts.js';

/**
 * Reads the website of a contact's company and looks up its number, as far as the tenant wants that. Safe to repeat: each source is asked
 * at most once a month, which is recorded before the request.
 */
export const askOutside = longUseCase({
  name: 'enrichment.ask-outside',
  permission: 'contact-fact:find',
  input: z.object({ contactId: z.uuid() }),
  audit: notAudited('Each fact keeps its source, and each change of a field is recorded in field_change.'),
  async run(context, { contactId }) {
    const { locale, settings } = await loadTenant(context.read, context.scope.tenantId);
    const { enrichment } = settings;
    const contact = await foundFieldsOf(context.read, contactId);
    if (!contact) return;
    const domain = enrichment.website && contact.email ? companyDomain(contact.email) : null;
    const found = [
      ...(domain ? await readWebsite(context, domain, locale) : []),
      ...(enrichment.lookup && contact.phone
        ? await lookUpNumber(context, { contactId, phone: contact.phone }, enrichment.lookupsPerDay)
        : []),
    ];
    await context.transaction(tx => storeFacts(tx, contactId, found));
  },
});
