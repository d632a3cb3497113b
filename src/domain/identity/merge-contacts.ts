import { z } from 'zod';
import { announceContacts, contactGroup, lockWholeContacts, noteNoChanges, seeMerged } from '../contacts/index.js';
import { personOf } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { mergeContact } from './contact-merge.js';

const load: Statement = {
  name: 'merge.load',
  text: 'select id, merged_into as "mergedInto", erased_at is not null as erased from contact where id = $1',
};
const insert: Statement = {
  name: 'merge.insert',
  text: 'insert into contact_merge (id, tenant_id, kept_id, merged_id, merged_by, before) values ($1, app.tenant(), $2, $3, $4, $5)',
};

/**
 * Merges two contacts. All rows of the second contact, with its addresses, belong to the first from then on; the second stays stored but
 * is invisible. If both are customers, the second customer is merged into the first. Open leads of both stay open. Returns the id of the
 * kept contact, and the id of the merge, with which it can be undone.
 */
export const mergeContacts = useCase({
  name: 'identity.merge-contacts',
  permission: 'contact:merge',
  input: z.object({ keepId: z.string(), mergeId: z.string() }),
  audit: {
    'contact.merged': {
      subject: 'contact',
      shows: ({ mergedId, mergeId }: { mergedId: string; mergeId: string }) => ({ mergedId, mergeId }),
    },
  },
  async run({ tx, actor, audit }, { keepId, mergeId: mergedGiven }) {
    const [keptId, mergedId] = [keepId.toLowerCase(), mergedGiven.toLowerCase()];
    if (keptId === mergedId) throw new DomainError('INVALID', 'These are the same contact.', ['mergeId']);
    await seeMerged(tx);
    await noteNoChanges(tx);
    await assertMergeable(tx, keptId, 'keepId');
    await assertMergeable(tx, mergedId, 'mergeId');
    await lockWholeContacts(tx, [keptId, ...(await contactGroup(tx, mergedId))]);
    // Checked again: one of them may have been merged or erased while this transaction waited for the locks.
    await assertMergeable(tx, keptId, 'keepId');
    await assertMergeable(tx, mergedId, 'mergeId');
    const before = await mergeContact(tx, keptId, mergedId);
    const id = newId();
    await tx.query(insert, [id, keptId, mergedId, personOf(actor), before]);
    await announceContacts(tx, [keptId]);
    audit['contact.merged'].after({ id: keptId, mergedId, mergeId: id });
    return { contactId: keptId, mergeId: id };
  },
});

async function assertMergeable(tx: Transaction, id: string, field: string): Promise<void> {
  const [contact] = isId(id) ? await tx.query<{ mergedInto: string | null; erased: boolean }>(load, [id]) : [];
  if (!contact) throw new DomainError('NOT_FOUND', 'Contact not found.', [field]);
  if (contact.erased) throw new DomainError('CONFLICT', 'This contact was erased and cannot be merged.', [field]);
  if (contact.mergedInto)
    throw new DomainError('CONFLICT', 'This contact is already merged into another one.', [field]);
}
