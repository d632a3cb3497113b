import { rowSelectionFeature, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<Row> {
  id: string;
  title: string;
  cell(row: Row): ReactNode;
  /** Its least width in pixels; what is left over goes to the columns by `grow`. */
  width: number;
  grow?: number;
  align?: 'end';
  /** The server's name of the order by this column; without it, its head is no button. */
  sort?: string;
  /** Stands on a phone too. The first column always does. */
  essential?: boolean;
  /** Shown only where the reader chooses it. */
  extra?: boolean;
}

/** An order that the server knows. */
export interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}

export type Chosen = Readonly<Record<string, boolean>>;

/** What is taken of TanStack Table: the server orders, so rows are only chosen here. */
export const features = tableFeatures({ rowSelectionFeature });

export const rowHeight = 38;
export const boxWidth = 36;
export const endWidth = 36;

/** The widths of all columns as CSS, the same for head and rows. On a phone the first takes what the few others leave. */
export const tracksOf = (columns: readonly Column<never>[], choosing: boolean, wide: boolean): string => {
  const track = ({ width, grow = 0 }: Column<never>, at: number) => {
    if (!wide) return at === 0 ? 'minmax(0, 1fr)' : `${width}px`;
    return grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
  };
  return [
    ...(choosing ? [`${boxWidth}px`] : []),
    ...columns.map(track),
    ...(wide ? [`minmax(${endWidth}px, auto)`] : []),
  ].join(' ');
};
