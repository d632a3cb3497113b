import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/intl';
import { type EntityType, ListFieldsDocument, type ListFieldsQuery } from '../../gql/graphql';
import type { Column } from '../../ui/data-table';
import type { Field } from '../../ui/edit-form';
import { customSort } from './search';

export type CustomField = ListFieldsQuery['customFields'][number];
const none: readonly CustomField[] = [];

/** The tenant's custom fields for the entity of a list. */
export function useCustomFields(entityType: EntityType): readonly CustomField[] {
  const [{ data }] = useQuery({ query: ListFieldsDocument, variables: { entityType } });
  return data?.customFields ?? none;
}

const ownValue = (row: { customFields: unknown }, key: string): unknown =>
  (row.customFields as Record<string, unknown> | null)?.[key] ?? null;

/** The tenant's custom fields as columns: the first is shown, the others can be chosen. */
export function useCustomColumns<Row extends { customFields: unknown }>(fields: readonly CustomField[]): Column<Row>[] {
  const formats = useFormats();
  return useMemo(
    () =>
      fields.map(({ key, label, type }, at) => ({
        id: `field.${key}`,
        title: label,
        width: 130,
        extra: at > 0,
        ...(type === 'NUMBER' && { align: 'end' as const }),
        // The server only sorts by numbers and days.
        ...((type === 'NUMBER' || type === 'DATE') && { sort: customSort(key) }),
        cell: row => {
          const value = ownValue(row, key);
          if (value === null) return null;
          if (type === 'NUMBER') return formats.number(Number(value));
          return type === 'DATE' ? formats.day(`${String(value)}T12:00:00Z`) : String(value);
        },
      })),
    [fields, formats],
  );
}

/**
 * The custom fields of a row as form fields. A field that became required later may stay empty in rows that have no value, but a value
 * cannot be taken away.
 */
export const customFormFields = (fields: readonly CustomField[], row: { customFields: unknown }): Field[] =>
  fields.map(({ key, label, type, options, required, section }) => ({
    name: `field.${key}`,
    label,
    section,
    required: required && ownValue(row, key) !== null,
    value: ownValue(row, key),
    kind: type === 'NUMBER' ? 'number' : type === 'DATE' ? 'date' : type === 'DROPDOWN' ? 'select' : 'text',
    options: options.map(option => ({ value: option, label: option })),
  }));

/** Returns the changes of a form, with custom fields in the form of the API. */
export function asInput(changes: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(changes).filter(([name]) => name.startsWith('field.'));
  const rest = Object.entries(changes).filter(([name]) => !name.startsWith('field.'));
  const customFields = Object.fromEntries(own.map(([name, value]) => [name.slice('field.'.length), value]));
  return { ...Object.fromEntries(rest), ...(own.length > 0 && { customFields }) };
}
