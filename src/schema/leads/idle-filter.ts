import { sqlWith } from '../../domain/shared/sql-text.js';
import type { Filter } from '../read/filter.js';
import { DateTimeScalar } from '../scalars/index.js';

/**
 * Matches leads on which nobody has worked since a time: also those on which nobody ever has, which a range of their last activity leaves
 * out. These count as idle since their creation.
 */
export const idleSince: Filter = {
  name: 'idleSince',
  type: () => DateTimeScalar,
  description:
    'Only leads that came before this time and have had no activity since: no message was sent or received, and nobody has worked on them.',
  conditionsFor: (given: Date, { alias, order }) => [
    {
      sql: sqlWith([given], since => `${alias}.created_at < ${since}`),
      finder: [{ op: '<', column: 'created_at', type: 'timestamptz', value: given }],
      isIndexBound: order === 'CREATED_AT',
    },
    {
      // The key of a lead without activity is earlier than any time.
      sql: sqlWith([given], since => `${alias}.activity_down < ${since}`),
      finder: [{ op: '<', column: 'activity_down', type: 'timestamptz', value: given }],
    },
  ],
};
