import type { Findings, QuestionPlan } from '../../domain/questions/index.js';
import { argumentsOf, jsonOf } from './graphql-literal.js';
import type { ListRead, ListTerms } from './list-read-parts.js';
import type { PlannedOperation } from './planned-operation.js';

interface Amounts {
  count: number;
  numbers: number;
  sum: number;
}

/** Whether opportunities are counted, or their values added up, by seller. */
export const countsBySeller = ({ list, dimension }: QuestionPlan): boolean =>
  list === 'OPPORTUNITIES' && dimension === 'SELLER';

/**
 * Counts opportunities by seller, or adds up their values: each seller's in a field of its own, and all of them, since those of former
 * sellers and of nobody are the rest.
 */
export function sellerOperation(
  plan: QuestionPlan,
  { field, byField, args }: ListRead,
  terms: ListTerms,
  sellers: readonly { id: string; name: string }[],
): PlannedOperation {
  const isOfValues = plan.measure !== null && byField !== undefined;
  const read = (alias: string, sellerId: string | undefined) =>
    isOfValues
      ? `${alias}: ${byField.sums}${argumentsOf(args({ ...terms, sellerId }))} { count numbers sum }`
      : `${alias}: ${field}${argumentsOf(args({ ...terms, sellerId }))} { totalCount }`;
  const lines = [read('all', terms.sellerId), ...sellers.map(({ id }, at) => read(`s${at}`, id))];
  return {
    query: `query {\n  ${lines.join('\n  ')}\n}`,
    list: { name: field, filter: jsonOf(args(terms).filter ?? {}) as object, orderBy: null },
    findings: data =>
      findingsOf(
        plan,
        amountsIn(data.all),
        sellers.map(({ name }, at) => ({ name, ...amountsIn(data[`s${at}`]) })),
      ),
  };
}

/** The sums of a field are one row for each of its values; the amounts of opportunities have a single one. */
function amountsIn(found: unknown): Amounts {
  const rows = (Array.isArray(found) ? found : []) as { count: number; numbers: number; sum: number | null }[];
  const all = { count: 0, numbers: 0, sum: 0 };
  for (const { count, numbers, sum } of rows) {
    all.count += count;
    all.numbers += numbers;
    all.sum += sum ?? 0;
  }
  const { totalCount } = (found ?? {}) as { totalCount?: number };
  return totalCount === undefined ? all : { ...all, count: totalCount };
}

function findingsOf(plan: QuestionPlan, all: Amounts, sellers: readonly (Amounts & { name: string })[]): Findings {
  const { measure, ranking, limit } = plan;
  const key = measure === null ? 'count' : measure.of === 'SUM' ? 'sum' : 'average';
  const figure = ({ count, numbers, sum }: Amounts): number | null =>
    key === 'count' ? count : key === 'sum' ? sum : numbers > 0 ? sum / numbers : null;
  const rowOf = (name: string, one: Amounts) => [name, figure(one), ...(measure === null ? [] : [one.count])];
  const sum = (of: keyof Amounts) => sellers.reduce((total, one) => total + one[of], 0);
  const others = {
    count: all.count - sum('count'),
    numbers: all.numbers - sum('numbers'),
    sum: all.sum - sum('sum'),
  };
  const sign = ranking === 'LOWEST' ? 1 : -1;
  const told = sellers
    .filter(({ count }) => count > 0 || ranking === 'LOWEST')
    .toSorted((one, other) => sign * ((figure(one) ?? 0) - (figure(other) ?? 0)));
  return {
    columns: ['seller', key, ...(measure === null ? [] : (['count'] as const))],
    rows: [
      ...told.slice(0, limit ?? told.length).map(one => rowOf(one.name, one)),
      ...(others.count > 0 && limit === null ? [rowOf('OTHERS', others)] : []),
    ],
    total: all.count,
    before: null,
    ...(measure !== null && { numberless: all.count - all.numbers }),
  };
}
