import { type AskedField, type Findings, fieldOf, type QuestionPlan } from '../../domain/questions/index.js';
import { addDays } from '../../domain/shared/calendar-day.js';
import type { Literal } from './graphql-literal.js';

/** Returns the filter by custom fields; undefined if the plan has no such condition. */
export function customFieldsOf({ conditions, list }: QuestionPlan, fields: readonly AskedField[]): Literal | undefined {
  if (!conditions?.fields) return undefined;
  return Object.fromEntries(
    conditions.fields.flatMap(({ key, values, min, max, from, until }): [string, Literal][] => {
      const type = fieldOf(fields, list, key)?.type;
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

/** Returns the table of counts by a custom field: the values in the order of the ranking, and last the records without one. */
export function fieldCountFindings({ ranking, limit }: QuestionPlan, found: unknown): Findings {
  const counts = Array.isArray(found) ? (found as { value: string | null; count: number }[]) : [];
  const [named, nameless] = [counts.filter(({ value }) => value !== null), counts.find(({ value }) => value === null)];
  const ranked = ranking === 'LOWEST' ? named.toReversed() : named;
  return {
    columns: ['fieldValue', 'count'],
    rows: [
      ...ranked.slice(0, limit ?? mostValues).map(({ value, count }) => [value, count]),
      ...(nameless && limit === null ? [['NO_VALUE', nameless.count]] : []),
    ],
    total: counts.reduce((sum, { count }) => sum + count, 0),
    before: null,
  };
}
/** As many values as a table of an answer has. */
const mostValues = 50;
