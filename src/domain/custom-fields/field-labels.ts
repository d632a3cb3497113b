import { distinctNames } from '../shared/distinct-names.js';

/** A removed field does not keep its label. */
export const fieldLabels = distinctNames({
  table: 'custom_field',
  column: 'label',
  standing: 'removed_at is null and entity_type = $3',
  refusal: 'A field with this label already exists.',
});
