import { type SqlText, type SqlValue, sqlWith } from '../shared/sql-text.js';
import type { EntityType, FieldType } from './custom-field.entity.js';

/** Maximum number of different values of a field that are counted. */
export const mostFieldValues = 1_000;

/** The condition that the tenant has a custom field with that key, and of that type if one is given. */
export const fieldStands = (entityType: EntityType, key: SqlValue | undefined, type?: FieldType): SqlText =>
  sqlWith(
    [key],
    name =>
      `exists (select from custom_field k where k.tenant_id = (select app.tenant()) and k.entity_type = '${entityType}' and k.key = ${name}::text and k.removed_at is null${type ? ` and k.type = '${type}'` : ''})`,
  );
