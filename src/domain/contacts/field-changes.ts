import type { Statement, Transaction } from '../shared/database.port.js';

const setAuthor: Statement = {
  name: 'field-change.set-author',
  text: `select set_config('app.changed_by', $1, true)`,
};
const stopNoting: Statement = {
  name: 'field-change.stop-noting',
  text: `select set_config('app.notes_changes', 'off', true)`,
};

const forget: Statement = {
  name: 'field-change.forget-custom-field',
  text: `delete from field_change where tenant_id = app.tenant() and field = 'customFields.' || $2::text
    and case when lead_id is not null then 'LEAD' when customer_id is not null then 'CUSTOMER' else 'OPPORTUNITY' end = $1`,
};

/** Has the rest of the transaction note its changes of fields as this user's: a job carries out what somebody has asked for. */
export async function noteChangesAs(tx: Transaction, userId: string): Promise<void> {
  await tx.query(setAuthor, [userId]);
}

/** Has the rest of the transaction note no changes of fields: an erasure would write down what it takes away, a merge what it takes back. */
export async function noteNoChanges(tx: Transaction): Promise<void> {
  await tx.query(stopNoting);
}

/** Forgets what was changed of a custom field that is gone with its values. */
export async function forgetChangesOf(tx: Transaction, entityType: string, key: string): Promise<void> {
  await tx.query(forget, [entityType, key]);
}

/** SQL of the label of the custom field that a change `c` is about; null for other fields, and once the field is gone. */
export const changedFieldLabel = (c: string): string =>
  `(select f.label from custom_field f where ${c}.field like 'customFields.%' and f.tenant_id = ${c}.tenant_id and f.key = substr(${c}.field, 14)
    and f.entity_type = case when ${c}.lead_id is not null then 'LEAD' when ${c}.customer_id is not null then 'CUSTOMER' else 'OPPORTUNITY' end)`;
