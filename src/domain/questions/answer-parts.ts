import type { PaidOrders } from '../orders/index.js';
import type { NumberSetting } from './answer-values.js';
import type { ShownChart } from './chart-of.js';
import type { ColumnKey } from './column-keys.js';
import type { AskedField } from './question-plan.js';

export type Cell = string | number | boolean | null;

/** The data that was read for a plan: a table, the total number of rows, and the figure of the preceding range. */
export interface Findings {
  columns: ColumnKey[];
  rows: Cell[][];
  total: number | null;
  before: number | null;
  /** For a share of leads: how many of them are won and lost. */
  whole?: { won: number; lost: number };
  /** For sums of numbers: how many records have none. */
  numberless?: number;
  /** The number of rows among which those with the largest amounts were sought, if there are more. */
  among?: number;
  /** Set if the asking user may not read this at all. */
  isForbidden?: true;
  /** What all rows amount to, by currency, also those that are not shown. */
  sums?: { of: 'owed' | 'sum'; amounts: { currency: string; amount: number }[] };
}

export interface AnswerSetting extends NumberSetting {
  today: string;
  timezone: string;
  /** Whether the asking user sees only a part of the tenant's rows. */
  seesPart: boolean;
  soldByOrders: PaidOrders | null;
  /** The custom fields that the plan may name. */
  fields: readonly AskedField[];
}

export interface WordedAnswer {
  text: string;
  columns: string[];
  /** One object per row, keyed by the headings of the columns. */
  rows: Record<string, Cell>[];
  /** The best chart for the table; null if there is nothing to draw. */
  chart: ShownChart | null;
}
