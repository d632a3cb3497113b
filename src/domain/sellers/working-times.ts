import { addDays } from '../shared/calendar-day.js';
import { minutesOfClock } from '../shared/clock-time.js';
import { dateFormat } from '../shared/date-format.js';
import { dayMs, minuteMs } from '../shared/durations.js';
import type { Shift } from '../shared/shifts.js';
import { dayIn } from '../shared/tenant-day.js';

/** When a seller is absent: two instants, or two days, both included. */
export interface Absence {
  from: string;
  to: string;
}
/**
 * A shift that does not begin on days on which the business is closed: `2026-12-24` is a day of one year, `12-25` one of each year.
 */
export interface WorkedShift extends Shift {
  except?: readonly string[];
}
/** When a seller works. Without shifts: always, except during the absences. */
export interface WorkingTimes {
  zone: string;
  shifts: readonly WorkedShift[];
  absences: readonly Absence[];
}
export interface Stretch {
  from: Date;
  to: Date;
}

/** Returns how far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const format = dateFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  return wall - Math.floor(at / 1000) * 1000;
}

/**
 * Returns the instant at which a zone's wall clock shows that many minutes of a day. As in Postgres, a time that occurs twice means the
 * later one, and a skipped time is converted with the offset before the change.
 */
export function instantOf(zone: string, day: string, minutes: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  const [before, after] = [offsetAt(zone, wall - dayMs), offsetAt(zone, wall + dayMs)];
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const isWholeDay = (text: string): boolean => text.length === 10;

type Span = [low: number, high: number];

function spansOfAbsences({ zone, absences }: WorkingTimes): Span[] {
  return absences.map(({ from, to }) => [
    isWholeDay(from) ? instantOf(zone, from, 0) : Date.parse(from),
    isWholeDay(to) ? instantOf(zone, addDays(to, 1), 0) : Date.parse(to),
  ]);
}

const isExcepted = ({ except = [] }: WorkedShift, day: string): boolean =>
  except.includes(day) || except.includes(day.slice(-'12-25'.length));

function spansOfShifts({ zone, shifts }: WorkingTimes, low: number, high: number): Span[] {
  if (shifts.length === 0) return [[low, high]];
  const spans: Span[] = [];
  const before = addDays(dayIn(zone, new Date(low)), -1);
  // The days are counted, not compared, because years of five digits sort before all others as text. Three days are added: the day before,
  // and the two days in which the ends may fall.
  const days = Math.ceil((high - low) / dayMs) + 3;
  for (let passed = 0; passed < days; passed += 1) {
    const day = addDays(before, passed);
    for (const shift of shifts)
      if (shift.days.includes(weekdayOf(day)) && !isExcepted(shift, day))
        spans.push([
          instantOf(zone, day, minutesOfClock(shift.from)),
          instantOf(zone, shift.to < shift.from ? addDays(day, 1) : day, minutesOfClock(shift.to)),
        ]);
  }
  return spans;
}

/** Returns the disjoint stretches between two instants in which the seller works, in order. */
export function workedStretches(times: WorkingTimes, from: Date, to: Date): Stretch[] {
  const [low, high] = [from.getTime(), to.getTime()];
  const away = spansOfAbsences(times).sort(([a], [b]) => a - b);
  const worked: Span[] = [];
  for (const [start, end] of spansOfShifts(times, low, high).sort(([a], [b]) => a - b)) {
    const last = worked.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) worked.push([start, end]);
  }
  return worked
    .flatMap(([start, end]) => {
      const left: Span[] = [];
      let at = Math.max(start, low);
      const until = Math.min(end, high);
      for (const [gone, back] of away) {
        if (gone >= back || back <= at || gone >= until) continue;
        if (gone > at) left.push([at, gone]);
        at = back;
      }
      if (at < until) left.push([at, until]);
      return left;
    })
    .map(([start, end]) => ({ from: new Date(start), to: new Date(end) }));
}

/** Whether the seller works at an instant. */
export const worksAt = (times: WorkingTimes, at: Date): boolean =>
  workedStretches(times, at, new Date(at.getTime() + 1)).length > 0;

/** Returns how many minutes the seller works between two instants, with fractions. */
export const workedMinutes = (times: WorkingTimes, from: Date, to: Date): number =>
  workedStretches(times, from, to).reduce((sum, stretch) => sum + (stretch.to.getTime() - stretch.from.getTime()), 0) /
  minuteMs;
