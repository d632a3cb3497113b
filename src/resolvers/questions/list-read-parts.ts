import type { ColumnKey, Conditions, QuestionPlan, Ranking } from '../../domain/questions/index.js';
import { minuteMs } from '../../domain/shared/durations.js';
import { EnumName, type Literal } from './graphql-literal.js';

export type Node = Record<string, unknown>;
type Cell = string | number | boolean | null;

/** The parts of a plan that become the arguments of a list: ids and instants in place of names and days. */
export interface ListTerms {
  conditions: Conditions | null;
  now: Date;
  sellerId: string | undefined;
  pipelineId: string | undefined;
  stageId: string | undefined;
  range: { from?: string; to?: string } | undefined;
  /** The same range as days, the last inclusive: for fields that are days. */
  days: { from?: string; to?: string } | undefined;
  /** Days on which contacts celebrate their birthday, the last inclusive. */
  birthdays: { from?: string; to?: string } | undefined;
  /** A time in which customers did not buy. */
  notBought: { from?: string; to?: string } | undefined;
  /** The filter by custom fields. */
  customFields: Literal | undefined;
  /** What the range applies to. */
  dated: QuestionPlan['dated'];
}

/** How a list is read from the graph. */
export interface ListRead {
  field: string;
  args(terms: ListTerms): Record<string, Literal | undefined>;
  /** The field and direction of each supported order. */
  orders: Partial<Record<Ranking, [field: string, direction: 'ASC' | 'DESC']>>;
  /** The queries that count the rows by a custom field, and add up the numbers of one. */
  byField?: { counts: string; sums: string };
  /** Each column with its selection and the function that reads it from a node. */
  columns: [key: ColumnKey, select: string, read: (node: Node) => Cell][];
  /** Set for a list that is not a connection, and so has neither pages nor a total. */
  isWhole?: true;
  /** For a list of sums: how many records a row adds up. */
  countOf?(node: Node): number;
  /** For a list that has no order by amount: what the rows of a page are sorted by. */
  amountOf?(node: Node): number;
  /** What all its rows amount to: the field with the sum of each currency, and what the sum is. */
  sums?: {
    of: 'owed' | 'sum';
    field: string;
    args(terms: ListTerms): Record<string, Literal | undefined>;
    amount: string;
  };
}

export const enums = (values: readonly string[] | null | undefined): Literal | undefined =>
  values?.map(name => new EnumName(name));
export const between = (min: number | null | undefined, max: number | null | undefined): Literal | undefined =>
  (min ?? null) === null && (max ?? null) === null ? undefined : { min: min ?? undefined, max: max ?? undefined };
const decimal = (value: number | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : value.toFixed(4).replace(/\.?0+$/, '');
export const amounts = (c: Conditions | null): Literal | undefined =>
  c && (c.minAmount !== null || c.maxAmount !== null)
    ? { min: decimal(c.minAmount), max: decimal(c.maxAmount) }
    : undefined;
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
export const inside = (value: unknown, field: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Node)[field] : null;
export const nameIn = (value: unknown): string =>
  text(inside(value, 'name')) ?? text(inside(value, 'phone')) ?? 'NO_NAME';
export const person: ListRead['columns'][number] = ['person', 'contact { name phone }', node => nameIn(node.contact)];
export const seller = (field = 'seller'): ListRead['columns'][number] => [
  'seller',
  `${field} { displayName }`,
  node => text(inside(node[field], 'displayName')) ?? 'NOBODY',
];
export const plain = (key: ColumnKey, field: string = key): ListRead['columns'][number] => [
  key,
  field,
  node => text(node[field]),
];
export const amount = (key: ColumnKey, field: string = key): ListRead['columns'][number] => [
  key,
  field,
  node => number(node[field]),
];

/**
 * Conversations whose contact waits for a person: those that nobody has taken over, and those that a person has and whose contact has
 * written since.
 */
export function waiting(c: Conditions | null, now: Date): Record<string, Literal | undefined> {
  const minutes = c?.minWait ?? null;
  if (c?.status?.join() !== 'WAITING' && minutes === null) return { status: enums(c?.status) };
  const isOfWait = c?.status === null || c?.status?.join() === 'WAITING';
  return {
    status: enums(isOfWait ? ['WAITING', 'HUMAN'] : c?.status),
    waitingSince: { to: new Date(now.getTime() - (minutes ?? 0) * minuteMs).toISOString() },
  };
}
