/** A range of bytes, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Returns the part of a file that a `Range` header asks for. Returns null for the whole file: there is no header, or it may be
 * ignored, such as one with several parts. Returns `beyond` if the range is outside the file.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (!found || (from === '' && to === '')) return null;
  // Without a start, the number is the count of bytes at the end. Of an empty file that is the whole file, which is no range.
  if (from === '' && size === 0) return null;
  if (from === '') return to === '0' ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'beyond' : { start, end };
}
