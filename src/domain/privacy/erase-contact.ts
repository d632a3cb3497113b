import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { eraseContactRows } from './erase.js';

/**
 * Forgets a person for good. What is left says that somebody wrote, when, and what came of it; not who, and not what. Who
 * erased is in the audit log; the same person writing again is somebody new.
 */
export const eraseContact = useCase({
  name: 'privacy.erase-contact',
  permission: 'privacy:erase',
  input: z.object({ contactId: z.string() }),
  async run(context, { contactId }) {
    const { tx, scope } = context;
    const { language } = await loadTenant(tx, scope.tenantId);
    const erased = isId(contactId) ? await eraseContactRows(tx, context, contactId, language) : null;
    if (!erased) throw new DomainError('NOT_FOUND', 'There is no such contact.', ['contactId']);
    await recordAudit(tx, context, {
      action: 'contact.erased',
      subjectType: 'contact',
      subjectId: contactId,
      after: erased,
    });
    return contactId.toLowerCase();
  },
});
