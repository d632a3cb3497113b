import type { Statement, Transaction } from '../shared/database.port.js';

const byField: Statement = {
  name: 'custom-field.views',
  text: `select name from saved_view where entity_type = $1 and (filter -> 'customFields' ? $2 or order_by ->> 'customField' = $2) order by name, id limit 5`,
};

/** Returns the names of at most five views, the actor's own or shared, that filter or sort a list by a custom field. */
export async function viewsByField(tx: Transaction, entityType: string, key: string): Promise<string[]> {
  return (await tx.query<{ name: string }>(byField, [entityType, key])).map(({ name }) => name);
}
