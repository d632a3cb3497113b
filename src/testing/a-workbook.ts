import { ZipFile } from 'yazl';
import { dayMs } from '../domain/shared/durations.js';

/** A day is written as workbooks do: as a number with a style. */
type Written = string | number | Date | null;

export interface SheetToWrite {
  name: string;
  rows: readonly (readonly Written[])[];
  hidden?: boolean;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
const cell = (value: Written): string => {
  if (value === null) return '<c/>';
  if (value instanceof Date) return `<c s="1"><v>${value.getTime() / dayMs + 25_569}</v></c>`;
  return typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};
const sheetXml = ({ rows }: SheetToWrite): string =>
  `<worksheet><sheetData>${rows.map(cells => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;

/** Returns the bytes of a workbook with the given sheets, in this order. */
export async function aWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const tags = sheets.map(
    ({ name, hidden }, at) => `<sheet name="${escaped(name)}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
