import type { Statement, Transaction } from '../shared/database.port.js';

const byField: Statement = {
  name: 'custom-field.views',
  text: `select name from saved_view where entity_type = $1 and (filter -> 'customFields' ? $2 or order_by ->> 'customField' = $2) order by name, id limit 5`,
};

/** Returns the names of at most five views, the actor's own or shared, that filter or sort a list by a custom field. */
export async function viewsByField(tx: Transaction, entityType: string, key: string): Promise<string[]> {
  return (await tx.query<{ name: string }>(byField, [entityType, key])).map(({ name }) => name);
}

const replaceStatement: Statement = {
  name: 'custom-field.replace-in-views',
  text: 'select app.replace_option_in_views($1, $2, $3, $4)',
};

/**
 * Changes all views that filter by an option of a field, of whichever user, to its replacement: with the old option they would be empty as
 * soon as the values are replaced.
 */
export async function replaceInViews(
  tx: Transaction,
  { entityType, key }: { entityType: string; key: string },
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx.query(replaceStatement, [entityType, key, from, to]);
}
