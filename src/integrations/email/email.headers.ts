/** Header fields by their lower-case names, each with its values in order, unfolded. */
export type EmailHeaders = ReadonlyMap<string, readonly string[]>;

/** Real mails have a few hundred header lines; lines beyond this limit are not read. */
const maxLines = 2_000;

/** Reads the header lines of a mail. Invalid lines are left out. */
export function readHeaders(text: string): EmailHeaders {
  const headers = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const line of text.split(/\r?\n/, maxLines)) {
    if (current && /^[ \t]/.test(line)) {
      current.push(`${current.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    const [, name, value = ''] = /^([!-9;-~]{1,100}):(.*)$/s.exec(line) ?? [];
    if (name === undefined) {
      current = null;
      continue;
    }
    current = headers.get(name.toLowerCase()) ?? [];
    current.push(value.trim());
    headers.set(name.toLowerCase(), current);
  }
  return headers;
}

/** Returns the first field of that name, or an empty text if there is none. */
export const headerOf = (headers: EmailHeaders, name: string): string => headers.get(name)?.[0] ?? '';

const maxIdLength = 400;
const maxIds = 100;

/** Returns the message ids in a header, in order, with their angle brackets. */
export const messageIdsIn = (text: string): string[] =>
  (text.slice(0, 50_000).match(/<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g) ?? [])
    .filter(id => id.length <= maxIdLength)
    .slice(0, maxIds);

const encodedWord = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]*)\?=/gi;
const encodedWords = /(?:=\?[\w-]{1,40}(?:\*[\w-]{0,20})?\?[bq]\?[^?\s]*\?=)+/gi;

/**
 * Returns a header with its encoded words ("=?UTF-8?Q?Cotizaci=C3=B3n?=") decoded. Words in a row are decoded together: some
 * programs end a word in the middle of a character.
 */
export const decodeWords = (text: string): string =>
  text.replace(/(\?=)\s+(?==\?)/g, '$1').replace(encodedWords, decodeRow);

function decodeRow(row: string): string {
  const parts: { charset: string; bytes: Buffer[] }[] = [];
  for (const [, name = '', encoding = '', words = ''] of row.matchAll(encodedWord)) {
    const charset = name.toLowerCase();
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : quoted(words);
    const last = parts.at(-1);
    if (last?.charset === charset) last.bytes.push(bytes);
    else parts.push({ charset, bytes: [bytes] });
  }
  return parts.map(({ charset, bytes }) => decodeBytes(Buffer.concat(bytes), charset)).join('');
}

const quoted = (words: string): Buffer =>
  Buffer.from(
    words
      .replaceAll('_', ' ')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** The charset of a mail that names none. Many such mails hold other letters nevertheless. */
const ascii = /^(?:us-)?ascii$/i;

/**
 * Decodes bytes as text. If the charset is unknown or clearly wrong, decodes them as UTF-8 if they are valid UTF-8, otherwise
 * as Windows-1252.
 */
export function decodeBytes(bytes: Buffer, charset: string): string {
  for (const label of [charset.trim().replace(ascii, '') || 'utf-8', 'utf-8'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The charset is unknown, or the bytes are not valid in it.
    }
  return new TextDecoder('windows-1252').decode(bytes);
}
