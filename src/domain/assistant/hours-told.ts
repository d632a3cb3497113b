import { minutesOfClock } from '../shared/clock-time.js';
import { dateFormat } from '../shared/date-format.js';
import type { Shift } from '../shared/shifts.js';
import type { Language } from '../shared/translations.js';
import { hoursTexts } from './hours-told.texts.js';

/** Days on which the business works at the same times. */
interface Group {
  days: number[];
  shifts: Shift[];
}

const allDays = [1, 2, 3, 4, 5, 6, 7];

/** Returns the days of the week, those with the same times together. */
function groupsOf(shifts: readonly Shift[]): Group[] {
  const groups = new Map<string, Group>();
  for (const day of allDays) {
    const own = shifts
      .filter(({ days }) => days.includes(day))
      .toSorted((one, two) => minutesOfClock(one.from) - minutesOfClock(two.from));
    const key = own.map(({ from, to }) => `${from}-${to}`).join();
    const group = groups.get(key);
    if (group) group.days.push(day);
    else groups.set(key, { days: [day], shifts: own });
  }
  return [...groups.values()];
}

const listed = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** The first of January 2029 is a Monday. */
const nameOf = (language: Language, day: number): string =>
  dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2029, 0, day));

const saturday = 6;
/** "de lunes a viernes", "los sábados y domingos", "on Saturdays". */
function daysIn(language: Language, days: readonly number[]): string {
  if (days.length === allDays.length) return hoursTexts(language, 'everyDay');
  const [from = 1, to = 1] = [days[0], days.at(-1)];
  const isRow = days.length > 2 && to - from === days.length - 1;
  if (isRow) return hoursTexts(language, 'row', { first: nameOf(language, from), last: nameOf(language, to) });
  const several = days.map(day =>
    hoursTexts(language, day < saturday ? 'workdays' : 'weekends', { day: nameOf(language, day) }),
  );
  return hoursTexts(language, 'some', { days: listed(language, several) });
}

const withoutZero = (time: string): string => time.replace(/^0/u, '');
const noon = 12 * 60;

/** Returns when a shift ends; an hour after midnight is told as one, since it would be read as the afternoon. */
function endOf(language: Language, { from, to }: Shift): string {
  const time = withoutZero(to);
  return to < from && minutesOfClock(to) < noon ? hoursTexts(language, 'afterMidnight', { time }) : time;
}

const timesIn = (language: Language, shifts: readonly Shift[]): string =>
  listed(
    language,
    shifts.map(shift => hoursTexts(language, 'times', { from: withoutZero(shift.from), to: endOf(language, shift) })),
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Tells working hours as people do: "Atendemos de lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00; los sábados de 9:00 a 13:00. Los
 * domingos cerramos."
 */
export function hoursTold(shifts: readonly Shift[], language: Language): string {
  const groups = groupsOf(shifts);
  const open = groups
    .filter(group => group.shifts.length > 0)
    .map(group => `${daysIn(language, group.days)} ${timesIn(language, group.shifts)}`)
    .join('; ');
  const told = hoursTexts(language, 'open', { open });
  const [closed] = groups.filter(group => group.shifts.length === 0);
  if (!closed) return told;
  return `${told} ${capital(hoursTexts(language, 'closed', { days: daysIn(language, closed.days) }))}`;
}
