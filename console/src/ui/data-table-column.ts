import { rowSelectionFeature, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<Row> {
  id: string;
  title: string;
  cell(row: Row): ReactNode;
  /** Its minimum width in pixels; the remaining width is distributed to the columns by `grow`. */
  width: number;
  grow?: number;
  /** Its width on a phone, if not `width`. */
  narrow?: number;
  align?: 'end';
  /** The server's name of the order by this column; without it, the column cannot be sorted. */
  sort?: string;
  /** Also shown on a phone, or only on one that is at least 360 pixels wide. The first column always is. */
  essential?: boolean | 'if-wide-enough';
  /** Shown only if the user chooses it. */
  extra?: boolean;
}

/** An order that the server supports. */
export interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}

export type Chosen = Readonly<Record<string, boolean>>;

/** The used part of TanStack Table: the server sorts, so only row selection is needed. */
export const features = tableFeatures({ rowSelectionFeature });

export const rowHeight = 38;
export const boxWidth = 36;
export const endWidth = 36;

/**
 * Returns the widths of all columns as CSS, the same for head and rows. On a phone the first column takes the space that the others
 * leave.
 */
export const tracksOf = (columns: readonly Column<never>[], choosing: boolean, wide: boolean): string => {
  const track = ({ width, narrow = width, grow = 0 }: Column<never>, at: number) => {
    if (!wide) return at === 0 ? 'minmax(0, 1fr)' : `${narrow}px`;
    return grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
  };
  return [
    ...(choosing ? [`${boxWidth}px`] : []),
    ...columns.map(track),
    ...(wide ? [`minmax(${endWidth}px, auto)`] : []),
  ].join(' ');
};
