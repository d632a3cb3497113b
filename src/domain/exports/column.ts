import type { Cell } from '../imports/index.js';

/** A column of an export: its header, and the cell of a row. */
export interface Column {
  header: string;
  cell(row: Record<string, unknown>): Cell;
}
