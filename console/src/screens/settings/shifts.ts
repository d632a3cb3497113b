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

export const shiftsOf = (json: unknown): Shift[] => (json as { shifts?: Shift[] } | null)?.shifts ?? [];
export const absencesOf = (json: unknown): Absence[] => (json as Absence[] | null) ?? [];
