import type { Readable } from 'node:stream';
import { type SheetReader, type SheetRow, type SheetSource, UnreadableSheet } from '../../domain/imports/sheet.port.js';
import { textRows } from './text-rows.js';
import { workbookRows } from './workbook-rows.js';

/** A workbook is read from its end, so all of it is needed. A text is read while it arrives. */
const mostWorkbookBytes = 64 * 1024 * 1024;

/** First bytes of pictures, documents, archives and programs. */
const otherFiles = ['%PDF', '\x89PNG', '\x1f\x8b', 'GIF8', '\xff\xd8\xff', '\x7fELF', 'MZ\x90'];

/** Reads text files and workbooks, distinguished by their first bytes. */
export const sheetReader: SheetReader = {
  async *rows(source: SheetSource): AsyncGenerator<SheetRow, void> {
    const bytes = await source.open();
    try {
      const first = await beginning(bytes);
      if (first.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) {
        if (source.sizeBytes > mostWorkbookBytes) throw new UnreadableSheet('EXPANDS');
        yield* workbookRows(await whole(first, bytes));
        return;
      }
      if (first.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw new UnreadableSheet('OLD_WORKBOOK');
      if (otherFiles.some(mark => first.toString('latin1').startsWith(mark))) throw new UnreadableSheet('NOT_TEXT');
      yield* textRows(after(first, bytes));
    } finally {
      bytes.destroy();
    }
  },
};

/** Returns at least the first bytes, by which file types are distinguished. */
async function beginning(bytes: Readable): Promise<Buffer> {
  const iterator = bytes.iterator({ destroyOnReturn: false });
  let held: Buffer = Buffer.alloc(0);
  while (held.length < 8) {
    const { done, value } = await iterator.next();
    if (done) break;
    held = Buffer.concat([held, value as Buffer]);
  }
  await iterator.return?.();
  return held;
}

async function* after(first: Buffer, rest: Readable): AsyncGenerator<Uint8Array> {
  yield first;
  if (!rest.readableEnded) yield* rest;
}

async function whole(first: Buffer, rest: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of after(first, rest)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
