import { TolerantDecoder } from './mend-encoding.js';

/**
 * Decodes text whose encoding is unknown: UTF-16 or UTF-8 by its byte order mark, UTF-16 by its zero bytes, and otherwise UTF-8
 * or Windows-1252 (Latin-1) by the first character beyond ASCII. Up to that character both are the same.
 * Bytes that are no UTF-8 in the rest of a text in UTF-8 are Windows-1252.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderOf> = null;
  let isStart = true;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : Buffer.from(chunk);
    // Enough for a mark, and to recognise UTF-16 by its zeros.
    if (isStart && held.length < 16) continue;
    if (isStart) decoder = decoderOf(markedEncoding(held));
    isStart = false;
    if (!decoder) {
      const at = held.findIndex(byte => byte >= 0x80);
      const sure = at < 0 ? held.length : at;
      if (sure > 0) yield held.toString('latin1', 0, sure);
      held = held.subarray(sure);
      // A character of UTF-8 has at most four bytes.
      if (held.length < 4) continue;
      decoder = decoderOf(foreignEncoding(held));
    }
    if (decoder) yield decoder.decode(held, { stream: true });
    held = Buffer.alloc(0);
  }
  const last = decoder ?? decoderOf((isStart && markedEncoding(held)) || foreignEncoding(held));
  if (last) yield last.decode(held);
}

const decoderOf = (encoding: string | null) =>
  encoding === 'utf-8' ? new TolerantDecoder() : encoding ? new TextDecoder(encoding) : null;

function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4) return null;
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 64) & ~1;
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Headers are mostly letters, whose other byte is zero.
  if (odd > looked / 4 && even === 0) return 'utf-16le';
  return even > looked / 4 && odd === 0 ? 'utf-16be' : null;
}

/** Returns the encoding by the character that begins with the first byte above ASCII; all bytes before it are ASCII. */
function foreignEncoding(bytes: Buffer): string {
  const at = bytes.findIndex(byte => byte >= 0x80);
  if (at < 0) return 'utf-8';
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
