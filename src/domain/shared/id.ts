import { randomFillSync } from 'node:crypto';
import { stringify, v7, validate } from 'uuid';

const bytesPerId = 16;
/** Asking the system for random bytes costs more than the rest of an id, so it is asked for many ids at once. */
const random = new Uint8Array(bytesPerId * 512);
let used = random.length;
let msecs = 0;
let seq = 0;

/** A new id: UUID version 7, rising within this process, so that ids sort by the time they were made and indexes grow at one end. */
export function newId(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const own = random.subarray(used, used + bytesPerId);
  used += bytesPerId;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = ((own[6] ?? 0) << 16) | ((own[7] ?? 0) << 8) | (own[8] ?? 0);
  } else seq += 1;
  return v7({ msecs, seq, random: own });
}

/** The id that a hash of at least 16 bytes stands for: UUID version 8, the same for the same hash. */
export function idFrom(hash: Buffer): string {
  const own = Uint8Array.from(hash.subarray(0, bytesPerId));
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return stringify(own);
}

/** An id that is no UUID is an id that does not exist: callers answer as for a missing row, and Postgres never sees it. */
export const isId = (text: string): boolean => validate(text);
