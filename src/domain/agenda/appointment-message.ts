import { expectTime } from '../assistant/index.js';
import { fillTemplate, type Queued, queueBeyondWindow, queueMessage, zonesOf } from '../conversations/index.js';
import { addDays } from '../shared/calendar-day.js';
import type { Statement } from '../shared/database.port.js';
import { dateFormat } from '../shared/date-format.js';
import { textLanguageOf } from '../shared/language-tag.js';
import { dayIn } from '../shared/tenant-day.js';
import type { Language } from '../shared/translations.js';
import type { WriteContext } from '../shared/use-case.js';
import type { TenantProfile } from '../tenants/index.js';
import { agendaTexts } from './agenda.texts.js';
import type { AppointmentStatus } from './appointment.entity.js';

/** The facts about an appointment that a message to its contact needs. */
export interface AppointmentForMessage {
  startsAt: Date;
  status: AppointmentStatus;
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
/** Selects a `AppointmentForMessage` of the appointment `a`, up to the `where`. */
export const appointmentForMessage = `select a.starts_at as "startsAt", a.status, a.location, c.id as "contactId", c.name, c.phone, c.timezone, c.language, case when s.active then s.display_name end as seller,
      v.id as "conversationId", v.spoken
    from appointment a join contact c on c.id = a.contact_id join seller s on s.id = a.host_id
      left join lateral (
        select w.id, (select i.language from message m join lead_intent i on i.message_id = m.id
          where m.conversation_id = w.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) as spoken
        from conversation w where w.contact_id = c.id order by w.last_inbound_at desc nulls last, w.last_message_at desc, w.id limit 1) v on true`;
export const contactOfAppointment: Statement = {
  name: 'agenda.contact-of',
  text: 'select contact_id as "contactId" from appointment where id = $1',
};
/** Up to so many hours before it, a reminder says in how many hours an appointment is. */
const mostHoursSoon = 3;
/** Wait until the next attempt if the allowed time cannot be predicted, for example while an account is paused. */
const lookAgainMs = 900_000;

/** Returns when a message that must wait is tried again; null if it was queued or is not allowed at all. */
export function triedAgainAt(queued: Queued, now: Date): Date | null {
  if (queued.messageId !== null) return null;
  const { plan, problem } = queued;
  const waits = plan.kind === 'WAIT' || problem === 'NOT_NOW';
  return waits ? (plan.nextAllowedAt ?? new Date(now.getTime() + lookAgainMs)) : null;
}

/**
 * Queues a message about an appointment, in the contact's latest conversation or, if that takes no free text now, as the template of the
 * settings or on another channel. There the contact is expected to answer with another time.
 */
export async function queueAppointmentMessage(
  context: WriteContext,
  tenant: TenantProfile,
  found: AppointmentForMessage,
  text: 'reminder' | 'moved' | 'cancelled' | 'missed',
): Promise<Queued> {
  const { contactId, conversationId } = found;
  const language = languageFor(found, tenant);
  const { day, nearDay, time } = whenFor(found, tenant, {
    language,
    now: context.clock.now(),
    reminds: text === 'reminder',
  });
  const stands = text === 'reminder' || text === 'moved';
  const { seller, location: place, name } = found;
  const values = {
    seller: seller ?? '',
    hasSeller: seller === null ? 'no' : 'yes',
    business: tenant.name,
    day: nearDay,
    // If there is no place, the time ends the sentence, and "10:00 a. m." already has its full stop.
    time: place && stands ? time : time.replace(/\.$/, ''),
    hasPlace: place ? 'yes' : 'no',
    place: place ?? '',
  };
  const body = agendaTexts(language, text, values);
  const message = { contactId, author: 'SYSTEM', body } as const;
  if (conversationId !== null) {
    const request = { content: 'TEXT', isAnswer: false } as const;
    // Sent as a notice, so that a contact who waits for an answer still counts as waiting.
    const queued = await queueMessage(context, { ...message, conversationId, kind: 'notice', onlyNow: true, request });
    if (queued.messageId !== null || queued.plan.kind !== 'NOT_ALLOWED') return awaitTime(context, queued);
  }
  const { template: ofReminder } = tenant.settings.agenda;
  // "Su cita es {{2}}" would deny that it was cancelled or missed, so the template must have a place for the whole text.
  const template = stands || ofReminder?.variables.includes('text') ? ofReminder : null;
  const texts = {
    business: tenant.name,
    when: agendaTexts(language, 'when', { day, time }),
    text: body,
  };
  const queued = await queueBeyondWindow(context, {
    ...message,
    conversationId,
    language,
    template: template && fillTemplate(template, name, texts),
  });
  return awaitTime(context, queued);
}

/** The conversation that the message went into is not always the contact's newest, and may be a new one. */
async function awaitTime({ tx }: WriteContext, queued: Queued): Promise<Queued> {
  if (queued.messageId !== null) await expectTime(tx, queued.conversationId);
  return queued;
}

/** Returns the contact's language if it is known, otherwise the language of their last message, otherwise the tenant's. */
function languageFor({ language, spoken }: AppointmentForMessage, tenant: TenantProfile): Language {
  return textLanguageOf(language) ?? textLanguageOf(spoken) ?? tenant.language;
}

/**
 * Returns day and time in the contact's time zone if it is certain, otherwise in the tenant's. `nearDay` also says whether the day is today
 * or tomorrow, and a reminder how soon it is: one of the day before that had to wait until the morning would else be repeated two hours
 * before.
 */
function whenFor(
  { startsAt, ...contact }: AppointmentForMessage,
  tenant: TenantProfile,
  { language, now, reminds }: { language: Language; now: Date; reminds: boolean },
) {
  const [zone = tenant.timezone, other] = zonesOf(contact, tenant.timezone);
  const timeZone = other === undefined ? zone : tenant.timezone;
  const locale = language === tenant.language ? tenant.locale : language;
  const { day, time } = wordTime(startsAt, locale, timeZone);
  const [today, startDay] = [dayIn(timeZone, now), dayIn(timeZone, startsAt)];
  const nearDay = () => {
    const hours = Math.round((startsAt.getTime() - now.getTime()) / 3_600_000);
    if (startDay === today && reminds && hours >= 1 && hours <= mostHoursSoon)
      return agendaTexts(language, 'soon', { day, hours });
    if (startDay === today) return agendaTexts(language, 'today', { day });
    return startDay === addDays(today, 1) ? agendaTexts(language, 'tomorrow', { day }) : day;
  };
  return { day, nearDay: nearDay(), time };
}

/** Writes the day and the time of day of an appointment. */
export function wordTime(startsAt: Date, locale: string, timeZone: string): { day: string; time: string } {
  const written = (parts: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone, ...parts })
      .format(startsAt)
      .replace(/\s/g, ' ');
  return {
    day: written({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: written({ hour: 'numeric', minute: '2-digit' }),
  };
}
