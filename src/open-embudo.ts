import { compose, type Embudo } from './compose.js';
import { type Config, readConfig, warningsOf } from './config.js';
import { migrate } from './integrations/postgres/migrate.js';
import { createLog, type Logger } from './integrations/telemetry/log.js';

/** Opens what a process of its own works with, a server or a worker: reads its settings, migrates the database and checks both. */
export async function openEmbudo(): Promise<{ config: Config; log: Logger; embudo: Embudo }> {
  const config = readConfig(process.env, 'standalone');
  const log = createLog(config.LOG_LEVEL);
  for (const warning of warningsOf(config)) log.warn({}, warning);
  if (config.DATABASE_URL) await migrate(config.DATABASE_URL);
  const embudo = await compose(config, { log });
  await embudo.assertHarmless();
  // Created at the first start, so that browsers can subscribe. Later it is decrypted, so that a wrong key is reported now and not by
  // every job.
  await embudo.ports.push.publicKey();
  return { config, log, embudo };
}
