import { Readable } from 'node:stream';
import type { Cell, SheetFormat, SheetRow } from '../../domain/imports/sheet.port.js';
import { sheetReader } from './sheets.js';
import { sheetWriter } from './write-sheet.js';

/** Returns all items, in their order. */
export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
/** Reads in small pieces, so that no character, quotation mark or tag is in one piece by chance. */
export function read(bytes: Buffer, size = 7): Promise<SheetRow[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return collected(
    sheetReader.rows({
      holder: 'a',
      sizeBytes: bytes.length,
      open: async () => Readable.from(pieces, { objectMode: false }),
    }),
  );
}
/** Returns the cells of all rows. */
export const cellsOf = async (bytes: Buffer) => (await read(bytes)).map(({ cells }) => cells);
/** Returns why a file cannot be read; null if it can. */
export const reason = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    error => error.reason ?? String(error),
  );

async function* each(rows: Cell[][]) {
  yield* rows;
}
/** Returns the bytes of a file with these rows. */
export const written = async (format: SheetFormat, rows: Cell[][], locale = 'es-CR') =>
  Buffer.concat(await collected(sheetWriter.bytes(format, each(rows), locale)));
