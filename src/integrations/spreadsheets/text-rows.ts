import { CsvError, parse } from 'csv-parse';
import { mostColumns, type SheetRow, type UnreadableReason, UnreadableSheet } from '../../domain/imports/sheet.port.js';
import { decodeText } from './decode-text.js';
import { mendMisread } from './mend-encoding.js';

/** A longer record means a quotation mark that was never closed. */
const longestRecord = 500_000;
/** How much is read below a first line without a separator, such as a title. */
const fewestLetters = 4_096;
const reasons: Partial<Record<CsvError['code'], UnreadableReason>> = {
  CSV_MAX_RECORD_SIZE: 'LONG_CELL',
  CSV_QUOTE_NOT_CLOSED: 'OPEN_QUOTE',
};
const separators = [';', '\t', ',', '|'];

/** Yields the rows of a text file with any encoding and separator. */
export async function* textRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow, void> {
  const texts = decodeText(bytes);
  let head = '';
  for (;;) {
    const { done, value } = await texts.next();
    if (value) head += value;
    if (done || tellsSeparator(head) || head.length > longestRecord) break;
  }
  if (head.startsWith('\uFEFF')) head = head.slice(1);
  const told = /^"?sep=(.)"?\r?\n/i.exec(head);
  if (told) head = head.slice(told[0].length);
  const letters = letterCount();
  if (firstLine(head).includes('\0') || !letters.areText(head)) throw new UnreadableSheet('NOT_TEXT');
  const other = otherFormat(head);
  if (other) throw new UnreadableSheet(other);
  const parser = parse({
    delimiter: told?.[1] ?? separatorOf(head),
    // Otherwise the first line end would decide, and rows of a file that was put together from two would run into each other.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  const fed = feed();
  let number = told ? 1 : 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (cells.length > mostColumns) throw new UnreadableSheet('TOO_WIDE', number);
      yield { number, cells: cells.map(cell => (cell === '' ? null : mendMisread(asText(cell)))) };
    }
    await fed;
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableSheet(reasons[error.code] ?? 'BROKEN', number + 1);
    throw error;
  } finally {
    parser.destroy();
    await texts.return(undefined);
  }

  async function feed(): Promise<void> {
    try {
      if (head !== '') await push(head);
      for await (const text of texts) {
        if (!letters.areText(text)) throw new UnreadableSheet('NOT_TEXT');
        if (text !== '' && !(await push(text))) return;
      }
      parser.end();
    } catch (error) {
      parser.destroy(error as Error);
    }
  }
  /** Waits if the rows are read more slowly. Returns false when the reader has stopped. */
  function push(text: string): Promise<boolean> {
    if (parser.destroyed) return Promise.resolve(false);
    if (parser.write(text)) return Promise.resolve(true);
    return new Promise(resolve => {
      const go = () => {
        parser.off('drain', go).off('close', go);
        resolve(!parser.destroyed);
      };
      parser.once('drain', go).once('close', go);
    });
  }
}

/** Returns why a text is no table, judged by its beginning: other programs save web pages as .xls, and telephones export contact cards. */
function otherFormat(head: string): UnreadableReason | null {
  const start = head.trimStart().slice(0, 40).toLowerCase();
  if (/^<(?:!doctype|html|head|meta|table|\?xml)\b/.test(start) || start.startsWith('<!--')) return 'WEB_PAGE';
  if (start.startsWith('begin:vcard')) return 'CONTACT_CARDS';
  return /^(?:\[\s*)?\{\s*"/.test(start) ? 'NOT_TEXT' : null;
}

/** In a text, fewer than one character of this many is U+0000; files of other kinds have more. */
const fewestBesideZero = 10;

/**
 * Tells whether the pieces of a file are text. A stray U+0000, which an old program left in a cell, only affects its row, not the rest of
 * the file.
 */
function letterCount() {
  let all = 0;
  let zeros = 0;
  return {
    areText(piece: string): boolean {
      all += piece.length;
      zeros += piece.split('\0').length - 1;
      return zeros * fewestBesideZero <= all;
    },
  };
}

/** Returns the text of a cell such as `="00123"`, by which programs keep spreadsheets from reading a text as a number. */
function asText(cell: string): string {
  const told = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
  return told === undefined ? cell : told.replaceAll('""', '"');
}

/** Returns the end of the first line, ignoring line breaks within quotation marks, or -1 if the text does not reach it yet. */
function endOfHeader(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) return at;
  }
  return -1;
}

function firstLine(text: string): string {
  const end = endOfHeader(text);
  return end < 0 ? text : text.slice(0, end);
}

/** Whether enough of the file is read to choose its separator. */
function tellsSeparator(head: string): boolean {
  const end = endOfHeader(head);
  return end >= 0 && (separators.some(each => head.slice(0, end).includes(each)) || head.length >= fewestLetters);
}

/** How many lines are looked at for a separator: a title may stand above the headings. */
const linesLookedAt = 21;

/**
 * Returns the most frequent separator of the first line, outside quotation marks; of the first line below it that has some, if it has none.
 */
function separatorOf(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
    .slice(0, linesLookedAt)
    .map(line => separators.map(separator => ({ separator, count: line.split(separator).length - 1 })))
    .map(counts => counts.reduce((best, each) => (each.count > best.count ? each : best)));
  const [first, ...below] = lines;
  // A line of text about the file may have one comma; a table has more columns.
  const line =
    first && first.count > 0 ? first : (below.find(({ count }) => count > 1) ?? below.find(({ count }) => count > 0));
  return line?.separator ?? ',';
}
