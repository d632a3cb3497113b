/** The detected type of a file. */
export interface FileType {
  mimeType: string;
  kind: 'image' | 'audio' | 'video' | 'document';
  /** Whether a computer could run it. */
  program: boolean;
}

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);
const starts = (bytes: Buffer, ...numbers: number[]): boolean => numbers.every((number, at) => bytes[at] === number);

/** Types by the first bytes, in the order in which they are tried. */
const signatures: [mimeType: string, is: (bytes: Buffer) => boolean][] = [
  ['image/jpeg', bytes => starts(bytes, 0xff, 0xd8, 0xff)],
  ['image/png', bytes => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/gif', bytes => /^GIF8[79]a/.test(text(bytes, 0, 6))],
  ['image/webp', bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['image/bmp', bytes => text(bytes, 0, 2) === 'BM' && bytes.length > 14 && bytes.readUInt32LE(6) === 0],
  ['image/tiff', bytes => starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a)],
  ['image/heic', bytes => isBox(bytes) && /^(heic|heix|mif1|msf1|heim|heis)/.test(text(bytes, 8, 12))],
  ['image/avif', bytes => isBox(bytes) && /^avi[fs]/.test(text(bytes, 8, 12))],
  ['audio/ogg', bytes => text(bytes, 0, 4) === 'OggS' && !text(bytes, 0, 64).includes('theora')],
  ['video/ogg', bytes => text(bytes, 0, 4) === 'OggS'],
  ['audio/wav', bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WAVE'],
  ['audio/flac', bytes => text(bytes, 0, 4) === 'fLaC'],
  ['audio/amr', bytes => text(bytes, 0, 5) === '#!AMR'],
  ['audio/aac', bytes => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0],
  ['audio/mpeg', bytes => text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)],
  ['audio/mp4', bytes => isBox(bytes) && /^(M4A|M4B)/.test(text(bytes, 8, 12))],
  ['video/3gpp', bytes => isBox(bytes) && /^3g/.test(text(bytes, 8, 12))],
  ['video/quicktime', bytes => isBox(bytes) && text(bytes, 8, 12) === 'qt  '],
  ['video/mp4', isBox],
  ['video/webm', bytes => starts(bytes, 0x1a, 0x45, 0xdf, 0xa3) && text(bytes, 0, 64).includes('webm')],
  ['video/x-matroska', bytes => starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)],
  ['video/x-msvideo', bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'AVI '],
  ['application/pdf', bytes => text(bytes, 0, 1_024).includes('%PDF-')],
  ['application/rtf', bytes => text(bytes, 0, 5) === '{\\rtf'],
  ['application/zip', bytes => starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)],
  ['application/x-ole-storage', bytes => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
];
const programs: ((bytes: Buffer) => boolean)[] = [
  bytes => text(bytes, 0, 2) === 'MZ',
  bytes => starts(bytes, 0x7f, 0x45, 0x4c, 0x46),
  bytes =>
    [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(bytes.length > 4 ? bytes.readUInt32BE(0) : 0),
  // Scripts, and Windows shortcuts.
  bytes => text(bytes, 0, 2) === '#!' && text(bytes, 0, 5) !== '#!AMR',
  bytes => starts(bytes, 0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00),
];

const office = 'application/vnd.openxmlformats-officedocument.';
/** Detects the Office or LibreOffice format of a zip file by the names of its top folders. */
const inZip: [mimeType: string, mark: RegExp][] = [
  [`${office}wordprocessingml.document`, /word\//],
  [`${office}spreadsheetml.sheet`, /xl\//],
  [`${office}presentationml.presentation`, /ppt\//],
  ['application/vnd.oasis.opendocument.text', /mimetypeapplication\/vnd\.oasis\.opendocument\.text/],
  ['application/vnd.oasis.opendocument.spreadsheet', /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/],
];
const oldOffice = ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'];
/** Text types that keep their announced name, because no browser runs them as a page; any other one becomes plain text. */
const plainTexts = ['text/csv', 'text/vcard', 'text/calendar', 'text/x-vcard', 'application/json'];
/** Containers whose bytes do not say whether they hold video or only audio. */
const soundOf: Record<string, string> = {
  'video/mp4': 'audio/mp4',
  'video/3gpp': 'audio/3gpp',
  'video/webm': 'audio/webm',
};

/**
 * Detects the type of a file by its first bytes. The announced type counts only if the bytes are ambiguous: audio or video in the same
 * container, or the old Office formats.
 */
export function typeOf(head: Buffer, announced: string): FileType {
  const said = bareType(announced);
  if (programs.some(is => is(head))) return { mimeType: 'application/octet-stream', kind: 'document', program: true };
  const found = signatures.find(([, is]) => is(head))?.[0] ?? textType(head, said);
  const mimeType = refined(found, head, said);
  return { mimeType, kind: kindOf(mimeType), program: false };
}

/** Returns the type without parameters such as the codec. */
export const bareType = (mimeType: string): string => mimeType.split(';')[0]?.trim().toLowerCase() ?? '';

/** Returns the kind of a MIME type; whatever is no picture, sound or film is a document. */
export function kindOf(mimeType: string): FileType['kind'] {
  const family = mimeType.split('/')[0] ?? '';
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}

function refined(found: string, head: Buffer, said: string): string {
  if (said.startsWith('audio/') && soundOf[found]) return soundOf[found];
  if (found === 'application/zip') {
    const names = head.toString('latin1');
    return inZip.find(([, mark]) => mark.test(names))?.[0] ?? (said.startsWith(office) ? said : found);
  }
  return found === 'application/x-ole-storage' && oldOffice.includes(said) ? said : found;
}

function isBox(bytes: Buffer): boolean {
  return text(bytes, 4, 8) === 'ftyp';
}

function textType(head: Buffer, said: string): string {
  const readable = head.length > 0 && !head.includes(0) && isUtf8(head);
  if (!readable) return 'application/octet-stream';
  const beginning = head.toString('utf8').trimStart().slice(0, 1_000).toLowerCase();
  if (/^(?:<!doctype svg|<svg)/.test(withoutProlog(beginning))) return 'image/svg+xml';
  if (/<(!doctype html|html|script|body|iframe)\b/.test(beginning)) return 'text/html';
  if (beginning.startsWith('<?xml')) return 'text/xml';
  return plainTexts.includes(said) ? said : 'text/plain';
}

/**
 * Removes the XML declaration and the comments that stand before the first element. No regular expression finds the comments: one that
 * repeats a text up to `-->` tries every way to divide a row of comments, which takes years for a file of one kilobyte.
 */
function withoutProlog(beginning: string): string {
  let rest = beginning.replace(/^<\?xml[^>]*>/, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** The head may end in the middle of a character. */
function isUtf8(head: Buffer): boolean {
  try {
    new TextDecoder('utf8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
