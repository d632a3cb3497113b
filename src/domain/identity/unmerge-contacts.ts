import { z } from 'zod';
import { contactGroup, lockWholeContacts, noteNoChanges, seeMerged } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { type ContactMerge, mergeContact, separateContact } from './contact-merge.js';
import { watchContacts } from './watch-contacts.js';

const find: Statement = {
  name: 'unmerge.find',
  text: `select m.kept_id as "keptId", m.merged_id as "mergedId", k.erased_at is not null or o.erased_at is not null as erased
    from contact_merge m join contact k on k.id = m.kept_id join contact o on o.id = m.merged_id where m.id = $1 and m.undone_at is null`,
};
/** The merges into a contact and into its merged contacts that have not been undone, newest first. */
const active: Statement = {
  name: 'unmerge.active',
  text: `select id, kept_id as "keptId", merged_id as "mergedId", merged_at::text as "mergedAt", before from contact_merge
    where merged_id = any ($1) and undone_at is null order by contact_merge.merged_at desc, id desc`,
};
const end: Statement = { name: 'unmerge.end', text: 'update contact_merge set undone_at = now() where id = $1' };
const renew: Statement = { name: 'unmerge.renew', text: 'update contact_merge set before = $2 where id = $1' };

/**
 * Undoes a merge: each contact gets back its own rows and those that have come through its addresses since. Changes of the kept contact
 * itself, such as a note or a new phone number, stay with it. Later merges are undone first and made again afterwards, so that each merge
 * is undone from the state that it left. Returns the ids of both contacts, the kept one first.
 */
export const unmergeContacts = useCase({
  name: 'identity.unmerge-contacts',
  permission: 'contact:merge',
  input: z.object({ mergeId: z.string() }),
  audit: {
    'contact.unmerged': {
      subject: 'contact',
      shows: ({ mergedId, mergeId }: { mergedId: string; mergeId: string }) => ({ mergedId, mergeId }),
    },
  },
  async run({ tx, audit }, { mergeId: given }) {
    const mergeId = given.toLowerCase();
    await seeMerged(tx);
    await noteNoChanges(tx);
    const { keptId } = await findMerge(tx, mergeId);
    await lockWholeContacts(tx, await contactGroup(tx, keptId));
    const { mergedId } = await findMerge(tx, mergeId);
    const group = await contactGroup(tx, keptId);
    const announce = await watchContacts(tx, group);
    const all = await tx.query<ContactMerge>(active, [group]);
    const later = all.slice(
      0,
      all.findIndex(({ id }) => id === mergeId),
    );
    for (const merge of [...later, ...all.slice(later.length, later.length + 1)]) {
      await separateContact(tx, merge, membersOf(all, merge));
      await tx.query(end, [merge.id]);
    }
    for (const merge of later.reverse()) {
      await tx.query(reopen, [merge.id]);
      await tx.query(renew, [merge.id, await mergeContact(tx, merge.keptId, merge.mergedId)]);
    }
    await announce();
    audit['contact.unmerged'].after({ id: keptId, mergedId, mergeId });
    return [keptId, mergedId];
  },
});

const reopen: Statement = { name: 'unmerge.reopen', text: 'update contact_merge set undone_at = null where id = $1' };

async function findMerge(tx: Transaction, mergeId: string): Promise<{ keptId: string; mergedId: string }> {
  const [merge] = isId(mergeId)
    ? await tx.query<{ keptId: string; mergedId: string; erased: boolean }>(find, [mergeId])
    : [];
  if (!merge) throw new DomainError('NOT_FOUND', 'Merge not found, or it has already been undone.', ['mergeId']);
  if (merge.erased)
    throw new DomainError('CONFLICT', 'These contacts were erased, so the merge cannot be undone.', ['mergeId']);
  return merge;
}

/** Returns a merged contact and all contacts that were merged into it before, directly or through others. */
function membersOf(all: readonly ContactMerge[], { id, mergedId }: ContactMerge): string[] {
  const earlier = all.slice(all.findIndex(one => one.id === id) + 1);
  const below = (contactId: string): string[] => [
    contactId,
    ...earlier.filter(one => one.keptId === contactId).flatMap(one => below(one.mergedId)),
  ];
  return below(mergedId);
}
