import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell, SheetFormat, SheetWriter } from '../../domain/imports/sheet.port.js';
import { plainNumber } from '../../domain/shared/plain-number.js';
import { startsFormula } from '../../domain/shared/starts-formula.js';

/** Characters that are written at once, since every chunk of a stream has a cost. */
const pieceLength = 32 * 1024;

export const sheetWriter: SheetWriter = {
  bytes: (format: SheetFormat, rows: AsyncIterable<Cell[]>, locale: string) =>
    format === 'csv' ? pieces(csvLines(rows, decimalMark(locale))) : workbook(rows),
};

const decimalMark = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/**
 * Yields CSV lines. The byte order mark tells spreadsheet programs that the text is UTF-8. Where numbers have a decimal comma, Excel
 * expects semicolons, and shows a file with commas in one column.
 */
async function* csvLines(rows: AsyncIterable<Cell[]>, decimal: string): AsyncGenerator<string> {
  const separator = decimal === ',' ? ';' : ',';
  yield '\uFEFF';
  for await (const cells of rows) yield `${cells.map(cell => csvCell(cell, decimal)).join(separator)}\r\n`;
}

/** Puts an apostrophe before what would be a formula, and before an apostrophe, so that an import can remove it again. */
const guarded = (text: string): string => (text.startsWith("'") || startsFormula(text) ? `'${text}` : text);

/** Returns a CSV cell, which a spreadsheet program never evaluates. */
function csvCell(cell: Cell, decimal: string): string {
  const text = typeof cell === 'number' ? plainNumber(cell).replace('.', decimal) : guarded(cell ?? '');
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const fixedParts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Embudo" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** Writes a workbook. Cells are texts and numbers, never formulas, so nothing is computed when the file is opened. */
function workbook(rows: AsyncIterable<Cell[]>): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  // A fixed time, so that the same rows produce the same file.
  const options = { mtime: new Date('2000-01-01T00:00:00Z') };
  for (const [name, xml] of Object.entries(fixedParts)) zip.addBuffer(Buffer.from(declaration + xml), name, options);
  const sheet = Readable.from(pieces(sheetXml(rows)), { objectMode: false });
  const output = zip.outputStream as Readable;
  sheet.once('error', error => output.destroy(error));
  output.once('close', () => sheet.destroy());
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options);
  zip.end();
  return output;
}

async function* sheetXml(rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  for await (const cells of rows) yield `<row>${cells.map(xmlCell).join('')}</row>`;
  yield '</sheetData></worksheet>';
}

function xmlCell(cell: Cell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** Escapes a text. XML cannot represent most control characters. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML refuses
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\uFFFD')
    // Otherwise programs would read it as an escaped character.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>\r]/g, char => escapes[char] ?? char);

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length < pieceLength) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}
