import { lockContacts } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { addNotifications } from './add-notifications.js';
import { recipientsOfCause, standingCauses } from './causes.sql.js';
import { tellRemoved } from './tell-removed.js';
import { type Told, wordNotification } from './word-notification.js';

interface Lapsed {
  id: string;
  subjectId: string;
  contactId: string | null;
}
interface Cause extends Told {
  subjectId: string;
  /** With microseconds, which a Date has not. */
  since: string;
  userId: string;
  contactId: string | null;
}

/** The figures of a day stand as they were told. */
const lapsed = `n.type <> 'PERFORMANCE' and not exists (select from (${standingCauses('$1')}) c cross join lateral (${recipientsOfCause}) r
    where c.type = n.type and c.subject_id = n.subject_id and c.since = n.since and r.user_id = n.user_id)`;
const found = `select n.id, n.subject_id as "subjectId", n.contact_id as "contactId" from notification n where`;
const lapsedOfAll: Statement = { name: 'notification.lapsed', text: `${found} ${lapsed}` };
const lapsedOf: Statement = {
  name: 'notification.lapsed-of',
  text: `${found} (n.subject_id = any ($2) or n.contact_id = any ($3)) and ${lapsed}`,
};
const remove: Statement = {
  name: 'notification.remove-lapsed',
  text: `delete from notification n where n.id = any ($2) and ${lapsed} returning n.user_id as "userId"`,
};
const contactsOf: Statement = {
  name: 'notification.contacts',
  text: `select distinct c.contact_id as id from (${standingCauses('$1')}) c where c.subject_id = any ($2) and c.contact_id is not null`,
};
/** Who is erased is told of no more. */
const load: Statement = {
  name: 'notification.causes',
  text: `select c.type, c.subject_id as "subjectId", c.since::text as since, r.user_id as "userId", c.contact_id as "contactId", contact.name, c.line, c.data
    from (${standingCauses('$1')}) c left join contact on contact.id = c.contact_id cross join lateral (${recipientsOfCause}) r
    where c.subject_id = any ($2) and contact.erased_at is null
    order by c.since, c.subject_id, r.user_id`,
};
/** Settles the notifications of these subjects, and of the contacts that they are about, as things stand. */
export async function settleSubjects(tx: Transaction, subjects: readonly string[], now: Date): Promise<void> {
  const contacts = await contactsAbout(tx, subjects, now);
  await settle(tx, subjects, await tx.query<Lapsed>(lapsedOf, [now, subjects, contacts]), now);
}

/** Settles every notification of the tenant, and tells of these subjects. */
export async function settleAll(tx: Transaction, subjects: readonly string[], now: Date): Promise<void> {
  await settle(tx, subjects, await tx.query<Lapsed>(lapsedOfAll, [now]), now);
}

/**
 * Takes back what is no longer so, and tells of what stands whoever has not been told. What has changed hands is taken from its
 * former seller and told to whoever has it now. Safe to repeat: the cause is the key.
 */
async function settle(tx: Transaction, given: readonly string[], gone: readonly Lapsed[], now: Date): Promise<void> {
  const subjects = [...new Set([...given, ...gone.map(({ subjectId }) => subjectId)])];
  if (subjects.length === 0) return;
  // Whoever erases a contact comes before, or finds the notifications: names are read under the contact's lock.
  await lockContacts(tx, [
    ...(await contactsAbout(tx, subjects, now)),
    ...gone.flatMap(({ contactId }) => contactId ?? []),
  ]);
  if (gone.length > 0) tellRemoved(tx, await tx.query<{ userId: string }>(remove, [now, gone.map(({ id }) => id)]));
  await tell(tx, subjects, now);
}

async function tell(tx: Transaction, subjects: readonly string[], now: Date): Promise<void> {
  const causes = await tx.query<Cause>(load, [now, subjects]);
  if (causes.length === 0) return;
  const { language } = await loadTenant(tx, tx.tenantId);
  const rows = causes.map(({ name, line, ...cause }) => ({
    ...cause,
    ...wordNotification(language, { ...cause, name, line }),
  }));
  await addNotifications(tx, rows, now);
}

const contactsAbout = async (tx: Transaction, subjects: readonly string[], now: Date): Promise<string[]> =>
  (await tx.query<{ id: string }>(contactsOf, [now, subjects])).map(({ id }) => id);
