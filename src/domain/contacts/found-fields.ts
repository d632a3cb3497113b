import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { announceContacts } from './announce-contacts.js';

/** The columns of a contact that may hold what was found about it, apart from phone and e-mail when a person accepts them. */
const foundColumns = ['name', 'company', 'email', 'phone', 'city', 'birthday', 'language'] as const;
export type FoundColumn = (typeof foundColumns)[number];
export type FoundValues = Record<FoundColumn, string | null>;

const load = batchableStatement(
  'contact.found-fields',
  { contact_id: 'uuid' },
  `found as (select i.call, c.* from input i cross join lateral (
        select name, company, email, phone, city, birthday::text as birthday, language from contact
        where id = i.contact_id and erased_at is null and merged_into is null limit 1) c)
    select * from found`,
);
const setStatements = Object.fromEntries(
  foundColumns.map(column => {
    const type = column === 'birthday' ? 'date' : 'text';
    return [
      column,
      {
        name: `contact.set-found-${column}`,
        text: `update contact set ${column} = $2::${type}, updated_at = now() where id = $1 and ${column} is not distinct from $3::${type} returning id`,
      },
    ];
  }),
) as Record<FoundColumn, Statement>;

/** Returns the values of a contact's fields; null if it does not exist, was erased or merged. A caller that changes them holds its lock. */
export async function foundFieldsOf(read: Sql, contactId: string): Promise<FoundValues | null> {
  const [found] = await read.query<FoundValues & { call?: number }>(load, [contactId]);
  if (!found) return null;
  const { call: _, ...values } = found;
  return values;
}

/**
 * Sets a field if it still holds `before`, and announces the contact. Returns whether it did; a seller changes only their own contacts. The
 * caller holds the contact's lock.
 */
export async function setFoundField(
  tx: Transaction,
  contactId: string,
  column: FoundColumn,
  { before, after }: { before: string | null; after: string | null },
): Promise<boolean> {
  const done = await tx.query(setStatements[column], [contactId, after, before]);
  if (done.length > 0) await announceContacts(tx, [contactId]);
  return done.length > 0;
}
