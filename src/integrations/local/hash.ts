/** Number of buckets that features are hashed into; a power of two, so that a bit mask replaces the modulus. */
export const bucketCount = 1 << 18;

export const hashStart = 0x811c9dc5;
/** Adds one character to an FNV-1a hash. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** Finishes a 32-bit hash. The low bits of FNV-1a are weak, so they are mixed with the high bits. */
export function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}
/** Returns the bucket of a hash that was not yet passed to `mixed`. */
export const bucketOf = (hash: number): number => mixed(hash) & (bucketCount - 1);
