import type { Transaction } from '../shared/database.port.js';
import type { EntityType } from './custom-field.entity.js';
import { readCustomFields, readRemovedKeys } from './custom-field.queries.js';
import { changedValues, type FieldValues, newValues } from './field-values.js';

type Given = FieldValues | null | undefined;

/** Returns the checked custom fields of a new record. Throws INVALID for a value that does not fit or is missing. */
export async function readNewFields(tx: Transaction, entityType: EntityType, given: Given): Promise<FieldValues> {
  const fields = await readCustomFields(tx, entityType);
  return newValues(fields, given ?? {});
}

/**
 * Returns the custom fields after a change; an omitted change keeps them. Values of removed fields always stay. Throws INVALID for a value
 * that does not fit.
 */
export async function readChangedFields(
  tx: Transaction,
  entityType: EntityType,
  standing: object,
  change: Given,
): Promise<object> {
  if (change === undefined) return standing;
  const fields = await readCustomFields(tx, entityType);
  const removed = new Set(await readRemovedKeys(tx, entityType));
  const [hidden, shown] = [true, false].map(isHidden =>
    Object.fromEntries(Object.entries(standing).filter(([key]) => removed.has(key) === isHidden)),
  );
  return { ...changedValues(fields, shown ?? {}, change), ...hidden };
}

/** Returns a change of fields that can be applied to many records at once: values to store, null for values to remove. */
export async function readFieldChange(
  tx: Transaction,
  entityType: EntityType,
  change: FieldValues,
): Promise<FieldValues> {
  const fields = await readCustomFields(tx, entityType);
  // Every field gets a dummy value, so that null counts as a change too. No client can send a symbol.
  const anyValue = Symbol('any value');
  const any = Object.fromEntries(fields.map(({ key }) => [key, anyValue]));
  const changed = changedValues(fields, any, change);
  // A key such as "constructor" is also the name of something that every object has.
  return Object.fromEntries(Object.keys(change).map(key => [key, Object.hasOwn(changed, key) ? changed[key] : null]));
}
