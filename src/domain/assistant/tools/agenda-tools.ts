import { instantOf } from '../../sellers/index.js';
import { dateFormat } from '../../shared/date-format.js';
import { dayMs, hourMs, minuteMs } from '../../shared/durations.js';
import { foldName } from '../../shared/fold.js';
import { agreeWithHour } from '../../shared/hour-article.js';
import { dayIn, minuteIn } from '../../shared/tenant-day.js';
import { plusDays } from '../entities/calendar.js';
import { daysNamedIn, writesMonthFirst } from '../entities/days.js';
import { type AgendaCustomer, type AgentAgenda, agendaFor } from './agent-agenda.js';
import type { AgendaView, Hour, ToolCall, ToolProblem } from './agent-tools.js';
import { clockIn, halfIn } from './hour-words.js';
import type { ToolContext } from './tool-context.js';

type Given = { problem?: ToolProblem; agenda?: AgendaView };

/**
 * Number of hours that are offered at once, the distance between them if the customer names no hour, and how many days ahead they may be.
 */
const mostHours = 3;
const apartMs = 2 * hourMs;
const daysAhead = 14;

/** Returns free hours for what the customer says: exactly that hour if it is free, otherwise some near it. */
export async function freeHours(place: ToolContext, { query }: ToolCall): Promise<Given> {
  const agenda = agendaFor(place.tenant);
  if (!agenda) return { problem: 'REFUSED' };
  const { context, tenant, message, state } = place;
  const customer = await agenda.customer(context, tenant, message.contactId);
  const { next } = customer;
  const hourOf = hoursIn(place, customer.zone);
  const view: AgendaView = {
    act: next ? 'MOVE' : 'BOOK',
    appointment: next && hourOf(next.startsAt),
    hours: [],
    chosen: null,
    done: null,
  };
  const said = query ?? '';
  const shown = state.agenda?.hours.find(({ label }) => foldName(said).includes(foldName(label)));
  const wanted = shown ? { exact: new Date(shown.at), day: null, last: null } : wantedIn(place, said, customer);
  const { exact } = wanted;
  if (exact && (await isFree(place, agenda, customer, exact))) return { agenda: { ...view, chosen: hourOf(exact) } };
  const free = await hoursNear(place, agenda, customer, wanted);
  const half = halfIn(said);
  const inHalf = free.filter(at => half === null || minuteIn(customer.zone, at) >= 720 === (half === 'AFTERNOON'));
  const hours = nearest(inHalf.length > 0 ? inHalf : free, exact);
  return { agenda: { ...view, hours: hours.map(hourOf) } };
}

/** Books the hour that the last answer named and the customer has just accepted, or moves the appointment to it. */
export async function bookHour(place: ToolContext): Promise<Given> {
  const agenda = agendaFor(place.tenant);
  if (!agenda) return { problem: 'REFUSED' };
  const { context, tenant, message, state, isTrial } = place;
  const asked = state.agenda;
  if (state.asked !== 'APPOINTMENT' || !asked?.chosen || asked.act === 'CANCEL') return { problem: 'NOT_CONFIRMED' };
  const { contactId } = message;
  const startsAt = new Date(asked.chosen.at);
  if (!isTrial && asked.act === 'MOVE' && asked.appointment)
    await agenda.move(context, { contactId, from: new Date(asked.appointment.at), to: startsAt });
  // The key comes from the message, so one yes books once, however often the job runs.
  else if (!isTrial)
    await agenda.book(context, tenant, {
      contactId,
      startsAt,
      subject: state.focus,
      idempotencyKey: `answer:${message.id}`,
    });
  return { agenda: { ...asked, hours: [], done: asked.act === 'MOVE' ? 'MOVED' : 'BOOKED' } };
}

/** Cancels the appointment that the last answer asked about. Before that question, it returns the next appointment to ask about. */
export async function cancelVisit(place: ToolContext): Promise<Given> {
  const agenda = agendaFor(place.tenant);
  if (!agenda) return { problem: 'REFUSED' };
  const { context, tenant, message, state, isTrial } = place;
  const asked = state.agenda;
  if (state.asked === 'APPOINTMENT' && asked?.act === 'CANCEL' && asked.chosen) {
    if (!isTrial) await agenda.cancel(context, { contactId: message.contactId, startsAt: new Date(asked.chosen.at) });
    return { agenda: { ...asked, done: 'CANCELLED' } };
  }
  const { next, zone } = await agenda.customer(context, tenant, message.contactId);
  if (!next) return { problem: 'NO_APPOINTMENT' };
  const appointment = hoursIn(place, zone)(next.startsAt);
  const view: AgendaView = { act: 'CANCEL', appointment, hours: [], chosen: appointment, done: null };
  return { problem: 'NOT_CONFIRMED', agenda: view };
}

/** Returns when the customer wants to come: an instant, or the days that they name. */
function wantedIn({ message, tenant, state }: ToolContext, said: string, { zone, next }: AgendaCustomer) {
  const days = { sentAt: message.sentAt, timezone: zone, monthFirst: writesMonthFirst(tenant.locale) };
  const [named] = daysNamedIn(said, days);
  const clock = clockIn(said);
  const offered = state.agenda?.hours.filter(({ at }) => minuteIn(zone, Date.parse(at)) === clock) ?? [];
  // An hour without a day is one of the offered hours, or an hour on their day, or on the day of the appointment.
  const [only] = offered.length === 1 && !named ? offered : [];
  const spokenOf = state.agenda?.hours[0] ?? state.agenda?.chosen;
  const before = spokenOf ? new Date(spokenOf.at) : next?.startsAt;
  const day = named?.from ?? (clock !== null && before ? dayIn(zone, before) : null);
  const exact = only ? new Date(only.at) : day && clock !== null ? new Date(instantOf(zone, day, clock)) : null;
  return { exact, day, last: named?.to ?? day };
}

async function isFree(
  { context }: ToolContext,
  agenda: AgentAgenda,
  { next, sellerId, minutes: usual }: AgendaCustomer,
  from: Date,
): Promise<boolean> {
  const minutes = next?.minutes ?? usual;
  if (from <= context.clock.now()) return false;
  const to = new Date(from.getTime() + minutes * minuteMs);
  const [first] = await agenda.free(context, { sellerId: next?.hostId ?? sellerId, from, to, minutes });
  return first?.getTime() === from.getTime();
}

/** Returns the free hours on the days that were named; if there are none, those of the two weeks from then. */
async function hoursNear(
  { context }: ToolContext,
  agenda: AgentAgenda,
  { zone, next, sellerId, minutes }: AgendaCustomer,
  { day, last }: { day: string | null; last: string | null },
): Promise<Date[]> {
  const now = context.clock.now();
  const start = day ? new Date(Math.max(instantOf(zone, day, 0), now.getTime())) : now;
  const within = (to: Date) =>
    to > start
      ? agenda.free(context, {
          sellerId: next?.hostId ?? sellerId,
          from: start,
          to,
          minutes: next?.minutes ?? minutes,
        })
      : Promise.resolve([]);
  const end = day && last ? new Date(Math.min(instantOf(zone, plusDays(last, 1), 0), aheadOf(start))) : null;
  const inDays = end ? await within(end) : [];
  return inDays.length > 0 ? inDays : within(new Date(aheadOf(start)));
}
const aheadOf = (from: Date): number => from.getTime() + daysAhead * dayMs;

function nearest(free: readonly Date[], exact: Date | null): Date[] {
  if (exact) {
    const distance = (at: Date) => Math.abs(at.getTime() - exact.getTime());
    const best = free.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostHours);
    return best.toSorted((one, other) => one.getTime() - other.getTime());
  }
  const picked: Date[] = [];
  for (const at of free) {
    const before = picked.at(-1);
    if (!before || at.getTime() - before.getTime() >= apartMs) picked.push(at);
    if (picked.length === mostHours) break;
  }
  return picked;
}

/** Returns a function that formats an hour as the customer reads it. */
function hoursIn({ language, tenant }: ToolContext, timeZone: string): (at: Date) => Hour {
  const locale = language === tenant.language ? tenant.locale : language;
  const format = dateFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return at => ({ at: at.toISOString(), label: agreeWithHour(format.format(at)).replace(/\s/g, ' ') });
}
