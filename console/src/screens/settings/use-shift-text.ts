import { language } from '../../app/intl';
import { useStore } from '../../lib/store';
import type { Shift } from './shifts';

/** The name of a weekday from 1, Monday, to 7. */
export function weekdayName(spoken: string, day: number, style: 'short' | 'long' | 'narrow'): string {
  // The first of January 2029 is a Monday.
  return new Intl.DateTimeFormat(spoken, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2029, 0, day));
}

/** A shift in words: "lun–vie 08:00–17:00". */
export function useShiftText(): (shift: Shift) => string {
  const spoken = useStore(language);
  return ({ days, from, to }) => {
    const sorted = [...days].sort();
    const runs: number[][] = [];
    for (const day of sorted) {
      const last = runs.at(-1);
      if (last && last.at(-1) === day - 1) last.push(day);
      else runs.push([day]);
    }
    const names = runs.map(run => {
      const [first = 1] = run;
      const last = run.at(-1) ?? first;
      const name = (day: number) => weekdayName(spoken, day, 'short');
      return run.length > 2 ? `${name(first)}–${name(last)}` : run.map(name).join(', ');
    });
    return `${names.join(', ')} ${from}–${to}`;
  };
}
