import { instantOf } from '../sellers/index.js';
import { addDays } from '../shared/calendar-day.js';
import { hourMs, minuteMs } from '../shared/durations.js';
import { dayIn } from '../shared/tenant-day.js';
import { activityOf, hoursOfWeek, isKnown } from './hours-of-week.js';

/** When a business's contacts write, and what is planned on an account. */
export interface Rhythm {
  timezone: string;
  /** Conversations in each hour of the week, older ones counting less. */
  weighted: readonly number[];
  /** The same without weights, to show users the reason. */
  conversations: readonly number[];
  /** The times of the account's other posts. */
  taken: readonly Date[];
  spacingHours: number;
}

/** A time at which a post may be published. */
export interface PostTime {
  at: Date;
  /** 0 to 1: how active people are in this hour, in relation to the most active hour of the week. */
  score: number;
  /** Number of conversations in this hour of the week in the last weeks. */
  conversations: number;
  /** OWN if the business's own conversations decide, USUAL while there are too few. */
  basis: 'OWN' | 'USUAL';
}

/** Before an earlier time nobody could check the post. */
const soonestMs = 10 * minuteMs;
const mostTimes = 12;
const mostOfDay = 2;
/** Suggestions of one day lie apart, because neighbouring hours are nearly as good. */
const apartMs = 3 * hourMs;

/**
 * Returns times for a post in the next days, the best first and of equal ones the soonest: full hours of the tenant's clock, at least
 * `spacingHours` from every other post of the account.
 */
export function bestTimes(rhythm: Rhythm, now: Date, days: number): PostTime[] {
  const chosen: PostTime[] = [];
  for (const time of hoursAhead(rhythm, now, days).sort(byScore)) {
    const day = dayIn(rhythm.timezone, time.at);
    const ofDay = chosen.filter(({ at }) => dayIn(rhythm.timezone, at) === day);
    if (ofDay.length < mostOfDay && ofDay.every(({ at }) => distance(at, time.at) >= apartMs)) chosen.push(time);
    if (chosen.length === mostTimes) break;
  }
  return chosen;
}

const byScore = (a: PostTime, b: PostTime): number => b.score - a.score || a.at.getTime() - b.at.getTime();
const distance = (one: Date, other: Date): number => Math.abs(one.getTime() - other.getTime());

function hoursAhead({ timezone, weighted, conversations, taken, spacingHours }: Rhythm, now: Date, days: number) {
  const activity = activityOf(weighted);
  const most = Math.max(...activity);
  const basis = isKnown(weighted) ? 'OWN' : 'USUAL';
  const [low, high] = [now.getTime() + soonestMs, now.getTime() + days * 24 * hourMs];
  const today = dayIn(timezone, now);
  const found: PostTime[] = [];
  for (let passed = 0; passed <= days; passed += 1) {
    const day = addDays(today, passed);
    const firstHour = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) * 24;
    for (let hour = 0; hour < 24; hour += 1) {
      const at = new Date(instantOf(timezone, day, hour * 60));
      const place = (firstHour + hour) % hoursOfWeek;
      if (at.getTime() < low || at.getTime() > high) continue;
      if (taken.some(other => distance(other, at) < spacingHours * hourMs)) continue;
      found.push({ at, score: (activity[place] ?? 0) / most, conversations: conversations[place] ?? 0, basis });
    }
  }
  return found;
}
