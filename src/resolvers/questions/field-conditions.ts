import { type AskedField, fieldOf, type QuestionPlan } from '../../domain/questions/index.js';
import { addDays } from '../../domain/shared/calendar-day.js';
import type { Literal } from './graphql-literal.js';

/** Returns the filter by custom fields; undefined if the plan has no such condition. */
export function customFieldsOf({ conditions, list }: QuestionPlan, fields: readonly AskedField[]): Literal | undefined {
  if (!conditions?.fields) return undefined;
  return Object.fromEntries(
    conditions.fields.flatMap(({ key, values, min, max, from, until, isEmpty }): [string, Literal][] => {
      const type = fieldOf(fields, list, key)?.type;
      if (isEmpty !== null) return [[key, { empty: isEmpty }]];
      const [first] = values ?? [];
      if (first !== undefined && type === 'TEXT') return [[key, { contains: first }]];
      if (first !== undefined) return [[key, values?.length === 1 ? first : { in: values ?? [] }]];
      const ends =
        type === 'DATE'
          ? { from: from ?? undefined, to: until === null ? undefined : addDays(until, -1) }
          : { min: min ?? undefined, max: max ?? undefined };
      return Object.values(ends).every(end => end === undefined) ? [] : [[key, ends]];
    }),
  );
}
