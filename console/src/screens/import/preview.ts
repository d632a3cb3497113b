import { sheetOf } from './workbook';

/** The columns of a file and its first rows, shown while fields are chosen. */
export interface Preview {
  columns: string[];
  samples: string[][];
}

const firstBytes = 256 * 1024;
const firstRows = 5;
/** A title and other rows may stand above the headings. */
const mostRead = 40;

/**
 * Reads the first filled rows of a file, and in a workbook of the sheet with that name; null if it cannot be shown. Only the beginning is
 * read here; the server reads all of it.
 */
export async function readBeginning(file: File, sheet: string | null): Promise<string[][] | null> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  try {
    const rows = isZip ? await sheetOf(file, mostRead, sheet) : rowsOf(await textOf(file));
    const filled = rows.filter(row => row.some(cell => cell.trim() !== ''));
    return filled.length > 0 ? filled : null;
  } catch {
    return null;
  }
}

/** Returns the columns and the rows below the headings. The headings are the server's; until it has answered, those of the first row. */
export function previewOf(rows: readonly string[][], headings: readonly string[] | null): Preview {
  const named = (row: readonly string[]) => headings?.every((heading, at) => (row[at] ?? '').trim() === heading);
  const at = Math.max(0, rows.findIndex(named));
  return { columns: (rows[at] ?? []).map(cell => cell.trim()), samples: rows.slice(at + 1, at + 1 + firstRows) };
}

async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, firstBytes).arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // `stream` accepts a character that the slice cuts in two at the end.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Returns the rows of a CSV text; quoted cells may contain separators and line ends. */
export function rowsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
      if (rows.length >= mostRead) return rows;
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

const separators = [';', '\t', ',', '|'];
/** Returns the separator as the server does: the most frequent of the first line, or of one below if that is a title. */
function separatorOf(text: string): string {
  const [first, ...below] = text
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .filter(line => line.trim() !== '')
    .slice(0, mostRead)
    .map(line => separators.map(separator => ({ separator, count: line.split(separator).length - 1 })))
    .map(counts => counts.reduce((best, each) => (each.count > best.count ? each : best)));
  const line =
    first && first.count > 0 ? first : (below.find(({ count }) => count > 1) ?? below.find(({ count }) => count > 0));
  return line?.separator ?? ',';
}
