/** How many buckets features are hashed into; a power of two, so that a mask does for a modulus. */
export const bucketCount = 1 << 18;

export const hashStart = 0x811c9dc5;
/** FNV-1a, one character on. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** The end of a hash, of 32 bits: FNV-1a ends weak in the low ones, so they are mixed with the high ones. */
export function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 13)) >>> 0;
}
/** The bucket of a hash that has not been mixed yet. */
export const bucketOf = (hash: number): number => mixed(hash) & (bucketCount - 1);
