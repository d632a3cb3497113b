import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../domain/access/index.js';

/** argon2id (the library's default algorithm) with the parameters that OWASP asks for: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class ArgonPasswords implements Passwords {
  /** Compared against where no such user exists, so that the answer takes as long. */
  private readonly decoy = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  async matches(stored: string | null, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.decoy), password);
    return right && stored !== null;
  }
}
