import { dayMs, minuteMs } from '../../src/domain/shared/durations.js';
import { checkAnswers } from './check-answers.js';
import { checkEnds } from './check-ends.js';
import { checkInvoices } from './check-invoices.js';
import { checkNews } from './check-news.js';
import { checkReminders } from './check-reminders.js';
import { isNight, wallClock } from './night.js';
import { type Sort, sortOf, unasked } from './recognise.js';
import type { Person, Record } from './record.js';
import { type Event, type Rules, type Violation, violationOf } from './violations.js';

/** The maximum time for sending a message. */
const onTheWayMs = minuteMs;

/**
 * Finds messages that were sent and should not have been, from what people wrote, what the team did and what reached the vendor. It only
 * knows the rules of docs/sending.md and docs/flows.md, and none of the code that implements them.
 */
export function checkMonth(record: Record, rules: Rules): Violation[] {
  const found: Violation[] = [];
  const people = new Map(record.people.map(person => [person.number, person]));
  const seen = new Set<string>();
  for (const left of record.left) {
    if (!people.has(left.number)) found.push({ ...violationOf(left, 'stranger'), what: left.text });
    if (seen.has(left.messageId)) found.push({ ...violationOf(left, 'twice'), what: left.text });
    seen.add(left.messageId);
  }
  const ofPerson = eventsByPerson(record);
  for (const person of record.people) {
    const events = ofPerson.get(person.number) ?? [];
    for (const check of [checkPerson, checkReminders, checkInvoices, checkNews, checkAnswers])
      found.push(...check(person, events, rules));
    found.push(...checkEnds(person, events, record));
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Groups the events by person. A message of the person comes before a message that was sent at the same moment. */
function eventsByPerson({ wrote, did, left }: Record): Map<string, Event[]> {
  const all: Event[] = [
    ...wrote.map(each => ({ type: 'wrote' as const, ...each })),
    ...did.map(each => ({ type: 'did' as const, ...each })),
    ...left.map(each => ({ type: 'left' as const, sort: sortOf(each), isAnswer: true, ...each })),
  ];
  const byNumber = new Map<string, Event[]>();
  for (const event of all.sort((a, b) => a.at - b.at))
    byNumber.set(event.number, [...(byNumber.get(event.number) ?? []), event]);
  for (const events of byNumber.values()) markAnswers(events);
  return byNumber;
}

/** Messages after which the person still waits for an answer. */
const waitsStill: readonly Sort[] = ['notice', 'noted'];

/**
 * Marks messages as answers: while the person waits for one, and for 24 hours after they last wrote; never the messages that a flow
 * begins, nor what the team had asked to send before the person wrote.
 */
function markAnswers(events: Event[]): void {
  let wroteAt = Number.NEGATIVE_INFINITY;
  let waits = false;
  const askedAt = new Map<string, number>();
  for (const event of events)
    if (event.type === 'wrote') {
      wroteAt = event.at;
      waits = true;
    } else if (event.type === 'did') {
      if (event.text) askedAt.set(event.text, event.at);
    } else {
      const asked = [...askedAt].find(([text]) => event.text.endsWith(text))?.[1] ?? event.at;
      const isOlder = asked < wroteAt;
      event.isAnswer = !isOlder && !unasked.includes(event.sort) && (waits || event.at - wroteAt < dayMs);
      if (!waitsStill.includes(event.sort) && !isOlder) waits = false;
    }
}

function checkPerson(person: Person, events: readonly Event[], { capPerDay }: Rules): Violation[] {
  const found: Violation[] = [];
  /** On WhatsApp and on a network: each has its own window. A comment lets one message be written in private, a form none. */
  const wroteAt = new Map<string, number>();
  let out: 'by word' | 'by the team' | null = null;
  let confirmations = 0;
  let initiated: number[] = [];
  let sinceWrote = new Set<string>();
  let casesOpen = 0;
  for (const event of events) {
    const { at } = event;
    if (event.type === 'wrote') {
      if (event.by !== 'form') wroteAt.set(event.by ? 'social' : 'whatsapp', at);
      sinceWrote = new Set();
      if (event.means === 'stop' && out === null) [out, confirmations] = ['by word', 1];
      if (event.means === 'start' && out !== null) [out, confirmations] = [null, 1];
    } else if (event.type === 'did') {
      if (event.what === 'opted-out') [out, confirmations] = ['by the team', 0];
    } else {
      const wrong = (rule: string, what = `${event.sort}: ${event.text}`) =>
        found.push({ ...violationOf(event, rule), what });
      if (event.sort === 'confirmation') {
        if (confirmations === 0) wrong('confirmed twice');
        confirmations -= 1;
      } else if (out !== null) wrong('consent', `${out}, then ${event.sort}: ${event.text}`);
      const window = (wroteAt.get(event.on ?? 'whatsapp') ?? Number.NEGATIVE_INFINITY) + dayMs;
      if (event.kind === 'text' && at >= window + onTheWayMs) wrong('window');
      if (!event.isAnswer && isNight(at, person.zones) && isNight(at - onTheWayMs, person.zones))
        wrong('quiet hours', `${person.zones.map(zone => wallClock(at, zone)).join(' ')} ${event.sort}: ${event.text}`);
      if (!event.isAnswer) {
        initiated = [...initiated.filter(each => each > at - dayMs + onTheWayMs), at];
        if (initiated.length > capPerDay) wrong('cap');
      }
      if (event.sort === 'notice') casesOpen += 1;
      if (event.sort === 'rating') {
        if (casesOpen === 0) wrong('asked for a rating twice');
        casesOpen = 0;
      }
      if (event.sort !== 'notice' && sinceWrote.has(event.text)) wrong('said twice');
      sinceWrote.add(event.text);
    }
  }
  return found;
}
