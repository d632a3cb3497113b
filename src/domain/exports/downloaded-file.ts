import type { Cell, SheetFormat, SheetWriter } from '../imports/index.js';

/** Number of rows that one statement reads. */
export const chunk = 1_000;

export interface DownloadedFile {
  fileName: string;
  mimeType: string;
  /** The rows are read from the database while the bytes are consumed. */
  bytes: AsyncIterable<Uint8Array>;
}

const mimeTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Returns the rows as a file; the extension is added to `name`. */
export const fileOfRows = (
  writer: SheetWriter,
  { name, format, locale }: { name: string; format: SheetFormat; locale: string },
  rows: AsyncIterable<Cell[]>,
): DownloadedFile => ({
  fileName: `${name}.${format}`,
  mimeType: mimeTypes[format],
  bytes: writer.bytes(format, rows, locale),
});
