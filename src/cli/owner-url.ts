import path from 'node:path';
import type { Config } from '../config.js';
import { readOwnDatabase, readRunning } from '../demo/home.js';
import { locateEmbeddedPostgres } from '../integrations/local/embedded-postgres.js';

/** The database that a command works on, as its owner: that of the settings, else the one that this home was last started with. */
export function ownerUrlOf(config: Pick<Config, 'DATABASE_URL' | 'EMBUDO_HOME'>): string | undefined {
  const home = path.resolve(config.EMBUDO_HOME);
  const own = readRunning(home)?.embedded === false ? readOwnDatabase(home) : null;
  return config.DATABASE_URL ?? own ?? locateEmbeddedPostgres(home)?.ownerUrl;
}
