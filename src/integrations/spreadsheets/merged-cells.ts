import { type Cell, isFilled, type SheetRow } from '../../domain/imports/sheet.port.js';

/** Cells of one column that are merged over several rows; rows as in the file. */
export interface MergedRange {
  column: number;
  from: number;
  to: number;
}

/** A sheet with more has been made to be one. */
const mostRanges = 100_000;
const beginnings = ['<mergeCells', '<x:mergeCells'];
/** How many bytes of an unfinished tag are kept until its rest comes. The tags of merged cells are far shorter. */
const longestTag = 1_000;
const reference = /<(?:x:)?mergeCell ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"[^<>]*>/g;

/** Returns the column of letters such as `AB`, counted from 0. */
export const columnNamed = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Returns the cells of a sheet that are merged over several rows, in the order of their first rows. They are listed behind all rows, so the
 * whole part is gone through, as bytes: parsing it would take as long as reading the rows.
 */
export async function mergedRanges(chunks: AsyncIterable<Uint8Array>): Promise<MergedRange[]> {
  const found: MergedRange[] = [];
  let held: Buffer = Buffer.alloc(0);
  let isInside = false;
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    if (!isInside) {
      const at = Math.max(...beginnings.map(beginning => held.indexOf(beginning)));
      isInside = at >= 0;
      held = held.subarray(isInside ? at : -longestTag);
    }
    if (!isInside) continue;
    const text = held.toString('latin1');
    for (const [, letters = '', first, last] of text.matchAll(reference))
      if (last !== first) found.push({ column: columnNamed(letters), from: Number(first), to: Number(last) });
    if (found.length >= mostRanges || /<\/(?:x:)?mergeCells/.test(text)) break;
    held = held.subarray(Math.max(text.lastIndexOf('>') + 1, held.length - longestTag));
  }
  return found.slice(0, mostRanges).sort((one, other) => one.from - other.from);
}

/** Gives the value of merged cells to each of their rows. Workbooks store it in the first alone. */
export class MergedCells {
  private next = 0;
  /** By their columns. Merged cells do not overlap; of a file in which they do, the last of each column counts. */
  private readonly open = new Map<number, { to: number; value: Cell }>();

  constructor(private readonly ranges: readonly MergedRange[]) {}

  /** Returns the row with the values of the cells that are merged with one above it; rows come in their order. An empty row stays empty. */
  fill(row: SheetRow): SheetRow {
    const cells = isFilled(row) ? [...row.cells] : row.cells;
    for (const [column, { to, value }] of this.open)
      if (to < row.number) this.open.delete(column);
      else if (cells !== row.cells && (cells[column] ?? null) === null) {
        while (cells.length <= column) cells.push(null);
        cells[column] = value;
      }
    for (let range = this.ranges[this.next]; range && range.from <= row.number; range = this.ranges[this.next]) {
      const value = range.from === row.number ? (row.cells[range.column] ?? null) : null;
      if (value !== null) this.open.set(range.column, { to: range.to, value });
      this.next += 1;
    }
    return cells === row.cells ? row : { ...row, cells };
  }
}
