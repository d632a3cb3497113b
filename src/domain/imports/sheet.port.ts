import type { Readable } from 'node:stream';

/** What stands in a cell: a text, a number that was stored as one, or nothing. A day is the text `YYYY-MM-DD`. */
export type Cell = string | number | null;

export interface SheetRow {
  /** Where it stands in the file, counted from 1 as spreadsheets do. */
  number: number;
  cells: Cell[];
}

export interface SheetSource {
  sizeBytes: number;
  /** All bytes from the first, as often as asked. */
  open(): Promise<Readable>;
}

/** Reads files of rows: text with separators, or the first sheet of a workbook. */
export interface SheetReader {
  /**
   * The rows as the file has them, empty ones too. The reading goes no faster than they are taken. Throws UnreadableSheet,
   * also after the first rows.
   */
  rows(source: SheetSource): AsyncGenerator<SheetRow, void>;
}

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Writes rows as a file. Texts stay texts: a program that opens the file computes nothing of them. */
export interface SheetWriter {
  bytes(format: SheetFormat, rows: AsyncIterable<Cell[]>, locale: string): AsyncIterable<Uint8Array>;
}

export const unreadableReasons = [
  'OLD_WORKBOOK',
  'NOT_TEXT',
  'BROKEN',
  'MACROS',
  'ENTITIES',
  'ENCRYPTED',
  'EXPANDS',
  'NO_SHEET',
  'TOO_WIDE',
  'LONG_CELL',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** Why a file is no file of rows, or none that is taken. */
export class UnreadableSheet extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** The row at which it showed, where it has one. */
    readonly row: number | null = null,
  ) {
    super(`the sheet cannot be read: ${reason}`);
    this.name = 'UnreadableSheet';
  }
}

/** More columns than anybody fills in are a mistake or an attack. */
export const mostColumns = 250;

declare module '../shared/use-case.js' {
  interface Ports {
    sheets: SheetReader;
    sheetWriter: SheetWriter;
  }
}
