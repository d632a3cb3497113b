import { lockContacts } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { addNotifications } from './add-notifications.js';
import { causesOfKind, type Of, recipientsOfCause, type SubjectKind, standingCauses } from './causes.sql.js';
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

/**
 * Whether the cause of `n` no longer stands. The figures of a day stand as they were told. A sub-select that gives a value is
 * run for each notification, by the keys of its subject; `not exists` was planned as a join with all that stands.
 */
const lapsed = `n.type <> 'PERFORMANCE' and (select true from (${standingCauses('$1', id => `${id} = n.subject_id`)}) c cross join lateral (${recipientsOfCause}) r
    where c.type = n.type and c.since = n.since and r.user_id = n.user_id limit 1) is null`;
const found = `select n.id, n.subject_id as "subjectId", n.contact_id as "contactId" from notification n where`;
const lapsedOfAll: Statement = { name: 'notification.lapsed', text: `${found} ${lapsed}` };
const lapsedAmong: Statement = { name: 'notification.lapsed-among', text: `${found} n.id = any ($2) and ${lapsed}` };
const toldOf: Statement = {
  name: 'notification.told-of',
  text: `select t.id from notification t where t.subject_id = any ($1) union all select t.id from notification t where t.contact_id = any ($2) and t.subject_id <> all ($1)`,
};
const remove: Statement = {
  name: 'notification.remove-lapsed',
  text: `delete from notification n where n.id = any ($2) and ${lapsed} returning n.user_id as "userId"`,
};

const among: Of = id => `${id} = any ($1)`;
const contactsOf = (name: string, causes: string): Statement => ({
  name: `notification.contacts-of-${name}`,
  text: `select distinct c.contact_id as id from (${causes}) c`,
});
/** Who is erased is told of no more. */
const causesOf = (name: string, causes: string): Statement => ({
  name: `notification.causes-of-${name}`,
  text: `with standing as materialized (
      select c.*, k.name from (${causes}) c
      left join lateral (select name, erased_at from contact where id = c.contact_id limit 1) k on true where k.erased_at is null)
    select c.type, c.subject_id as "subjectId", c.since::text as since, r.user_id as "userId", c.contact_id as "contactId", c.name, c.line, c.data
    from standing c cross join lateral (${recipientsOfCause}) r
    order by c.since, c.subject_id, r.user_id`,
});
interface Question {
  contacts: Statement;
  causes: Statement;
  /** Whether its statements take the time, too. */
  byTime: boolean;
}
const question = (name: string, causes: string, byTime = false): Question => ({
  contacts: contactsOf(name, causes),
  causes: causesOf(name, causes),
  byTime,
});
const ofAnyKind = question('any', standingCauses('$2', among), true);
const ofKind: Record<SubjectKind, Question> = {
  lead: question('lead', causesOfKind.lead('$2', among)),
  case: question('case', causesOfKind.case('$2', among)),
  alert: question('alert', causesOfKind.alert('$2', among)),
  opportunity: question('opportunity', causesOfKind.opportunity('$2', among), true),
};
/** Subjects that somebody may have to be told of. */
interface Asked {
  of: Question;
  subjects: string[];
}
const valuesOf = ({ of, subjects }: Asked, now: Date) => (of.byTime ? [subjects, now] : [subjects]);

/** Settles the notifications of subjects, given by kind, and of the contacts that they are about, as things stand. */
export async function settleSubjects(
  tx: Transaction,
  subjects: ReadonlyMap<SubjectKind, readonly string[]>,
  now: Date,
): Promise<void> {
  const asked = [...subjects].map(([kind, ids]) => ({ of: ofKind[kind], subjects: [...new Set(ids)] }));
  const about = await contactsAbout(tx, asked, now);
  const told = await tx.query<{ id: string }>(toldOf, [asked.flatMap(each => each.subjects), known(about)]);
  const gone = told.length > 0 ? await tx.query<Lapsed>(lapsedAmong, [now, told.map(({ id }) => id)]) : [];
  if (about.length > 0 || gone.length > 0) await settle(tx, asked, about, gone, now);
}

/** Settles every notification of the tenant, and tells of these subjects. */
export async function settleAll(tx: Transaction, subjects: string[], now: Date): Promise<void> {
  const gone = await tx.query<Lapsed>(lapsedOfAll, [now]);
  const asked = subjects.length > 0 ? [{ of: ofAnyKind, subjects }] : [];
  await settle(tx, asked, await contactsAbout(tx, asked, now), gone, now);
}

/**
 * Takes back what is no longer so, and tells of what stands whoever has not been told. What has changed hands is taken from its
 * former seller and told to whoever has it now. Safe to repeat: the cause is the key.
 */
async function settle(tx: Transaction, asked: Asked[], about: Contact[], gone: Lapsed[], now: Date): Promise<void> {
  const changed = [...new Set(gone.map(({ subjectId }) => subjectId))];
  const again = changed.length > 0 ? [{ of: ofAnyKind, subjects: changed }] : [];
  // Whoever erases a contact comes before, or finds the notifications: names are read under the contact's lock. All are locked at
  // once, so that two of these do not wait for each other.
  await lockContacts(tx, [
    ...known(about),
    ...known(await contactsAbout(tx, again, now)),
    ...gone.flatMap(({ contactId }) => contactId ?? []),
  ]);
  if (gone.length > 0) tellRemoved(tx, await tx.query<{ userId: string }>(remove, [now, gone.map(({ id }) => id)]));
  for (const each of [...asked, ...again]) await tell(tx, each, now);
}

async function tell(tx: Transaction, asked: Asked, now: Date): Promise<void> {
  const causes = await tx.query<Cause>(asked.of.causes, valuesOf(asked, now));
  if (causes.length === 0) return;
  const { language } = await loadTenant(tx, tx.tenantId);
  const rows = causes.map(({ name, line, ...cause }) => ({
    ...cause,
    ...wordNotification(language, { ...cause, name, line }),
  }));
  await addNotifications(tx, rows, now);
}

/** The contacts of the causes that stand; a row without an id where one is about none. */
async function contactsAbout(tx: Transaction, asked: readonly Asked[], now: Date): Promise<Contact[]> {
  const found: Contact[] = [];
  for (const each of asked) found.push(...(await tx.query<Contact>(each.of.contacts, valuesOf(each, now))));
  return found;
}

interface Contact {
  id: string | null;
}
const known = (contacts: readonly Contact[]): string[] => contacts.flatMap(({ id }) => id ?? []);
