import { z } from 'zod';
import { expectTime } from '../assistant/index.js';
import { lockContact } from '../contacts/index.js';
import { fillTemplate, type Queued, queueBeyondWindow, queueMessage, zonesOf } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { addDays } from '../shared/calendar-day.js';
import type { Statement } from '../shared/database.port.js';
import { textLanguageOf } from '../shared/language-tag.js';
import { dayIn } from '../shared/tenant-day.js';
import type { Language } from '../shared/translations.js';
import { useCase, type WriteContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { agendaTexts } from './agenda.texts.js';

const ofAppointment: Statement = {
  name: 'agenda.contact-of',
  text: 'select contact_id as "contactId" from appointment where id = $1',
};
/** Locks the appointment until the reminder is queued, so that it is moved or cancelled before or after. */
const appointmentToRemind: Statement = {
  name: 'agenda.to-remind',
  text: `select a.starts_at as "startsAt", a.location, c.id as "contactId", c.name, c.phone, c.timezone, c.language, case when s.active then s.display_name end as seller,
      v.id as "conversationId", v.spoken
    from appointment a join contact c on c.id = a.contact_id join seller s on s.id = a.host_id
      left join lateral (
        select w.id, (select i.language from message m join lead_intent i on i.message_id = m.id
          where m.conversation_id = w.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) as spoken
        from conversation w where w.contact_id = c.id order by w.last_inbound_at desc nulls last, w.last_message_at desc, w.id limit 1) v on true
    where a.id = $1 and a.status = 'BOOKED' and a.starts_at > $2 and a.starts_at - make_interval(hours => $3) <= $2
      and not exists (select from appointment_reminder r where r.appointment_id = a.id and r.starts_at = a.starts_at and r.hours <= $3
        and (r.outcome <> 'WAITING' or r.hours < $3))
    for update of a`,
};
/** The one that the reminder went into: not always the contact's newest, and perhaps a new one. */
const conversationOf: Statement = {
  name: 'agenda.conversation-of-reminder',
  text: 'select conversation_id as "conversationId" from message where id = $1',
};
const note: Statement = {
  name: 'agenda.note-reminder',
  text: `insert into appointment_reminder (tenant_id, appointment_id, starts_at, hours, outcome, until, message_id, updated_at)
    values (app.tenant(), $1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, appointment_id, starts_at, hours) do update set outcome = excluded.outcome, until = excluded.until, message_id = excluded.message_id, updated_at = excluded.updated_at`,
};
interface ToRemind {
  startsAt: Date;
  location: string | null;
  contactId: string;
  name: string | null;
  phone: string | null;
  timezone: string | null;
  language: string | null;
  /** Null if the seller who would attend has left: somebody else will, or the appointment will be moved. */
  seller: string | null;
  conversationId: string | null;
  spoken: string | null;
}
/** Wait until the next attempt if the allowed time cannot be predicted, for example while an account is paused. */
const lookAgainMs = 900_000;

/**
 * Reminds a contact of an appointment, once for each start time and number of hours, if the planner allows it. A reminder that must wait,
 * for example until the night is over, waits at most until the appointment begins.
 */
export const remindContact = useCase({
  name: 'agenda.remind-contact',
  permission: 'appointment:remind',
  input: z.object({ appointmentId: z.uuid(), hours: z.int() }),
  audit: notAudited('The message is stored in the conversation.'),
  async run(context, { appointmentId, hours }): Promise<void> {
    const { tx, scope, clock } = context;
    const [whose] = await tx.query<{ contactId: string }>(ofAppointment, [appointmentId]);
    if (!whose) return;
    await lockContact(tx, whose.contactId);
    const now = clock.now();
    const [found] = await tx.query<ToRemind>(appointmentToRemind, [appointmentId, now, hours]);
    if (!found) return;
    const queued = await queueReminder(context, await loadTenant(tx, scope.tenantId), found);
    const { messageId, plan } = queued;
    const waits = messageId === null && (plan.kind === 'WAIT' || queued.problem === 'NOT_NOW');
    const until = waits ? (plan.nextAllowedAt ?? new Date(now.getTime() + lookAgainMs)) : null;
    const outcome = messageId ? 'SENT' : waits ? 'WAITING' : 'NOT_ALLOWED';
    const [sent] = messageId ? await tx.query<{ conversationId: string }>(conversationOf, [messageId]) : [];
    if (sent) await expectTime(tx, sent.conversationId);
    await tx.query(note, [appointmentId, found.startsAt, hours, outcome, until, messageId, now]);
  },
});

async function queueReminder(context: WriteContext, tenant: TenantProfile, found: ToRemind): Promise<Queued> {
  const { contactId, conversationId } = found;
  const language = languageFor(found, tenant);
  const { day, nearDay, time } = whenFor(found, tenant, { language, now: context.clock.now() });
  const { seller, location: place, name } = found;
  const values = {
    seller: seller ?? '',
    hasSeller: seller === null ? 'no' : 'yes',
    business: tenant.name,
    day: nearDay,
    // Without a place the time ends the sentence: "10:00 a. m." has its full stop already.
    time: place ? time : time.replace(/\.$/, ''),
    hasPlace: place ? 'yes' : 'no',
    place: place ?? '',
  };
  const body = agendaTexts(language, 'reminder', values);
  const message = { contactId, author: 'SYSTEM', body } as const;
  if (conversationId !== null) {
    const wish = { content: 'TEXT', isAnswer: false } as const;
    // Sent as a notice, so that a contact who waits for an answer still counts as waiting.
    const queued = await queueMessage(context, { ...message, conversationId, kind: 'notice', onlyNow: true, wish });
    if (queued.messageId !== null || queued.plan.kind !== 'NOT_ALLOWED') return queued;
  }
  const { template } = tenant.settings.agenda;
  const texts = {
    business: tenant.name,
    when: agendaTexts(language, 'when', { day, time }),
    text: body,
  };
  return queueBeyondWindow(context, {
    ...message,
    conversationId,
    language,
    template: template && fillTemplate(template, name, texts),
  });
}

/** Returns the contact's language if it is known, otherwise the language of their last message, otherwise the tenant's. */
function languageFor({ language, spoken }: ToRemind, tenant: TenantProfile): Language {
  return textLanguageOf(language) ?? textLanguageOf(spoken) ?? tenant.language;
}

/**
 * Returns day and time in the contact's time zone if it is certain, otherwise in the tenant's. `nearDay` also says whether the day is today
 * or tomorrow, so that the reminder two hours before does not repeat the one of the day before.
 */
function whenFor(
  { startsAt, ...contact }: ToRemind,
  tenant: TenantProfile,
  { language, now }: { language: Language; now: Date },
) {
  const [zone = tenant.timezone, other] = zonesOf(contact, tenant.timezone);
  const timeZone = other === undefined ? zone : tenant.timezone;
  const locale = language === tenant.language ? tenant.locale : language;
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(startsAt).replace(/\s/g, ' ');
  const day = written({ weekday: 'long', day: 'numeric', month: 'long' });
  const [today, startDay] = [dayIn(timeZone, now), dayIn(timeZone, startsAt)];
  const nearDay = () => {
    if (startDay === today) return agendaTexts(language, 'today', { day });
    return startDay === addDays(today, 1) ? agendaTexts(language, 'tomorrow', { day }) : day;
  };
  return {
    day,
    nearDay: nearDay(),
    time: written({ hour: 'numeric', minute: '2-digit' }),
  };
}
