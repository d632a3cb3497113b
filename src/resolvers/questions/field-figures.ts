import type { Findings, QuestionPlan } from '../../domain/questions/index.js';
import { argumentsOf, jsonOf } from './graphql-literal.js';
import type { ListRead, ListTerms } from './list-read-parts.js';
import type { PlannedOperation } from './planned-operation.js';

/** As many values as a table of an answer has. */
const mostValues = 50;

/** Counts the rows of a list by a custom field, or adds up the numbers that they have in one. */
export function fieldOperation(
  plan: QuestionPlan,
  { field, byField, args }: ListRead & { byField: NonNullable<ListRead['byField']> },
  terms: ListTerms,
): PlannedOperation {
  const given = args(terms);
  const { by, measure } = plan;
  const name = measure ? byField.sums : byField.counts;
  const asked = measure ? { customField: measure.key ?? undefined, by: by ?? undefined } : { customField: by ?? '' };
  const selected = measure ? `value count numbers ${measure.of === 'SUM' ? 'sum' : 'average'}` : 'value count';
  return {
    query: `query {\n  ${name}${argumentsOf({ ...asked, ...given })} { ${selected} }\n}`,
    list: { name: field, filter: jsonOf(given.filter ?? {}) as object, orderBy: null },
    findings: data => (measure ? sumFindings : countFindings)(plan, data[name]),
  };
}

interface Group {
  value: string | null;
  count: number;
}

/** Returns the table of counts: the values in the order of the ranking, and last the records without one. */
function countFindings(plan: QuestionPlan, found: unknown): Findings {
  const counts = Array.isArray(found) ? (found as Group[]) : [];
  return {
    columns: ['fieldValue', 'count'],
    rows: ranked(
      plan,
      counts.map(group => ({ ...group, figure: group.count })),
    ),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    before: null,
  };
}

/** Returns the table of sums or averages; of records that are not grouped, the one figure. */
function sumFindings(plan: QuestionPlan, found: unknown): Findings {
  const key = plan.measure?.of === 'AVERAGE' ? 'average' : 'sum';
  const sums = Array.isArray(found)
    ? (found as (Group & { numbers: number; sum?: number | null; average?: number | null })[])
    : [];
  const counted = { count: 0, numbers: 0 };
  for (const { count, numbers } of sums) {
    counted.count += count;
    counted.numbers += numbers;
  }
  const groups = sums.map(group => ({ ...group, figure: group[key] ?? null }));
  return {
    columns: plan.by === null ? [key] : ['fieldValue', key],
    rows: plan.by === null ? groups.map(({ figure }) => [figure]) : ranked(plan, groups),
    total: counted.count,
    before: null,
    numberless: counted.count - counted.numbers,
  };
}

/** Returns the groups with the largest figure first, or the smallest; last the records without a value. */
function ranked(
  { ranking, limit }: QuestionPlan,
  groups: readonly { value: string | null; figure: number | null }[],
): Findings['rows'] {
  const named = groups.filter(({ value }) => value !== null);
  const nameless = groups.find(({ value }) => value === null);
  const lowest = Number.NEGATIVE_INFINITY;
  const ordered = named.toSorted((one, other) => (other.figure ?? lowest) - (one.figure ?? lowest));
  return [
    ...(ranking === 'LOWEST' ? ordered.toReversed() : ordered)
      .slice(0, limit ?? mostValues)
      .map(({ value, figure }) => [value, figure]),
    ...(nameless && limit === null ? [['NO_VALUE', nameless.figure]] : []),
  ];
}
