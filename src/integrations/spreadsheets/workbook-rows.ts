import { type Cell, mostColumns, type SheetRow, UnreadableSheet } from '../../domain/imports/sheet.port.js';
import { dayMs } from '../../domain/shared/durations.js';
import { mendMisread } from './mend-encoding.js';
import { columnNamed, MergedCells, type MergedRange } from './merged-cells.js';
import { longestCell, unescaped, type Workbook } from './workbook.js';
import { xmlEvents } from './xml-events.js';
import type { ZipParts } from './zip-parts.js';

/**
 * Yields the rows of a sheet of a workbook, whose part of the file is given. For a formula, the value is used that the program computed
 * when it saved the file; formulas themselves are never read. `ranges` are cells that are merged over several rows.
 */
export async function* sheetRows(
  parts: ZipParts,
  workbook: Workbook,
  sheet: string,
  ranges: readonly MergedRange[] = [],
): AsyncGenerator<SheetRow, void> {
  const merged = new MergedCells(ranges);
  let found: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  const events = xmlEvents(parts.bytes(sheet), {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: rowNumber(attributes.r, row.number), cells: [] };
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        if (column >= mostColumns) throw new UnreadableSheet('TOO_WIDE', row.number);
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      }
      isValue = name === 'v' || name === 't';
    },
    text(text) {
      if (!isValue) return;
      value += text;
      if (value.length > longestCell) throw new UnreadableSheet('LONG_CELL', row.number);
    },
    close(name) {
      isValue = false;
      if (name === 'c') row.cells[column] = cellOf(workbook, type, style, value);
      else if (name === 'row') {
        const cells = Array.from(row.cells, cell => cell ?? null);
        found.push(ranges.length > 0 ? merged.fill({ number: row.number, cells }) : { number: row.number, cells });
      }
    },
  });
  for await (const _ of events) {
    yield* found;
    found = [];
  }
}

function cellOf(workbook: Workbook, type: string, style: number, value: string): Cell {
  if (value === '') return null;
  switch (type) {
    case 's':
      return mendMisread(workbook.texts[Number(value)] ?? '') || null;
    // An error value of a formula, such as #N/A, means that there is no value.
    case 'e':
      return null;
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'd':
      return value.slice(0, 10);
    case 'n': {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return workbook.isDate(style) ? dayOf(Math.floor(number) + workbook.epochDays) : shownNumber(number);
    }
    default:
      return mendMisread(unescaped(value));
  }
}

/** Returns the number with the 15 digits that spreadsheets show: 10 × 1.13 is stored as 11.299999999999999 and shown as 11.3. */
const shownNumber = (number: number): number => (Number.isInteger(number) ? number : Number(number.toPrecision(15)));

function dayOf(days: number): string {
  const date = new Date(days * dayMs);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

function rowNumber(told: string | undefined, last: number): number {
  const number = Number(told);
  return Number.isSafeInteger(number) && number > last ? number : last + 1;
}

/** Returns the column of a reference such as `AB12`, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0];
  return letters ? columnNamed(letters) : null;
}
