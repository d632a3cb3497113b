import { createHash } from 'node:crypto';

/** A secret has 256 bits, so a plain hash of it cannot be guessed back. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
