import { dayMs, minuteMs } from '../../src/domain/shared/durations.js';
import { pricesOf } from './recognise.js';
import type { Person } from './record.js';
import { type Event, type Violation, violationOf } from './violations.js';

/** Days from the time at which a lead came into nurturing to the first news, whoever moved it there. */
const firstAfterDays = 14;

/**
 * Checks that news are told two weeks after the last sign of life at the earliest, never twice, not after an order or a person who
 * takes over, and that a price which went down is lower than before.
 */
export function checkNews(_person: Person, events: readonly Event[]): Violation[] {
  const found: Violation[] = [];
  const told = new Set<string>();
  let nurturedAt: number | null = null;
  let lastSignAt = Number.NEGATIVE_INFINITY;
  let stoppedBy: string | null = null;
  for (const event of events) {
    if (event.type === 'wrote') {
      lastSignAt = event.at;
      stoppedBy = null;
      nurturedAt = null;
    } else if (event.type === 'did') {
      if (event.what === 'nurtured') nurturedAt = event.at;
      else if (!['paid', 'closed-case', 'moved-appointment', 'sent-template'].includes(event.what))
        stoppedBy = event.what;
    } else if (event.sort !== 'news') {
      if (event.sort === 'notice') stoppedBy = 'a person was called';
      if (event.sort === 'ordered') stoppedBy = 'an order';
    } else {
      const wrong = (rule: string, what: string) => found.push({ ...violationOf(event, rule), what });
      // A flow moves the lead after two weeks of silence, so its news come two weeks after that.
      const earliest =
        nurturedAt === null ? lastSignAt + 2 * firstAfterDays * dayMs : nurturedAt + firstAfterDays * dayMs;
      const prices = pricesOf(event.text);
      if (stoppedBy) wrong('stop rule', `news after ${stoppedBy}`);
      if (event.at < earliest - minuteMs) wrong('too soon', event.text);
      if (told.has(event.text)) wrong('said twice', event.text);
      if (prices && prices.now >= prices.before) wrong('wrong amount', event.text);
      told.add(event.text);
    }
  }
  return found;
}
