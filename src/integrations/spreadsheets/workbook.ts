import { UnreadableSheet } from '../../domain/imports/sheet.port.js';
import { readXml } from './xml-events.js';
import type { ZipParts } from './zip-parts.js';

/** The texts that cells refer to are kept in memory, since any row may refer to any of them. */
const mostTextBytes = 96 * 1024 * 1024;
/** Excel allows 32,767 characters in a cell. */
export const longestCell = 40_000;
/** Excel allows 31 characters in the name of a sheet. */
const longestName = 200;

export interface Workbook {
  /** The visible sheets, or the first one if all are hidden: the name of each, and of its part of the file. */
  sheets: { name: string; part: string }[];
  texts: string[];
  /** Whether a cell of this style shows a day. */
  isDate(style: number): boolean;
  /** The day of the number 0, in days since 1970. */
  epochDays: number;
}

/**
 * Returns a stored text with its escaped characters. Excel writes characters as "_x000D_" that XML would change or cannot hold, above all
 * the carriage return of a line break. Codes of characters that cannot be stored stay as they are.
 */
export const unescaped = (text: string): string =>
  text.replace(escaped, (whole, high?: string, low?: string, single?: string) => {
    const char = [high, low, single].map(hex => (hex ? String.fromCharCode(Number.parseInt(hex, 16)) : '')).join('');
    return high || /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(char) ? char : whole;
  });
/** The two halves of a character beyond U+FFFF, or one code. */
const escaped = /_x(d[89ab][0-9a-f]{2})__x(d[c-f][0-9a-f]{2})_|_x([0-9a-f]{4})_/gi;

/** Reads everything that is needed to read the sheets of a workbook. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  // Files of other programs, such as .ods, are zip files as well.
  if (!parts.has('[Content_Types].xml')) throw new UnreadableSheet('NOT_TEXT');
  await refuseMacros(parts);
  const { sheets, is1904 } = await findSheets(parts);
  const dates = await dateStyles(parts);
  return {
    sheets,
    texts: await sharedTexts(parts),
    isDate: style => dates.has(style),
    epochDays: is1904 ? -24_107 : -25_569,
  };
}

async function refuseMacros(parts: ZipParts): Promise<void> {
  await readXml(parts.bytes('[Content_Types].xml'), {
    open(_name, { ContentType: type = '' }) {
      if (/macroEnabled|vbaProject/i.test(type)) throw new UnreadableSheet('MACROS');
    },
  });
}

async function findSheets(parts: ZipParts): Promise<Pick<Workbook, 'sheets'> & { is1904: boolean }> {
  const named: { name: string; id: string; hidden: boolean }[] = [];
  let is1904 = false;
  if (!parts.has('xl/workbook.xml')) throw new UnreadableSheet('NO_SHEET');
  await readXml(parts.bytes('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && id)
        named.push({ name: attributes.name ?? '', id, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const targets = new Map<string, string>();
  await readXml(parts.bytes('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target = '', TargetMode, Type = '' }) {
      // A workbook may also have sheets that are one chart each.
      const isTable = !/(?:chart|dialog|macro)sheet$/i.test(Type);
      if (name === 'Relationship' && Id && isTable && TargetMode !== 'External') targets.set(Id, Target);
    },
  });
  const shown = named.filter(({ hidden }) => !hidden);
  const names = new Map<string, string>();
  for (const { name, id } of shown.length > 0 ? shown : named.slice(0, 1)) {
    const target = targets.get(id) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    // Each part is one sheet. A file that lists a part thousands of times would be read as often.
    if (parts.has(part) && !names.has(part)) names.set(part, name.slice(0, longestName));
  }
  const sheets = Array.from(names, ([part, name]) => ({ name, part }));
  if (sheets.length === 0) throw new UnreadableSheet('NO_SHEET');
  return { sheets, is1904 };
}

/** Returns the indexes of the styles that show dates: those built into the format, and those with a date format of their own. */
async function dateStyles(parts: ZipParts): Promise<Set<number>> {
  const formats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
  const found = new Set<number>();
  if (!parts.has('xl/styles.xml')) return found;
  let inCells = false;
  let place = 0;
  await readXml(parts.bytes('xl/styles.xml'), {
    open(name, { numFmtId, formatCode = '' }) {
      // Zeros after seconds are fractions of a second; any other zero belongs to a number format.
      const code = formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/s[.,]?0+/gi, 's');
      if (name === 'numFmt' && /[yd]/i.test(code) && !/[#0?]/.test(code)) formats.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (formats.has(Number(numFmtId))) found.add(place);
      place += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}

async function sharedTexts(parts: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return texts;
  if (parts.sizeOf('xl/sharedStrings.xml') > mostTextBytes) throw new UnreadableSheet('EXPANDS');
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(parts.bytes('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      // The pronunciation of Japanese is stored beside the text and is not part of it.
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(text) {
      if (!isText) return;
      current += text;
      if (current.length > longestCell) throw new UnreadableSheet('LONG_CELL');
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(unescaped(current));
    },
  });
  return texts;
}
