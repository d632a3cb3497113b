import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { contactErased, eraseContactRows } from './erase.js';

/**
 * Erases a person permanently. The remaining rows show that somebody wrote, when, and with what result, but neither who nor what. The audit
 * log says who erased. If the same person writes again, they are a new contact.
 */
export const eraseContact = useCase({
  name: 'privacy.erase-contact',
  permission: 'privacy:erase',
  input: z.object({ contactId: z.string() }),
  audit: { 'contact.erased': contactErased },
  async run(context, { contactId }) {
    const { tx, scope, audit } = context;
    const { language } = await loadTenant(tx, scope.tenantId);
    const erased = isId(contactId) ? await eraseContactRows(tx, context, contactId, language) : null;
    if (!erased) throw new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);
    audit['contact.erased'].after({ id: contactId, ...erased });
    return contactId.toLowerCase();
  },
});
