import { UnreadableSheet } from '../../domain/imports/sheet.port.js';
import { readXml } from './xml-events.js';
import type { ZipParts } from './zip-parts.js';

/** The texts that cells refer to are kept in memory, since any row may refer to any of them. */
const mostTextBytes = 96 * 1024 * 1024;
/** Excel allows 32,767 characters in a cell. */
export const longestCell = 40_000;

export interface Workbook {
  /** The name of the part with the first visible sheet. */
  sheet: string;
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

/** Reads everything that is needed to read the first sheet of a workbook. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  // Files of other programs, such as .ods, are zip files as well.
  if (!parts.has('[Content_Types].xml')) throw new UnreadableSheet('NOT_TEXT');
  await refuseMacros(parts);
  const { sheet, is1904 } = await findSheet(parts);
  const dates = await dateStyles(parts);
  return {
    sheet,
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

async function findSheet(parts: ZipParts): Promise<{ sheet: string; is1904: boolean }> {
  const sheets: { id: string; hidden: boolean }[] = [];
  let is1904 = false;
  if (!parts.has('xl/workbook.xml')) throw new UnreadableSheet('NO_SHEET');
  await readXml(parts.bytes('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (name === 'sheet' && id) sheets.push({ id, hidden: (attributes.state ?? 'visible') !== 'visible' });
    },
  });
  const wanted = (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.id;
  let target = '';
  await readXml(parts.bytes('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target = '', TargetMode }) {
      if (name === 'Relationship' && Id === wanted && TargetMode !== 'External') target = Target;
    },
  });
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!wanted || !parts.has(sheet)) throw new UnreadableSheet('NO_SHEET');
  return { sheet, is1904 };
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
