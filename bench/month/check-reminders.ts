import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { isNight } from './night.js';
import { followUps } from './recognise.js';
import type { Person } from './record.js';
import { type Event, type Rules, type Violation, violationOf } from './violations.js';

/** The tolerance: the simulation has steps of half an hour, within which the night may begin, and sending takes a moment. */
const lateMs = 35 * minuteMs;

/**
 * Checks that follow-ups come in their order, counted from the answer to the contact's last message, each as soon as the night and the cap
 * allow it, and none after an event that stops them.
 */
export function checkFollowUps(person: Person, events: readonly Event[], rules: Rules): Violation[] {
  const found: Violation[] = [];
  const first = rules.firstFollowUpHours(person.shop);
  let anchor: number | null = null;
  let stoppedBy: string | null = null;
  let next = 0;
  let initiated: number[] = [];
  for (const event of events) {
    if (event.type === 'wrote') {
      anchor = null;
      stoppedBy = event.means === 'stop' ? 'a stop word' : null;
      next = 0;
    } else if (event.type === 'did') stoppedBy = event.what;
    else {
      const { at, sort } = event;
      const place = followUps.indexOf(sort);
      if (place < 0) {
        if (sort === 'notice') stoppedBy = 'a person was called';
        // A run keeps counting from the answer after which it began.
        else if (anchor === null || at - anchor < minuteMs) anchor = at;
      } else {
        const wrong = (rule: string, what: string) => found.push({ ...violationOf(event, rule), what });
        const due = (anchor ?? Number.POSITIVE_INFINITY) + ([first, 96, 168][place] ?? 0) * hourMs;
        if (stoppedBy) wrong('stop rule', `${sort} after ${stoppedBy}`);
        else if (anchor === null) wrong('stop rule', `${sort} after a message that nobody has answered`);
        else if (at < due - minuteMs)
          wrong('too soon', `${sort} ${Math.round((due - at) / minuteMs)} minutes too soon`);
        else if (at > freeFrom(due + lateMs, person, initiated, rules.capPerDay) + lateMs)
          wrong('too late', `${sort} ${Math.round((at - due) / minuteMs)} minutes after it was due`);
        if (place < next) wrong('said twice', `${sort} again`);
        next = place + 1;
      }
      if (!event.isAnswer) initiated = [...initiated, at];
    }
  }
  return found;
}

/** Returns the first time from `due` on at which it is day and fewer messages were sent than the daily cap. */
function freeFrom(due: number, { zones }: Person, initiated: readonly number[], cap: number): number {
  let at = due;
  while (isNight(at, zones) || initiated.filter(each => each > at - dayMs && each <= at).length >= cap) at += minuteMs;
  return at;
}
