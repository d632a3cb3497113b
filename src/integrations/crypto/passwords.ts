import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../domain/access/index.js';

/** For argon2id, the library's default algorithm, as OWASP recommends: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords by argon2id. */
export class ArgonPasswords implements Passwords {
  /** A hash to compare passwords with if the user does not exist, so that the answer takes the same time. */
  private readonly decoy = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  async matches(stored: string | null, password: string): Promise<boolean> {
    const isRight = await verify(stored ?? (await this.decoy), password);
    return isRight && stored !== null;
  }
}
