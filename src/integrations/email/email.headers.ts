/** Header fields by their names in lower case, each with its values in order, unfolded. */
export type EmailHeaders = ReadonlyMap<string, readonly string[]>;

/** Real mails have a few hundred lines of headers; what is beyond is no part of them. */
const maxLines = 2_000;

/** Reads the header lines of a mail. Lines that are none are left out. */
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

/** The first field of that name; empty where there is none. */
export const headerOf = (headers: EmailHeaders, name: string): string => headers.get(name)?.[0] ?? '';

const maxIdLength = 400;
const maxIds = 100;

/** The message ids that a header names, in order, in angle brackets as they are written. */
export const messageIdsIn = (text: string): string[] =>
  (text.slice(0, 50_000).match(/<[^<>\s@]{1,250}@[^<>\s@]{1,250}>/g) ?? [])
    .filter(id => id.length <= maxIdLength)
    .slice(0, maxIds);

const encodedWord = /=\?([\w-]{1,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]*)\?=/gi;

/** A header with its encoded words ("=?UTF-8?Q?Cotizaci=C3=B3n?=") put into letters. */
export const decodeWords = (text: string): string =>
  text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(encodedWord, (_, charset: string, encoding: string, words: string) =>
      decodeBytes(encoding.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : quoted(words), charset),
    );

const quoted = (words: string): Buffer =>
  Buffer.from(
    words
      .replaceAll('_', ' ')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** Bytes as text. Where the charset is unknown or plainly not theirs, as UTF-8 where they are that, else as Windows does. */
export function decodeBytes(bytes: Buffer, charset: string): string {
  for (const label of [charset.trim() || 'utf-8', 'utf-8'])
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // No such charset, or other bytes than it has.
    }
  return new TextDecoder('windows-1252').decode(bytes);
}
