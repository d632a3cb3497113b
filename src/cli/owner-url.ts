import path from 'node:path';
import type { Config } from '../config.js';
import { readOwnDatabase, readRunning } from '../demo/home.js';
import { locateEmbeddedPostgres } from '../integrations/local/embedded-postgres.js';

/**
 * Returns the URL of the database that a command works on, as its owner: the one in the settings, otherwise the one with which this home
 * was last started.
 */
export function ownerUrlOf(config: Pick<Config, 'DATABASE_URL' | 'EMBUDO_HOME'>): string | undefined {
  const home = path.resolve(config.EMBUDO_HOME);
  const own = readRunning(home)?.embedded === false ? readOwnDatabase(home) : null;
  return config.DATABASE_URL ?? own ?? locateEmbeddedPostgres(home)?.ownerUrl;
}
