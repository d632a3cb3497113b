import { foldName } from '../shared/fold.js';
import type { AskedField, FieldCondition, ListName, Measure } from './question-plan.js';

/** Returns the custom field of a list with that key; null if the business has none. */
export const fieldOf = (fields: readonly AskedField[], list: ListName | null, key: string | null): AskedField | null =>
  fields.find(field => field.list === list && field.key === key) ?? null;

/**
 * Returns the conditions on custom fields that the list has, with the options as the business writes them. What does not fit the type of
 * its field is left out.
 */
export function settleFields(
  given: readonly FieldCondition[],
  list: ListName,
  fields: readonly AskedField[],
): FieldCondition[] {
  return given.flatMap(condition => {
    const field = fieldOf(fields, list, condition.key);
    const settled = field && fitting(field, condition);
    return settled ? [settled] : [];
  });
}

function fitting(
  field: AskedField,
  { key, values, min, max, from, until, isEmpty }: FieldCondition,
): FieldCondition | null {
  const nothing = { key, values: null, min: null, max: null, from: null, until: null, isEmpty: null };
  if (isEmpty !== null) return { ...nothing, isEmpty };
  switch (field.type) {
    case 'TEXT':
      return values ? { ...nothing, values } : null;
    case 'DROPDOWN': {
      const chosen = (values ?? []).map(value => field.options.find(option => foldName(option) === foldName(value)));
      // A value that is no option would be left out of several in silence.
      return chosen.length > 0 && chosen.every(option => option !== undefined)
        ? { ...nothing, values: [...new Set(chosen)] }
        : null;
    }
    case 'NUMBER': {
      const numbers = values?.map(Number) ?? [];
      if (numbers.length > 0) return numbers.every(Number.isFinite) ? { ...nothing, values } : null;
      if (min === null && max === null) return null;
      return min !== null && max !== null && min > max ? { ...nothing, min: max, max: min } : { ...nothing, min, max };
    }
    case 'DATE': {
      if (from === null && until === null) return null;
      return from !== null && until !== null && from >= until
        ? { ...nothing, from: until, until: from }
        : { ...nothing, from, until };
    }
  }
}

/** Returns the sum or average of a field that the question asks for; null if the list has no such field of numbers, and no amounts. */
export const settleMeasure = (given: Measure | null, list: ListName, fields: readonly AskedField[]): Measure | null =>
  given && (given.key === null ? list === 'OPPORTUNITIES' : fieldOf(fields, list, given.key)?.type === 'NUMBER')
    ? given
    : null;

/** Returns the conditions without what was typed into texts, which may be about a person. */
export const withoutTexts = (
  given: readonly FieldCondition[] | null,
  list: ListName | null,
  fields: readonly AskedField[],
): FieldCondition[] | null => {
  const kept = (given ?? []).filter(
    ({ key, values }) => values === null || fieldOf(fields, list, key)?.type !== 'TEXT',
  );
  return kept.length > 0 ? kept : null;
};
