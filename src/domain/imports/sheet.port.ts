import type { Readable } from 'node:stream';
import { ServiceUnavailable } from '../shared/domain-error.js';

/** The value of a cell: a text, a number that was stored as a number, or null for an empty cell. A date is the text `YYYY-MM-DD`. */
export type Cell = string | number | null;

export interface SheetRow {
  /** Position in the file, from 1 as in spreadsheets. */
  number: number;
  cells: Cell[];
}

/** Whether any cell of the row has a value. */
export const isFilled = ({ cells }: SheetRow): boolean =>
  cells.some((cell: Cell) => cell !== null && String(cell).trim() !== '');

export interface SheetSource {
  sizeBytes: number;
  /** Who reads it. Of one holder, one workbook is read at a time. */
  holder: string;
  /** The name of the sheet that is read; without one, the first visible sheet. A text file has no sheets. */
  sheet?: string | null;
  /** Returns all bytes from the beginning; can be called several times. */
  open(): Promise<Readable>;
}

/** A visible sheet of a workbook. */
export interface SheetBeginning {
  name: string;
  /** Its first filled rows. */
  first: SheetRow[];
  /** How many filled rows it has; no more than the given limit are counted. */
  filled: number;
}

/** Reads files of rows: text with separators, or a sheet of a workbook. */
export interface SheetReader {
  /**
   * Returns the visible sheets of a workbook, each with at most `first` of its rows, and counts up to `mostCounted` rows of each. Returns
   * the names alone if there is only one, which is read anyway, and nothing for a text file. Throws UnreadableSheet, or SheetsBusy.
   */
  sheets(source: SheetSource, limits: { first: number; mostCounted: number }): Promise<SheetBeginning[]>;
  /**
   * Returns the rows in file order, including empty ones. Reads only as fast as the caller takes them. Throws UnreadableSheet, possibly
   * after the first rows, or SheetsBusy before them.
   */
  rows(source: SheetSource): AsyncGenerator<SheetRow, void>;
}

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Writes rows as a file. Texts stay texts: a program that opens the file does not evaluate them as formulas. */
export interface SheetWriter {
  bytes(format: SheetFormat, rows: AsyncIterable<Cell[]>, locale: string): AsyncIterable<Uint8Array>;
}

export const unreadableReasons = [
  'OLD_WORKBOOK',
  'NOT_TEXT',
  'WEB_PAGE',
  'CONTACT_CARDS',
  'BROKEN',
  'MACROS',
  'ENTITIES',
  'ENCRYPTED',
  'EXPANDS',
  'NO_SHEET',
  'TOO_WIDE',
  'LONG_CELL',
  'OPEN_QUOTE',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** The reason why a file cannot be read as rows, or is not accepted. */
export class UnreadableSheet extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** The row at which the problem was found; null if it concerns no single row. */
    readonly row: number | null = null,
  ) {
    super(`the sheet cannot be read: ${reason}`);
    this.name = 'UnreadableSheet';
  }
}

/** Thrown when other workbooks take the memory that they may take, and this one has waited for a while. */
export class SheetsBusy extends ServiceUnavailable {
  constructor() {
    super(
      'the workbooks that are read take the memory that they may take',
      'Other workbooks are being read. Try again in a few seconds.',
      5,
    );
  }
}

/** Limit of columns; a file with more is a mistake or an attack. */
export const mostColumns = 250;

declare module '../shared/use-case.js' {
  interface Ports {
    sheets: SheetReader;
    sheetWriter: SheetWriter;
  }
}
