import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { readNewestMessages } from './read-contact.js';

/** Whether the contact is there, and the actor may change it. */
const load: Statement = {
  name: 'enrichment.own-contact',
  text: `select (select app.works_team()) or c.seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and c.seller_id is null) as own
    from contact c where c.id = $1 and c.erased_at is null`,
};

/**
 * Reads a contact's newest messages, its number and its e-mail address now, and asks outside sources in a job. Returns the contact's id.
 */
export const enrichContact = useCase({
  name: 'enrichment.enrich-contact',
  permission: 'contact:enrich',
  input: z.object({ contactId: z.string() }),
  audit: notAudited('Each fact keeps its source, and each change of a field is recorded in field_change.'),
  async run({ tx, scope }, { contactId }) {
    const [contact] = isId(contactId) ? await tx.query<{ own: boolean | null }>(load, [contactId]) : [];
    if (!contact?.own) throw new DomainError('NOT_FOUND', 'Contact not found.', ['contactId']);
    const tenant = await loadTenant(tx, scope.tenantId);
    await readNewestMessages(tx, contactId.toLowerCase(), tenant);
    return contactId.toLowerCase();
  },
});
