import { minutesOfClock } from '../shared/clock-time.js';
import type { Shift } from '../shared/shifts.js';
import type { Language } from '../shared/translations.js';

const names = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const and = { es: 'y', en: 'and' } as const;
const manyDays = 7;

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

/** "a, b y c" */
const listed = (language: Language, words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and[language]} ${words.slice(-1).join('')}`;

/** "de lunes a viernes", "los sábados y domingos", "on Saturdays". */
function daysIn(language: Language, days: readonly number[]): string {
  if (days.length === manyDays) return language === 'es' ? 'todos los días' : 'every day';
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const isRow = days.length > 2 && last - first === days.length - 1;
  const name = (day: number): string => names[language][day - 1] ?? '';
  if (isRow) return language === 'es' ? `de ${name(first)} a ${name(last)}` : `${name(first)} to ${name(last)}`;
  // The names of working days have the same form for one and for several.
  const several = days.map(day => (language === 'es' && day < 6 ? name(day) : `${name(day)}s`));
  return `${language === 'es' ? 'los' : 'on'} ${listed(language, several)}`;
}

/** "9:00"; "2:00 de la madrugada" for a shift that ends on the next day. */
function clockIn(language: Language, time: string, nextDay = false): string {
  const written = time.replace(/^0/u, '');
  if (!nextDay || minutesOfClock(time) >= 12 * 60) return written;
  return language === 'es' ? `${written} de la madrugada` : `${written} am`;
}

const timesIn = (language: Language, shifts: readonly Shift[]): string =>
  listed(
    language,
    shifts.map(({ from, to }) => {
      const [start, end] = [clockIn(language, from), clockIn(language, to, to < from)];
      return language === 'es' ? `de ${start} a ${end}` : `from ${start} to ${end}`;
    }),
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
  const [closed] = groups.filter(group => group.shifts.length === 0);
  const told = language === 'es' ? `Atendemos ${open}.` : `We are open ${open}.`;
  if (!closed) return told;
  const days = daysIn(language, closed.days);
  return language === 'es' ? `${told} ${capital(days)} cerramos.` : `${told} We are closed ${days}.`;
}
