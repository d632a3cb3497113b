const windows = new TextDecoder('windows-1252');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Each byte above ASCII by its character in Windows-1252. */
const byteOf = new Map(
  Array.from({ length: 128 }, (_, at) => [windows.decode(Uint8Array.of(at + 128)), at + 128] as const),
);
const followers = [...byteOf].flatMap(([char, byte]) => (byte < 0xc0 ? [char] : [])).join('');

/**
 * A character of UTF-8 that was read as Windows-1252: a letter with an accent, a sign of punctuation, or an emoji. Other scripts are left
 * out, because an accented capital before a closing quotation mark would look like one of their letters.
 */
const misread = new RegExp(`[ÂÃ][${followers}]|â[${followers}]{2}|ðŸ[${followers}]{2}`, 'gu');

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Returns a text as it was meant, if another program read its UTF-8 as Windows-1252 before it stored it: `MarÃ­a` is María. In a file that
 * was put together from two, a part of the lines may be like that.
 */
export const mendMisread = (text: string): string =>
  text.replace(misread, found => utf8Of(Uint8Array.from(found, char => byteOf.get(char) ?? 0)) ?? found);

/** A character of UTF-8 with several bytes, or else one byte above ASCII, in a text whose characters are bytes. */
const beyondAscii = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/** Decodes UTF-8 in pieces. Bytes that are none are Windows-1252, as in a file that was put together from two. */
export class TolerantDecoder {
  private rest: Buffer = Buffer.alloc(0);

  decode(bytes: Uint8Array, { stream = false } = {}): string {
    const all = Buffer.concat([this.rest, bytes]);
    const whole = stream ? all.length - unfinished(all) : all.length;
    this.rest = all.subarray(whole);
    const now = all.subarray(0, whole);
    return utf8Of(now) ?? now.toString('latin1').replace(beyondAscii, decodedOne);
  }
}

function decodedOne(found: string): string {
  const bytes = Buffer.from(found, 'latin1');
  return utf8Of(bytes) ?? windows.decode(bytes);
}

/** Returns how many bytes at the end begin a character whose other bytes have not come yet. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
