import type { Sql } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import type { EntityType } from './custom-field.entity.js';
import { type CustomFieldRow, readCustomFields } from './custom-field.queries.js';
import { changedValues, type FieldValues } from './field-values.js';

/** Sorts answers of a person who does not know the tenant's fields: values that fit their field, and all others. No field is required. */
export async function readAnsweredFields(
  read: Sql,
  entityType: EntityType,
  answers: Readonly<Record<string, string>>,
): Promise<{ values: FieldValues; others: { key: string; label: string; answer: string }[] }> {
  const fields = await readCustomFields(read, entityType);
  let values: FieldValues = {};
  const others: { key: string; label: string; answer: string }[] = [];
  for (const [key, answer] of Object.entries(answers)) {
    const field = fields.find(each => each.key === key);
    try {
      if (!field) throw new DomainError('INVALID', 'Field not found.');
      values = { ...values, ...changedValues([field], {}, { [key]: plainValue(field, answer) }) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      others.push({ key, label: field?.label ?? key, answer });
    }
  }
  return { values, others };
}

/** Converts an answer to the type of its field if that is unambiguous, because people write options and numbers in different ways. */
function plainValue({ type, options }: CustomFieldRow, answer: string): unknown {
  if (type === 'NUMBER') return /^-?\d{1,15}([.,]\d{1,2})?$/.test(answer) ? Number(answer.replace(',', '.')) : answer;
  if (type === 'DROPDOWN') {
    const folded = foldName(answer.replace(/_/g, ' '));
    return options.find(option => foldName(option.replace(/_/g, ' ')) === folded) ?? answer;
  }
  return answer;
}
