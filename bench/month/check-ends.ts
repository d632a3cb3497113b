import { dayMs, minuteMs } from '../../src/domain/shared/durations.js';
import type { End, Person, Record } from './record.js';
import type { Event, Violation } from './violations.js';

/** Told to whoever waits for a person. */
const isNoted = /anotado|Lo agrego a su caso|noted/;
const aboutAppointment =
  /su cita quedó|su cita con .* se (?:cambió|canceló)|appointment is (?:booked|moved|cancelled)|your appointment with .* was (?:moved|cancelled)/i;

/** Days after which an unpaid invoice has a task, with the day on which its run looks for it. */
const collectedAfterDays = 11;

const text = ({ what }: End, field: string): string => String(what[field] ?? '');
const timeOf = (end: End, field: string): number => Date.parse(text(end, field));

/**
 * Checks what the shop's people see of a person when the month is over: nobody whom somebody answered is new, who has paid is a customer,
 * what is owed is in somebody's tasks, and appointments are as the last message about them says.
 */
export function checkEnds({ number }: Person, events: readonly Event[], { ends, endedAt: end }: Record): Violation[] {
  const found: Violation[] = [];
  const mine = ends.filter(each => each.number === number);
  const of = (kind: string) => mine.filter(each => each.kind === kind);
  const wrong = (what: string) => found.push({ rule: 'wrong at the end', number, at: end, what });
  const answeredSince = (at: number) =>
    events.some(
      event => event.type === 'left' && event.sort === 'answer' && event.at >= at && !isNoted.test(event.text),
    );
  // Nobody can answer a form: its lead is new until somebody calls.
  const isLeftNew = (lead: End) =>
    text(lead, 'status') === 'NEW' && text(lead, 'source') !== 'WEB' && answeredSince(lead.at);
  if (of('lead').some(isLeftNew)) wrong('a lead that was answered is NEW');
  const paid = of('order').filter(order => ['PAID', 'FULFILLED'].includes(text(order, 'status')));
  if (paid.length > 0 && of('customer').length === 0) wrong('a buyer who has paid is no customer');
  if (paid.length > 0 && !of('lead').some(lead => text(lead, 'status') === 'WON')) wrong('a paid order won no lead');
  for (const invoice of of('invoice')) {
    const isOwed = ['OPEN', 'PARTLY_PAID'].includes(text(invoice, 'status'));
    const isLate = timeOf(invoice, 'due') < end - collectedAfterDays * dayMs;
    const hasTask = of('task').some(task => new RegExp(`\\b${text(invoice, 'number')}\\b`).test(text(task, 'title')));
    const isRunning = of('run').some(
      run => text(run, 'flow') === 'payment-reminder' && text(run, 'status') === 'SLEEPING',
    );
    if (isOwed && isLate && !hasTask && !isRunning) wrong(`nobody collects invoice ${text(invoice, 'number')}`);
  }
  const lastTold = events
    .flatMap(event => (event.type === 'left' ? event.text : []))
    .findLast(told => aboutAppointment.test(told));
  const standing = of('appointment').filter(each => text(each, 'status') === 'BOOKED');
  if (lastTold !== undefined && /cancelada|se canceló|cancelled/.test(lastTold) === standing.length > 0)
    wrong(`after "${lastTold}" ${standing.length} appointments stand`);
  const isOut = events.some(
    event => (event.type === 'wrote' && event.means === 'stop') || (event.type === 'did' && event.what === 'opted-out'),
  );
  for (const { at } of events.filter(event => event.type === 'did' && event.what === 'moved-appointment')) {
    const isTold = events.some(
      event => event.type === 'left' && event.at >= at && event.at < at + dayMs && aboutAppointment.test(event.text),
    );
    if (!isTold && !isOut) wrong('nobody told of the appointment that the shop moved');
  }
  const usedForm = events.some(event => event.type === 'wrote' && event.by === 'form');
  if (usedForm && of('lead').length > 1 && of('match').length === 0)
    wrong('two leads of one number, and nobody is asked whether they are one person');
  if (of('comment').some(comment => text(comment, 'status') === 'NEW'))
    wrong('a comment is neither answered nor left to a person');
  if (
    of('conversation').some(
      each => text(each, 'status') === 'BOT' && timeOf(each, 'waitingSince') < end - 60 * minuteMs,
    )
  )
    wrong('a conversation of the agent still waits for an answer');
  return found;
}
