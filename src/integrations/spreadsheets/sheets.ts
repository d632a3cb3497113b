import type { Readable } from 'node:stream';
import {
  isFilled,
  type SheetBeginning,
  type SheetReader,
  type SheetRow,
  type SheetSource,
  UnreadableSheet,
} from '../../domain/imports/sheet.port.js';
import { mergedRanges } from './merged-cells.js';
import { textRows } from './text-rows.js';
import { readWorkbook, type Workbook } from './workbook.js';
import { sheetRows } from './workbook-rows.js';
import { WorkbookTurns } from './workbook-turns.js';
import { ZipParts } from './zip-parts.js';

/** A workbook is read from its end, so all of it is needed. A text is read while it arrives. */
const mostWorkbookBytes = 64 * 1024 * 1024;
/** How many rows of all sheets are looked at, empty ones included. Of the sheets after them, no row is found. */
const mostLookedAt = 500_000;

/** Rows may be taken as slowly as they are written, so a turn may last as long as a slice of a job. */
const turns = new WorkbookTurns({ atOnce: 4, patienceMs: 3_000 });

/** First bytes of pictures, documents, archives and programs. */
const otherFiles = ['%PDF', '\x89PNG', '\x1f\x8b', 'GIF8', '\xff\xd8\xff', '\x7fELF', 'MZ\x90'];

/** Reads text files and workbooks, distinguished by their first bytes. */
export const sheetReader: SheetReader = {
  async *rows(source: SheetSource): AsyncGenerator<SheetRow, void> {
    const bytes = await source.open();
    try {
      const first = await beginning(bytes);
      if (isZip(first)) {
        yield* workbookRows(source, first, bytes);
        return;
      }
      if (first.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw new UnreadableSheet('OLD_WORKBOOK');
      if (otherFiles.some(mark => first.toString('latin1').startsWith(mark))) throw new UnreadableSheet('NOT_TEXT');
      yield* textRows(after(first, bytes));
    } finally {
      bytes.destroy();
    }
  },

  async sheets(source, limits): Promise<SheetBeginning[]> {
    const bytes = await source.open();
    try {
      const first = await beginning(bytes);
      return isZip(first) ? await beginningsOf(source, first, bytes, limits) : [];
    } finally {
      bytes.destroy();
    }
  },
};

async function* workbookRows(source: SheetSource, first: Buffer, rest: Readable): AsyncGenerator<SheetRow, void> {
  const end = await turns.take(source.holder);
  try {
    const { parts, workbook } = await opened(source, first, rest);
    const sheet = source.sheet ? workbook.sheets.find(({ name }) => name === source.sheet) : workbook.sheets[0];
    if (!sheet) throw new UnreadableSheet('NO_SHEET');
    yield* sheetRows(parts, workbook, sheet.part, await mergedRanges(parts.bytes(sheet.part)));
  } finally {
    end();
  }
}

async function beginningsOf(
  source: SheetSource,
  first: Buffer,
  rest: Readable,
  limits: { first: number; mostCounted: number },
): Promise<SheetBeginning[]> {
  const end = await turns.take(source.holder);
  try {
    const { parts, workbook } = await opened(source, first, rest);
    const [only, ...more] = workbook.sheets;
    if (only && more.length === 0) return [{ name: only.name, first: [], filled: 0 }];
    const found: SheetBeginning[] = [];
    let left = mostLookedAt;
    for (const { name, part } of workbook.sheets) {
      const { seen, ...own } = await lookInto(sheetRows(parts, workbook, part), { ...limits, mostSeen: left });
      found.push({ name, ...own });
      left -= seen;
    }
    return found;
  } finally {
    end();
  }
}

const isZip = (first: Buffer): boolean => first.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

async function opened(
  { sizeBytes }: SheetSource,
  first: Buffer,
  rest: Readable,
): Promise<{ parts: ZipParts; workbook: Workbook }> {
  if (sizeBytes > mostWorkbookBytes) throw new UnreadableSheet('EXPANDS');
  const parts = await ZipParts.open(await whole(first, rest));
  return { parts, workbook: await readWorkbook(parts) };
}

async function lookInto(
  rows: AsyncIterable<SheetRow>,
  { first: most, mostCounted, mostSeen }: { first: number; mostCounted: number; mostSeen: number },
): Promise<Omit<SheetBeginning, 'name'> & { seen: number }> {
  const first: SheetRow[] = [];
  let filled = 0;
  let seen = 0;
  if (mostSeen <= 0) return { first, filled, seen };
  try {
    for await (const row of rows) {
      seen += 1;
      if (isFilled(row)) {
        filled += 1;
        if (first.length < most) first.push(row);
      }
      if (filled >= mostCounted || seen >= mostSeen) break;
    }
  } catch (error) {
    // A sheet that nobody wants to import, such as one of 300 columns, does not make the others unreadable.
    if (!(error instanceof UnreadableSheet)) throw error;
  }
  return { first, filled, seen };
}

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
