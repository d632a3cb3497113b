import { sheetOf } from './workbook';

/**
 * The columns of a file and its first rows, shown while fields are chosen. Only the beginning of the file is read here; the server reads
 * all of it.
 */
export interface Preview {
  columns: string[];
  samples: string[][];
}

const firstBytes = 256 * 1024;
const firstRows = 5;

/** Reads the preview of a file; null if it cannot be shown. */
export async function readPreview(file: File): Promise<Preview | null> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  try {
    const rows = isZip ? await sheetOf(file, firstRows + 10) : rowsOf(await textOf(file));
    const filled = rows.filter(row => row.some(cell => cell.trim() !== ''));
    const [columns, ...samples] = filled;
    return columns ? { columns: columns.map(cell => cell.trim()), samples: samples.slice(0, firstRows) } : null;
  } catch {
    return null;
  }
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
      if (rows.length > firstRows + 10) return rows;
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

const separators = [',', ';', '\t', '|'];
/** Returns the separator that occurs most often in the first line, outside of quotation marks. */
function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(text.search(/[^\r\n][\r\n]/) + 1, 0) || text.length).replace(/"[^"]*"/g, '');
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}
