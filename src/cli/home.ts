import { rmSync } from 'node:fs';
import path from 'node:path';
import { compose } from '../compose.js';
import { readConfig } from '../config.js';
import { keysOf } from '../demo/home.js';
import { demoInfo } from '../demo/info.js';
import { startTable } from '../demo/start-table.js';
import { AesSecretBox } from '../integrations/crypto/secret-box.js';
import { locateEmbeddedPostgres, removeEmbeddedPostgres } from '../integrations/local/embedded-postgres.js';
import { resealAll } from '../integrations/postgres/reseal.js';
import { createLog } from '../integrations/telemetry/log.js';
import { ForeseenError } from '../processes.js';
import { readWords } from './words.js';

async function readInfo() {
  const first = readConfig();
  const home = path.resolve(first.EMBUDO_HOME);
  const databaseUrl = first.DATABASE_URL ?? locateEmbeddedPostgres(home)?.ownerUrl;
  if (!databaseUrl) throw new ForeseenError('Embudo has not been started here yet: npm start');
  const embudo = await compose(
    readConfig({ ...keysOf(home), ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '' }),
    { log: createLog('silent', 'stderr') },
  );
  try {
    return await demoInfo(embudo, home);
  } finally {
    await embudo.close();
  }
}

/** `npx embudo info`: prints the addresses of Embudo and how to sign in to the demo data. */
export async function info(args: string[]): Promise<void> {
  const { values } = readWords(args, { json: { type: 'boolean' } });
  const found = await readInfo();
  if (values.json) return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  process.stdout.write(startTable(found));
}

/** `npx embudo rotate-keys`: seals all secrets with the newest key. */
export async function rotateKeys(): Promise<void> {
  const first = readConfig();
  const home = path.resolve(first.EMBUDO_HOME);
  const ownerUrl = first.DATABASE_URL ?? locateEmbeddedPostgres(home)?.ownerUrl;
  const keys = readConfig({ ...keysOf(home), ...process.env }).ENCRYPTION_KEY;
  if (!ownerUrl || !keys) throw new ForeseenError('DATABASE_URL and ENCRYPTION_KEY say what to seal again, and how.');
  const { sealed, left } = await resealAll(ownerUrl, new AesSecretBox(keys));
  process.stdout.write(`${sealed} sealed anew, ${left} left under an older key.\n`);
  if (left > 0) throw new ForeseenError('Jobs were running with what is left: wait a moment and run it again.');
}

/** `npx embudo reset`: removes the embedded database and the demo data. Throws while Embudo runs on them. */
export async function reset(): Promise<void> {
  const home = path.resolve(readConfig().EMBUDO_HOME);
  await removeEmbeddedPostgres(home);
  rmSync(home, { recursive: true, force: true });
  process.stderr.write('The embedded database and the demo data are gone. npm start makes new ones.\n');
}
