import { rmSync } from 'node:fs';
import path from 'node:path';
import { compose } from '../compose.js';
import { type Config, readConfig } from '../config.js';
import { keysOf, readKeys, readOwnDatabase, servingProcess } from '../demo/home.js';
import { type DemoInfo, demoInfo } from '../demo/info.js';
import { startTable } from '../demo/start-table.js';
import { AesSecretBox } from '../integrations/crypto/secret-box.js';
import { hasEmbeddedPostgres, removeEmbeddedPostgres } from '../integrations/local/embedded-postgres.js';
import { resealAll } from '../integrations/postgres/reseal.js';
import { createLog } from '../integrations/telemetry/log.js';
import { ForeseenError } from '../processes.js';
import { ownerUrlOf } from './owner-url.js';
import { readWords } from './words.js';

async function readInfo(): Promise<{ found: DemoInfo; config: Config }> {
  const first = readConfig();
  const home = path.resolve(first.EMBUDO_HOME);
  const databaseUrl = ownerUrlOf(first);
  if (!databaseUrl)
    throw new ForeseenError(
      `Embudo has not been started in ${home} yet: npm start. Where it runs on a database of your own, set DATABASE_URL as it has it.`,
    );
  const embudo = await compose(
    readConfig({ ...keysOf(home), ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '' }),
    { log: createLog('silent', 'stderr') },
  );
  try {
    return { found: await demoInfo(embudo, home), config: embudo.config };
  } finally {
    await embudo.close();
  }
}

/** `npx embudo info`: prints the addresses of Embudo and how to sign in to the demo data. */
export async function info(args: string[]): Promise<void> {
  const { values } = readWords(args, { json: { type: 'boolean' } });
  const { found, config } = await readInfo();
  if (values.json) return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  process.stdout.write(startTable(found, config));
}

/** `npx embudo rotate-keys`: encrypts all secrets with the newest key. */
export async function rotateKeys(args: string[]): Promise<void> {
  readWords(args, {});
  const first = readConfig();
  const ownerUrl = ownerUrlOf(first);
  // Keys are only read here, never created: values encrypted under other keys could not be decrypted.
  const keys = first.ENCRYPTION_KEY ?? readKeys(path.resolve(first.EMBUDO_HOME))?.ENCRYPTION_KEY;
  if (!ownerUrl || !keys) throw new ForeseenError('DATABASE_URL and ENCRYPTION_KEY say what to seal again, and how.');
  const { sealed, left } = await resealAll(ownerUrl, new AesSecretBox(keys));
  process.stdout.write(`${sealed} sealed anew, ${left} left under an older key.\n`);
  if (left > 0) throw new ForeseenError('Jobs were running with what is left: wait a moment and run it again.');
}

/**
 * `npx embudo reset`: removes the embedded database and the demo data. Throws while Embudo is running on them. Also throws if an external
 * database of the operator needs the keys and files there: its rows would stay, but its credentials could never be decrypted again.
 */
export async function reset(args: string[]): Promise<void> {
  readWords(args, {});
  const config = readConfig();
  const home = path.resolve(config.EMBUDO_HOME);
  const pid = servingProcess(home);
  if (pid !== null)
    throw new ForeseenError(`Nothing was removed: Embudo runs on ${home} (process ${pid}). Stop it first.`);
  if (config.DATABASE_URL || readOwnDatabase(home) !== null)
    throw new ForeseenError(
      `Nothing was removed: ${home} belongs to a database of your own (DATABASE_URL), which a reset does not touch. The keys there open its channel credentials. To start over, remove that database and the folder yourself.`,
    );
  const embedded = hasEmbeddedPostgres(home);
  await removeEmbeddedPostgres(home);
  if (!embedded) throw new ForeseenError(`Nothing was removed: there is no embedded database in ${home}.`);
  rmSync(home, { recursive: true, force: true });
  process.stderr.write('The embedded database and the demo data are gone. npm start makes new ones.\n');
}
