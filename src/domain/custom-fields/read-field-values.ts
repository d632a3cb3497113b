import type { Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import type { EntityType } from './custom-field.entity.js';
import { readCustomFields } from './custom-field.queries.js';
import { changedValues, type FieldValues, newValues } from './field-values.js';

type Given = FieldValues | null | undefined;

/** What somebody entered for the tenant's fields of something new. Throws INVALID for a value that does not fit or is missing. */
export async function readNewFields(tx: Transaction, entityType: EntityType, given: Given): Promise<FieldValues> {
  const fields = await readCustomFields(tx, entityType);
  const { language } = await loadTenant(tx, tx.tenantId);
  return newValues(fields, given ?? {}, language);
}

/** The values after a change: omitted keeps them as they are. Throws INVALID for a value that does not fit. */
export async function readChangedFields(
  tx: Transaction,
  entityType: EntityType,
  standing: object,
  change: Given,
): Promise<object> {
  if (change === undefined) return standing;
  const fields = await readCustomFields(tx, entityType);
  const { language } = await loadTenant(tx, tx.tenantId);
  return changedValues(fields, standing, change, language);
}
