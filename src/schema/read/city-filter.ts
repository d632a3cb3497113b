import { foldName } from '../../domain/shared/fold.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { readText } from '../../domain/shared/texts.js';
import type { Filter } from './filter.js';

/** Matches contacts of one of these cities, or records of such contacts, ignoring case and accents. */
export const city = (list: 'contact' | 'lead' | 'customer', description: string): Filter => ({
  name: 'city',
  type: () => [String],
  description,
  conditionsFor(given: string[], { alias }) {
    // A contact without a city has an empty one, which no filter means.
    const cities = given.map(each => foldName(readText(each, 'line', 'city'))).filter(Boolean);
    return [
      {
        sql: sqlWith([cities], keys =>
          list === 'contact'
            ? `${alias}.city_key = any (${keys})`
            : // A scalar sub-select, as in the search: "exists" would look at all contacts of the city.
              `(select contact.city_key from contact where contact.id = ${alias}.contact_id) = any (${keys})`,
        ),
        finder: [{ op: 'listed' as const, in: 'city' as const, list, value: cities }],
        isSelective: true,
      },
    ];
  },
});
