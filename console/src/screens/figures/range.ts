import { useMemo } from 'react';
import { useFormats } from '../../app/intl';
import { dayIn, daysLater, startOf } from '../../lib/days';
import type { FigureSearch } from './search';

/** A number of whole days of the tenant up to today, and the same number of days before them. */
export interface Stretch {
  days: number;
  from: string;
  to: string;
  now: { from: string; to: string };
  before: { from: string; to: string };
}

export function useStretch({ days: chosen = '30' }: FigureSearch): Stretch {
  const { region } = useFormats();
  const today = dayIn(region.timeZone, new Date());
  return useMemo(() => {
    const days = Number(chosen);
    const at = (day: string) => startOf(day, region.timeZone).toISOString();
    const from = daysLater(today, 1 - days);
    const end = at(daysLater(today, 1));
    return {
      days,
      from,
      to: today,
      now: { from: at(from), to: end },
      before: { from: at(daysLater(from, -days)), to: at(from) },
    };
  }, [chosen, today, region.timeZone]);
}
