import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { freeFrom, lateMs } from './check-reminders.js';
import { invoiceOf, invoiceReminders } from './recognise.js';
import type { Person } from './record.js';
import { type Event, type Rules, type Violation, violationOf } from './violations.js';

/** Hours from the time at which an invoice was due to each reminder. */
const hours = [24, 96, 168];

/** The replies after which reminders go on: the person says when they will pay, or takes note. */
const promises = /^(?:pago mañana|i will pay tomorrow)/i;
const notes =
  /^(?:ok|ok, gracias|ok, thanks|sí|sí, gracias|yes|yes, thanks|muchas gracias|gracias, muy amable|thank you|thanks a lot)$/i;

/** What ends the reminders for as long as a person has the conversation. */
const byPerson: readonly string[] = ['took-over', 'a person was called'];

interface Reminded {
  place: number;
  stoppedBy: string | null;
}

/**
 * Checks that reminders of an invoice come in their order, counted from the day that they name, none after a payment in full or after a
 * reply other than a promise or a note, and that they tell what the team has left to collect.
 */
export function checkInvoices(person: Person, events: readonly Event[], rules: Rules): Violation[] {
  const found: Violation[] = [];
  const owed = new Map<string, string>();
  const reminded = new Map<string, Reminded>();
  const stop = (why: string) => {
    for (const each of reminded.values()) each.stoppedBy ??= why;
  };
  const goOn = () => {
    for (const each of reminded.values()) if (byPerson.includes(each.stoppedBy ?? '')) each.stoppedBy = null;
  };
  let initiated: number[] = [];
  /** Whether the first reply to the last reminder is still to come, and whether nothing was sent since. */
  let unread = false;
  let isLast = false;
  for (const event of events) {
    if (event.type === 'wrote') {
      if (unread) {
        const isNote = notes.test(event.text);
        if (promises.test(event.text) || (isNote && isLast)) unread = false;
        else if (!isNote) {
          stop('a reply');
          unread = false;
        }
      }
      if (event.means === 'stop') stop('a stop word');
    } else if (event.type === 'did') {
      if (event.invoice) owed.set(event.invoice.number, event.invoice.owedMinor);
      if (event.what === 'opted-out' || event.what === 'took-over') stop(event.what);
      // The person is done, and what is still owed is the agent's matter again.
      if (event.what === 'closed-case' || event.what === 'handed-back') goOn();
    } else {
      const { at, sort, text } = event;
      const place = invoiceReminders.indexOf(sort);
      isLast = place >= 0;
      if (place >= 0) unread = true;
      if (place >= 0) {
        const wrong = (rule: string, what: string) => found.push({ ...violationOf(event, rule), what });
        const told = invoiceOf(text, new Date(at).getUTCFullYear());
        if (!told) wrong('unreadable', text);
        else {
          const { number, dayStartsAt, amounts } = told;
          const former = reminded.get(number);
          const left = owed.get(number);
          const earliest = dayStartsAt + (hours[place] ?? 0) * hourMs;
          if (left === '0') wrong('stop rule', `${sort} after the payment of ${number}`);
          else if (left !== undefined && !amounts.includes(left)) wrong('wrong amount', `${left} is left: ${text}`);
          if (former?.stoppedBy) wrong('stop rule', `${sort} after ${former.stoppedBy}`);
          else if (at < earliest - minuteMs) wrong('too soon', `${sort} of ${number}`);
          else if (
            place === 0 &&
            at > freeFrom(earliest + dayMs + lateMs, person, initiated, rules.capPerDay) + 2 * hourMs
          )
            wrong('too late', `${sort} of ${number}: ${text}`);
          if (former && place <= former.place) wrong('said twice', `${sort} of ${number} again`);
          reminded.set(number, { place, stoppedBy: null });
        }
      }
      if (sort === 'notice') stop('a person was called');
      if (sort === 'rating') goOn();
      if (!event.isAnswer) initiated = [...initiated, at];
    }
  }
  return found;
}
