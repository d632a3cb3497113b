/** Reads the first rows of an XLSX workbook: a ZIP archive of XML files, of which only the needed ones are unpacked. */
import { dayMs } from '../../lib/durations';

const mostBytes = 4 * 1024 * 1024;

interface Entry {
  method: number;
  packed: number;
  at: number;
}

/** Returns the position of each file in the archive, from the directory at its end. */
async function directoryOf(file: Blob): Promise<Map<string, Entry>> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = new DataView(await file.slice(tailAt).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('no directory');
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const directory = new DataView(await file.slice(start, start + size).arrayBuffer());
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50; ) {
    const nameLength = directory.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    entries.set(name, {
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      at: directory.getUint32(at + 42, true),
    });
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}

/** Returns the beginning of a file in the archive, as text. */
async function textIn(file: Blob, entry: Entry | undefined): Promise<string> {
  if (!entry) return '';
  const head = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer());
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(start, start + entry.packed).stream();
  const stream = entry.method === 8 ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < mostBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel();
  return text;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    name ? (named[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
const textsIn = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text = '']) => plain(text)).join('');
const attribute = (xml: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1];

/** The formats of days that workbooks number and do not write down. */
const dayFormats: readonly number[] = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57];

/** Returns for each style of the workbook whether it shows numbers as days, by the same rules as the server. */
function dayStyles(styles: string): boolean[] {
  const formats = new Set(dayFormats);
  for (const [tag] of styles.matchAll(/<numFmt\s[^>]*>/g)) {
    const code = plain(attribute(tag, 'formatCode') ?? '')
      .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
      .replace(/s[.,]?0+/gi, 's');
    if (/[yd]/i.test(code) && !/[#0?]/.test(code)) formats.add(Number(attribute(tag, 'numFmtId')));
  }
  const cells = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => formats.has(Number(attribute(tag, 'numFmtId') ?? 0)));
}

/** Returns the day of a number of days, such as 2030-05-31; the number itself if it is none. Old Macs counted from 1904. */
function dayOf(number: string, is1904: boolean): string {
  const at = new Date((Math.floor(Number(number)) - (is1904 ? 24_107 : 25_569)) * dayMs);
  return Number.isNaN(at.getTime()) ? number : at.toISOString().slice(0, 10);
}

/** "B" → 1, "AA" → 26. */
const columnAt = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Returns the path of the sheet with that name; without one, of the first visible sheet. */
async function pathOf(file: Blob, entries: Map<string, Entry>, name: string | null): Promise<string> {
  const workbook = await textIn(file, entries.get('xl/workbook.xml'));
  const links = await textIn(file, entries.get('xl/_rels/workbook.xml.rels'));
  const sheet = [...workbook.matchAll(/<sheet\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find(tag => (name === null ? !/state="(?!visible)/.test(tag) : plain(attribute(tag, 'name') ?? '') === name));
  const id = sheet && attribute(sheet, 'r:id');
  const link = [...links.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find(tag => attribute(tag, 'Id') === id);
  const target = (link && attribute(link, 'Target')) ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Returns the first rows of the sheet with that name; without one, of the first visible sheet. Days are as in 2030-05-31. */
export async function sheetOf(file: Blob, rows: number, name: string | null): Promise<string[][]> {
  const entries = await directoryOf(file);
  const sheet = await textIn(file, entries.get(await pathOf(file, entries, name)));
  const shared = await textIn(file, entries.get('xl/sharedStrings.xml'));
  const strings = [...shared.matchAll(/<si(?:\s[^>]*)?>([\s\S]*?)<\/si>/g)].map(([, text = '']) => textsIn(text));
  const isDay = dayStyles(await textIn(file, entries.get('xl/styles.xml')));
  const is1904 = /\bdate1904="(?:1|true)"/.test(await textIn(file, entries.get('xl/workbook.xml')));
  const found: string[][] = [];
  for (const [, row = ''] of sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const cells: string[] = [];
    for (const [tag, inner = ''] of row.matchAll(/<c\b[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const head = tag.slice(0, tag.indexOf('>'));
      const value = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
      const reference = attribute(head, 'r');
      // A cell without a reference follows the one before it.
      const at = reference ? columnAt(reference) : cells.length;
      const type = attribute(head, 't') ?? 'n';
      if (type === 's') cells[at] = strings[Number(value)] ?? '';
      else if (!value) cells[at] = textsIn(inner);
      else cells[at] = type === 'n' && isDay[Number(attribute(head, 's') ?? 0)] ? dayOf(value, is1904) : plain(value);
    }
    found.push(Array.from(cells, cell => cell ?? ''));
    if (found.length >= rows) break;
  }
  return found;
}
