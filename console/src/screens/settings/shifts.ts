/** A part of a working day: days from 1, Monday, to 7. */
export interface Shift {
  days: number[];
  from: string;
  to: string;
}
export interface Absence {
  from: string;
  to: string;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const usualShift: Shift = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };

const hourOf = (clock: string): number => Number(clock.slice(0, 2));
const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const latestMorning = 14;

/**
 * The shift that is added to others. After a morning that is the afternoon of the same days, with a break of two hours; otherwise the first
 * shift on a day that has none, Saturday before others.
 */
export function furtherShift(shifts: readonly Shift[]): Shift {
  const [first, last] = [shifts[0], shifts.at(-1)];
  if (!first || !last) return usualShift;
  const end = hourOf(last.to);
  const isMorning = last.from < last.to && end <= latestMorning;
  const isTaken = (day: number): boolean => shifts.some(({ days, to }) => days.includes(day) && to > last.to);
  if (isMorning && !last.days.some(isTaken)) return { ...last, from: clockOf(end + 2), to: clockOf(end + 6) };
  const free = [6, 7, ...weekdays].find(day => !shifts.some(({ days }) => days.includes(day)));
  return free ? { ...first, days: [free] } : usualShift;
}

export const shiftsOf = (json: unknown): Shift[] => (json as { shifts?: Shift[] } | null)?.shifts ?? [];
export const absencesOf = (json: unknown): Absence[] => (json as Absence[] | null) ?? [];
