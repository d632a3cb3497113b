import { addDays } from '../../domain/shared/calendar-day.js';
import { assertForward } from '../../domain/shared/forward-range.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { DateRange } from '../range.input.js';
import type { Filter } from './filter.js';

/**
 * Matches contacts whose birthday is celebrated on one of these days, or records of such contacts, in whatever year they were born. People
 * born on 29 February celebrate on the 28th in other years.
 */
export const birthdayWithin = (list: 'contact' | 'lead' | 'customer'): Filter => ({
  name: 'birthdayWithin',
  type: () => DateRange,
  description:
    'Whose birthday is celebrated on one of these days, both inclusive, whatever the year of birth; 29 February is celebrated on the 28th of other years. An omitted end is the other one.',
  conditionsFor(given: DateRange, { alias }) {
    const first = given.from ?? given.to;
    const last = given.to ?? given.from;
    if (first == null || last == null) return [];
    assertForward(first, last, ['birthdayWithin']);
    const [from, to] = last >= addDays(first, 365) ? [101, 1231] : [keyOf(first), endOf(last)];
    const key = `${list === 'contact' ? alias : 'contact'}.birthday_key`;
    return [
      {
        sql: sqlWith([from, to], (low, high) => {
          const isWithin =
            from <= to
              ? `${key} between ${low}::int and ${high}::int`
              : `(${key} >= ${low}::int or ${key} between 1 and ${high}::int)`;
          // A scalar sub-select, as in the search: "exists" would look at all contacts of these days.
          return list === 'contact'
            ? isWithin
            : `(select ${isWithin} from contact where contact.id = ${alias}.contact_id)`;
        }),
        finder: [{ op: 'listed' as const, in: 'birthday' as const, list, from, to }],
        isSelective: last < addDays(first, 31),
      },
    ];
  },
});

/** A day of the year as it is stored: 1231 for 31 December. */
const keyOf = (day: string): number => Number(day.slice(5).replace('-', ''));
const endOf = (day: string): number => (keyOf(day) === 228 && keyOf(addDays(day, 1)) === 301 ? 229 : keyOf(day));
