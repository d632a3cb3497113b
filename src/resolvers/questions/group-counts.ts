import {
  type ColumnKey,
  comparisonRange,
  type Dimension,
  type Findings,
  type QuestionPlan,
} from '../../domain/questions/index.js';
import { argumentsOf, EnumName, jsonOf } from './graphql-literal.js';
import type { ListRead, ListTerms } from './list-read-parts.js';
import type { PlannedOperation } from './planned-operation.js';

/** As many groups as a table of an answer has. */
const mostGroups = 50;
type Cell = Findings['rows'][number][number];

interface Group {
  value?: string | null;
  label?: string | null;
  city?: string | null;
  count: number;
  won?: number;
  lost?: number;
  conversionRate?: number | null;
}

const heads: Record<Dimension, ColumnKey> = {
  SOURCE: 'channel',
  SELLER: 'seller',
  CITY: 'city',
  TEMPERATURE: 'temperature',
  WEEK: 'time',
  MONTH: 'time',
};
const nameless: Partial<Record<Dimension, string>> = { SELLER: 'NOBODY', CITY: 'NO_VALUE', TEMPERATURE: 'NO_VALUE' };

/** Whether the rows of a list are counted by something that is no custom field, or are compared or told as a share. */
export const countsGroups = ({ dimension, rate, compare }: QuestionPlan): boolean =>
  dimension !== null || rate || compare;

/** Counts the leads or customers of a list, all together or by group; `instantsOf` gives the filter of another time. */
export function groupOperation(
  plan: QuestionPlan,
  { field, args }: ListRead,
  termsIn: (range: QuestionPlan['range']) => ListTerms,
  today: string,
): PlannedOperation {
  const isOfLeads = plan.list === 'LEADS';
  const name = isOfLeads ? 'leadCounts' : 'customerCities';
  const by = isOfLeads && plan.dimension ? { by: new EnumName(plan.dimension) } : {};
  const selected = isOfLeads ? `value label count${plan.rate ? ' won lost conversionRate' : ''}` : 'city count';
  const given = args(termsIn(plan.range));
  const earlier = plan.compare ? comparisonRange(plan, today) : null;
  const read = (alias: string, filter: ReturnType<ListRead['args']>) =>
    `${alias}${name}${argumentsOf({ ...by, ...filter })} { ${selected} }`;
  const parts = [read('', given), ...(earlier ? [read('before: ', args(termsIn({ period: null, ...earlier })))] : [])];
  return {
    query: `query {\n  ${parts.join('\n  ')}\n}`,
    list: { name: field, filter: jsonOf(given.filter ?? {}) as object, orderBy: null },
    findings: data => findingsOf(plan, groupsIn(data[name]), earlier ? groupsIn(data.before) : null),
  };
}

const groupsIn = (found: unknown): Group[] => (Array.isArray(found) ? (found as Group[]) : []);

function findingsOf(plan: QuestionPlan, groups: readonly Group[], before: readonly Group[] | null): Findings {
  const { dimension, rate, limit } = plan;
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const figure = (group: Group | undefined): number | null =>
    rate ? (group?.conversionRate ?? null) : (group?.count ?? 0);
  const all = { before: before ? wholeOf(before, rate) : null, total, ...(rate && { whole: outcomeOf(groups) }) };
  const columns: ColumnKey[] = [
    ...(dimension ? [heads[dimension]] : []),
    ...(rate ? (['count', 'won', 'lost', 'conversion'] as const) : (['count'] as const)),
    ...(before ? (['before'] as const) : []),
  ];
  const ofTime = dimension === 'WEEK' || dimension === 'MONTH';
  const rowOf = (group: Group): Cell[] => [
    ...(dimension ? [nameOf(group, dimension)] : []),
    ...(rate ? [group.count, group.won ?? 0, group.lost ?? 0, figure(group)] : [group.count]),
    ...(before ? [figure(before.find(one => keyOf(one) === keyOf(group)))] : []),
  ];
  const gone = (before ?? [])
    .filter(one => !groups.some(group => keyOf(group) === keyOf(one)))
    .map(one => ({ ...one, count: 0, won: 0, lost: 0, conversionRate: null }));
  const told = [...groups, ...(dimension ? gone : [])];
  const isLowest = plan.ranking === 'LOWEST';
  const sorted = ofTime
    ? told
    : told.toSorted((one, other) => {
        const [a, b] = [figure(one) ?? -1, figure(other) ?? -1];
        return (isLowest ? a - b : b - a) || other.count - one.count;
      });
  return { columns, rows: sorted.slice(0, Math.min(limit ?? mostGroups, mostGroups)).map(rowOf), ...all };
}

const keyOf = ({ value, city }: Group): string | null => value ?? city ?? null;
const nameOf = (group: Group, dimension: Dimension): Cell => group.label ?? keyOf(group) ?? nameless[dimension] ?? null;

function outcomeOf(groups: readonly Group[]): { won: number; lost: number } {
  const sum = (of: 'won' | 'lost') => groups.reduce((all, group) => all + (group[of] ?? 0), 0);
  return { won: sum('won'), lost: sum('lost') };
}

/** Returns the figure of all groups together. */
function wholeOf(groups: readonly Group[], rate: boolean): number | null {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return rate ? (count > 0 ? outcomeOf(groups).won / count : null) : count;
}
