import type { Cell, SheetFormat, SheetWriter } from '../imports/index.js';

/** Rows that one statement reads. */
export const chunk = 1_000;

export interface DownloadedFile {
  fileName: string;
  mimeType: string;
  /** Read from the database while they are taken. */
  bytes: AsyncIterable<Uint8Array>;
}

const mimeTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Rows as a file of that name, with its ending. */
export const fileOfRows = (
  writer: SheetWriter,
  { name, format, locale }: { name: string; format: SheetFormat; locale: string },
  rows: AsyncIterable<Cell[]>,
): DownloadedFile => ({
  fileName: `${name}.${format}`,
  mimeType: mimeTypes[format],
  bytes: writer.bytes(format, rows, locale),
});
