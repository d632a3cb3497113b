import { lockContacts } from '../contacts/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { addNotifications } from './add-notifications.js';
import {
  causesOfKind,
  causesOfType,
  concerns,
  recipientsOfCause,
  type SubjectCondition,
  type SubjectKind,
  standingCauses,
} from './causes.sql.js';
import type { NotificationType } from './notification.entity.js';
import { tellRemoved } from './tell-removed.js';
import { type NotificationCause, wordNotification } from './word-notification.js';

interface Told {
  id: string;
  type: NotificationType;
}
interface Lapsed extends Told {
  subjectId: string;
  contactId: string | null;
}
interface Cause extends NotificationCause {
  subjectId: string;
  /** Text, because it has microseconds, which a Date cannot hold. */
  since: string;
  userId: string;
  contactId: string | null;
}

/**
 * SQL that says whether the cause of notification `n` is gone at `$1`, which causes that do not depend on time need not name. A
 * notification with the figures of a day never lapses. The scalar sub-select is executed per notification, by the keys of its subject;
 * `not exists` was planned as a join with all causes.
 */
const lapsed = (
  causes: Causes,
) => `n.type <> 'PERFORMANCE' and $1::timestamptz is not null and (select true from (${causes('$1', id => `${id} = n.subject_id`)}) c cross join lateral (${recipientsOfCause}) r
    where c.type = n.type and c.since = n.since and r.user_id = n.user_id limit 1) is null`;
const found = `select n.id, n.type, n.subject_id as "subjectId", n.contact_id as "contactId" from notification n where`;
const lapsedOfAll: Statement = { name: 'notification.lapsed', text: `${found} ${lapsed(standingCauses)}` };
const toldOf: Statement = {
  name: 'notification.told-of',
  text: `select t.id, t.type from notification t where t.subject_id = any ($1) union all select t.id, t.type from notification t where t.contact_id = any ($2) and t.subject_id <> all ($1)`,
};

type Causes = (now: string, of: SubjectCondition) => string;
const among: SubjectCondition = id => `${id} = any ($1)`;
const contactsOf = (name: string, causes: string): Statement => ({
  name: `notification.contacts-of-${name}`,
  text: `select distinct c.contact_id as id from (${causes}) c`,
});
/** An erased contact causes no notifications. */
const causesOf = (name: string, causes: string): Statement => ({
  name: `notification.causes-of-${name}`,
  text: `with standing as materialized (
      select c.*, k.name from (${causes}) c
      left join lateral (select name, erased_at from contact where id = c.contact_id limit 1) k on true where k.erased_at is null)
    select c.type, c.subject_id as "subjectId", c.since::text as since, r.user_id as "userId", c.contact_id as "contactId", c.name, c.line, c.line_code as "lineCode", c.at, c.data
    from standing c cross join lateral (${recipientsOfCause}) r
    order by c.since, c.subject_id, r.user_id`,
});
interface Question {
  contacts: Statement;
  causes: Statement;
  /** Whether its statements also take the time as a parameter. */
  byTime: boolean;
}
const question = (name: string, causes: Causes, byTime = true): Question => {
  const text = causes('$2', among);
  return { contacts: contactsOf(name, text), causes: causesOf(name, text), byTime };
};
const ofKind: Record<SubjectKind, Question> = {
  lead: question('lead', causesOfKind.lead),
  case: question('case', causesOfKind.case, false),
  alert: question('alert', causesOfKind.alert, false),
  opportunity: question('opportunity', causesOfKind.opportunity),
  appointment: question('appointment', causesOfKind.appointment),
};
/**
 * Statements about existing notifications, by what may have caused them: a statement with the causes of one kind is planned in a fraction
 * of the time, and each connection plans it whenever one of its tables was analysed.
 */
interface Family {
  again: Question;
  lapsed: Statement;
  remove: Statement;
}
const family = (name: string, causes: Causes, again: Question): Family => ({
  again,
  lapsed: { name: `notification.lapsed-${name}`, text: `${found} n.id = any ($2) and ${lapsed(causes)}` },
  remove: {
    name: `notification.remove-${name}`,
    text: `delete from notification n where n.id = any ($2) and ${lapsed(causes)} returning n.user_id as "userId"`,
  },
});
const ofConcern: Causes = (_now, of) => concerns(of);
const families = {
  lead: family('lead', causesOfKind.lead, ofKind.lead),
  concern: family('concern', ofConcern, question('concern', ofConcern, false)),
  opportunity: family('opportunity', causesOfKind.opportunity, ofKind.opportunity),
  appointment: family('appointment', causesOfKind.appointment, ofKind.appointment),
  any: family('any', standingCauses, question('any', standingCauses)),
};
const familyOf = ({ type }: Told): Family =>
  families[type in causesOfType ? causesOfType[type as keyof typeof causesOfType] : 'any'];

/** Subjects of which somebody may have to be notified. */
interface Asked {
  of: Question;
  subjects: string[];
}
const valuesOf = ({ of, subjects }: Asked, now: Date) => (of.byTime ? [subjects, now] : [subjects]);

/** Updates the notifications of subjects, given by kind, and of the contacts that they are about, to the current state. */
export async function refreshNotifications(
  tx: Transaction,
  subjects: ReadonlyMap<SubjectKind, readonly string[]>,
  now: Date,
): Promise<void> {
  const asked = [...subjects].map(([kind, ids]) => ({ of: ofKind[kind], subjects: [...new Set(ids)] }));
  const about = await contactsAbout(tx, asked, now);
  const told = await tx.query<Told>(toldOf, [asked.flatMap(each => each.subjects), known(about)]);
  const gone: Lapsed[] = [];
  for (const [{ lapsed }, some] of Map.groupBy(told, familyOf))
    gone.push(...(await tx.query<Lapsed>(lapsed, [now, some.map(({ id }) => id)])));
  if (about.length > 0 || gone.length > 0) await settle(tx, asked, about, gone, now);
}

/** Checks every notification of the tenant, and adds those of the given subjects. */
export async function refreshAllNotifications(tx: Transaction, subjects: string[], now: Date): Promise<void> {
  const gone = await tx.query<Lapsed>(lapsedOfAll, [now]);
  const asked = subjects.length > 0 ? [{ of: families.any.again, subjects }] : [];
  await settle(tx, asked, await contactsAbout(tx, asked, now), gone, now);
}

/**
 * Removes notifications whose cause is gone, and adds the missing ones. If a subject has a new seller, the former seller's notification is
 * removed and the new seller gets one. Safe to repeat: the cause is the key.
 */
async function settle(tx: Transaction, asked: Asked[], about: Contact[], gone: Lapsed[], now: Date): Promise<void> {
  const goneOf = Map.groupBy(gone, familyOf);
  const again = [...goneOf].map(([{ again: of }, some]) => ({
    of,
    subjects: [...new Set(some.map(({ subjectId }) => subjectId))],
  }));
  // An erasure of a contact either comes first, or finds the notifications: names are read under the contact's lock. All contacts are
  // locked at once, so that two runs do not deadlock.
  await lockContacts(tx, [
    ...known(about),
    ...known(await contactsAbout(tx, again, now)),
    ...gone.flatMap(({ contactId }) => contactId ?? []),
  ]);
  for (const [{ remove }, some] of goneOf)
    tellRemoved(tx, await tx.query<{ userId: string }>(remove, [now, some.map(({ id }) => id)]));
  for (const each of [...asked, ...again]) await tell(tx, each, now);
}

async function tell(tx: Transaction, asked: Asked, now: Date): Promise<void> {
  const causes = await tx.query<Cause>(asked.of.causes, valuesOf(asked, now));
  if (causes.length === 0) return;
  const { language, timezone } = await loadTenant(tx, tx.tenantId);
  const rows = causes.map(({ name, line, lineCode, at, ...cause }) => ({
    ...cause,
    ...wordNotification(language, timezone, { ...cause, name, line, lineCode, at }),
  }));
  await addNotifications(tx, rows, now);
}

/** Returns the contacts of the current causes; a row without an id if a cause has no contact. */
async function contactsAbout(tx: Transaction, asked: readonly Asked[], now: Date): Promise<Contact[]> {
  const found: Contact[] = [];
  for (const each of asked) found.push(...(await tx.query<Contact>(each.of.contacts, valuesOf(each, now))));
  return found;
}

interface Contact {
  id: string | null;
}
const known = (contacts: readonly Contact[]): string[] => contacts.flatMap(({ id }) => id ?? []);
