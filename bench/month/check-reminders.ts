import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { isNight } from './night.js';
import { cartReminders, followUps, type Sort } from './recognise.js';
import type { Person } from './record.js';
import { type Event, type Rules, type Violation, violationOf } from './violations.js';

/** The tolerance: the simulation has steps of half an hour, within which the night may begin, and sending takes a moment. */
export const lateMs = 35 * minuteMs;

interface Series {
  sorts: readonly Sort[];
  /** Hours from the answer to each message. */
  hours(rules: Rules, person: Person): readonly number[];
}
const allSeries: readonly Series[] = [
  { sorts: followUps, hours: ({ firstFollowUpHours }, { shop }) => [firstFollowUpHours(shop), 96, 168] },
  { sorts: cartReminders, hours: () => [4, 22, 72] },
];

/**
 * Checks that follow-ups and reminders of a cart come in their order, counted from the answer to the contact's last message, each as soon
 * as the night and the cap allow it, none after an event that stops them, and only one of the two kinds.
 */
export function checkReminders(person: Person, events: readonly Event[], rules: Rules): Violation[] {
  const found: Violation[] = [];
  let anchor: number | null = null;
  let stoppedBy: string | null = null;
  let next = 0;
  let running: Series | null = null;
  /** The texts of the last reminders of a cart, until the person chooses something else. */
  const told = new Set<string>();
  let refused = false;
  const followedUp = new Map<string, number>();
  let previousAt = 0;
  let initiated: number[] = [];
  for (const event of events) {
    if (event.type === 'wrote') {
      anchor = null;
      stoppedBy = event.means === 'stop' ? 'a stop word' : null;
      next = 0;
      running = null;
      refused = wishes.test(event.text)
        ? false
        : refused || reasons.test(event.text) || (told.size > 0 && refusals.test(event.text));
    } else if (event.type === 'did') {
      if (event.what !== 'paid' && !['moved-appointment', 'sent-template'].includes(event.what)) stoppedBy = event.what;
    } else {
      const { at, sort } = event;
      const series = allSeries.find(({ sorts }) => sorts.includes(sort));
      if (!series) {
        if (sort === 'notice') stoppedBy = 'a person was called';
        else if (sort === 'ordered') stoppedBy = 'an order';
        // A run keeps counting from the answer after which it began.
        else if (anchor === null || at - anchor < minuteMs) anchor = at;
      } else {
        const wrong = (rule: string, what: string) => found.push({ ...violationOf(event, rule), what });
        const hours = series.hours(rules, person);
        const place = series.sorts.indexOf(sort);
        const planned = (anchor ?? Number.POSITIVE_INFINITY) + (hours[place] ?? 0) * hourMs;
        const apart = (((hours[place] ?? 0) - (hours[place - 1] ?? 0)) / 2) * hourMs;
        const due = next > 0 ? Math.max(planned, previousAt + apart) : planned;
        if (stoppedBy) wrong('stop rule', `${sort} after ${stoppedBy}`);
        else if (anchor === null) wrong('stop rule', `${sort} after a message that nobody has answered`);
        else if (at < due - minuteMs)
          wrong('too soon', `${sort} ${Math.round((due - at) / minuteMs)} minutes too soon`);
        else if (at > freeFrom(due + lateMs, person, initiated, rules.capPerDay) + lateMs)
          wrong('too late', `${sort} ${Math.round((at - due) / minuteMs)} minutes after it was due`);
        if (series.sorts === followUps) {
          const text = event.text.replace(/^seguimiento: Persona \d+ /, '');
          if (at - (followedUp.get(text) ?? Number.NEGATIVE_INFINITY) < 30 * dayMs) wrong('said twice', text);
          followedUp.set(text, at);
        }
        if (series.sorts === cartReminders) {
          if (refused) wrong('stop rule', `${sort} after a refusal`);
          if (told.has(event.text)) wrong('said twice', sort);
          told.add(event.text);
        }
        if (running && running !== series) wrong('two at once', `${sort} beside ${running.sorts.join(', ')}`);
        if (place < next) wrong('said twice', `${sort} again`);
        running = series;
        next = place + 1;
        previousAt = at;
      }
      if (!event.isAnswer) initiated = [...initiated, at];
    }
  }
  return found;
}

/** What people of the month reply to a reminder of a cart that they do not want. */
const refusals = /^(?:no, gracias|por ahora no|no, thanks|not now)$/i;
const reasons =
  /^(?:está caro|lo compré en otro lado|ya no lo necesito|it's too expensive|i bought it elsewhere|i don't need it anymore)$/i;
/** What they write who want it after all, or something else. */
const wishes = /^(?:quiero \d|deme|mejor|sí|lo quiero|me interesa|i want|i would like|better|make it|yes)/i;

/** Returns the first time from `due` on at which it is day and fewer messages were sent than the daily cap. */
export function freeFrom(due: number, { zones }: Person, initiated: readonly number[], cap: number): number {
  let at = due;
  while (isNight(at, zones) || initiated.filter(each => each > at - dayMs && each <= at).length >= cap) at += minuteMs;
  return at;
}
