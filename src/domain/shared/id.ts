import { randomFillSync } from 'node:crypto';
import { stringify, v7, validate } from 'uuid';

const bytesPerId = 16;
/** Random bytes for many ids, fetched at once: one call for random bytes costs more than the rest of making an id. */
const random = new Uint8Array(bytesPerId * 512);
let used = random.length;
let msecs = 0;
let seq = 0;

/** Returns a new id: a UUID of version 7, rising within this process, so that ids sort by creation time and indexes grow at one end. */
export function newId(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const idBytes = random.subarray(used, used + bytesPerId);
  used += bytesPerId;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = ((idBytes[6] ?? 0) << 16) | ((idBytes[7] ?? 0) << 8) | (idBytes[8] ?? 0);
  } else seq += 1;
  return v7({ msecs, seq, random: idBytes });
}

/** Derives an id from a hash of at least 16 bytes: a UUID of version 8. The same hash always yields the same id. */
export function idFrom(hash: Buffer): string {
  const idBytes = Uint8Array.from(hash.subarray(0, bytesPerId));
  idBytes[6] = ((idBytes[6] ?? 0) & 0x0f) | 0x80;
  idBytes[8] = ((idBytes[8] ?? 0) & 0x3f) | 0x80;
  return stringify(idBytes);
}

/** Returns the time at which `newId` made this id, to the millisecond. */
export const createdAtOfId = (id: string): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));

/** Whether a text is a UUID. Callers treat any other id as the id of a missing row and never pass it to Postgres. */
export const isId = (text: string): boolean => validate(text);
