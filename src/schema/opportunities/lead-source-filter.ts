import { sqlWith } from '../../domain/shared/sql-text.js';
import { readTexts } from '../../domain/shared/texts.js';
import type { Filter } from '../read/filter.js';

/**
 * Matches opportunities by the source of their lead. An opportunity whose lead the reader does not see has none, as in its field `lead`.
 */
export const leadSource: Filter = {
  name: 'leadSource',
  type: () => [String],
  description:
    'Only opportunities whose lead has one of these sources, exactly as written. Opportunities without a lead that you may see are left out.',
  conditionsFor(given: string[], { alias }) {
    const sources = readTexts(given, 'phrase', 'leadSource');
    return [
      {
        // A scalar sub-select, as in the search: "exists" would look at all leads of the source.
        sql: sqlWith(
          [sources],
          listed => `(select lead.source from lead where lead.id = ${alias}.lead_id) = any (${listed})`,
        ),
        finder: [{ op: 'listed', in: 'leadSource', value: sources }],
        isSelective: true,
      },
    ];
  },
};
