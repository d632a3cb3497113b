import type { Statement, Transaction } from '../shared/database.port.js';

const setAuthor: Statement = {
  name: 'field-change.set-author',
  text: `select set_config('app.changed_by', $1, true)`,
};
const stopNoting: Statement = {
  name: 'field-change.stop-noting',
  text: `select set_config('app.notes_changes', 'off', true)`,
};

const deleteChangesStatement: Statement = {
  name: 'field-change.forget-custom-field',
  text: `delete from field_change where tenant_id = app.tenant() and field = 'customFields.' || $2::text
    and case when lead_id is not null then 'LEAD' when customer_id is not null then 'CUSTOMER' else 'OPPORTUNITY' end = $1`,
};

/** Makes the rest of the transaction record its changes of fields as this user's, for jobs that do what a user requested. */
export async function noteChangesAs(tx: Transaction, userId: string): Promise<void> {
  await tx.query(setAuthor, [userId]);
}

/**
 * Makes the rest of the transaction record no changes of fields: an erasure would record the values it deletes, a merge the values it
 * copies.
 */
export async function noteNoChanges(tx: Transaction): Promise<void> {
  await tx.query(stopNoting);
}

/** Deletes the recorded changes of a custom field that was deleted with its values. */
export async function forgetChangesOf(tx: Transaction, entityType: string, key: string): Promise<void> {
  await tx.query(deleteChangesStatement, [entityType, key]);
}

/** SQL of the label of the custom field of a change `c`; null for other fields, and after the custom field was deleted. */
export const changedFieldLabel = (c: string): string =>
  `(select f.label from custom_field f where ${c}.field like 'customFields.%' and f.tenant_id = ${c}.tenant_id and f.key = substr(${c}.field, 14)
    and f.entity_type = case when ${c}.lead_id is not null then 'LEAD' when ${c}.customer_id is not null then 'CUSTOMER' else 'OPPORTUNITY' end)`;
