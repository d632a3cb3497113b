import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { demoInfo } from '../../src/demo/info.js';
import { seededTenants, seedTenants } from '../reads/seed-tenants.js';
import { stageSettings } from '../stage/accounts.js';
import { type Child, freePort, saysLine, startChild } from '../stage/child.js';
import { openDatabase } from '../stage/database.js';

/** The path for webhooks and their signing secret. */
export interface ConsoleAccount {
  externalId: string;
  webhookPath: string;
  appSecret: string;
}
export interface ConsoleStage {
  url: string;
  version: string;
  email: string;
  password: string;
  account: ConsoleAccount;
  stop(): Promise<void>;
}

/** Starts the whole program as `npm start` does, either with only the demo data or also with the seeded tenants of a scale. */
export async function openConsoleStage(
  home: string,
  scale: number | null,
  say: (line: string) => void,
): Promise<ConsoleStage> {
  mkdirSync(home, { recursive: true });
  const database = await openDatabase(home);
  let child: Child | null = null;
  const stop = async () => {
    await child?.kill();
    await database.stop();
  };
  try {
    const { rows } = await database.owner.query<{ filled: boolean }>('select exists (select from tenant) as filled');
    if (scale !== null && !rows[0]?.filled) await seedTenants(database.owner, scale, say);
    const port = await freePort();
    const settings = {
      ...stageSettings(home, database.ownerUrl),
      RATE_LIMIT_REQUESTS: '100000000',
      RATE_LIMIT_COST: '1000000000',
      LOG_LEVEL: 'warn',
    };
    child = startChild('src/start.js', { ...settings, PORT: String(port) });
    await saysLine(child, 'Embudo is running');
    const embudo = await compose(readConfig({ ...settings, LOG_LEVEL: 'error' }));
    try {
      const info = await demoInfo(embudo, home);
      const shown = scale === null ? null : seededTenants()[0];
      const account = info.channelAccounts.find(
        ({ provider, channel }) => provider === 'META' && channel === 'WHATSAPP',
      );
      const person = info.users.find(({ role, tenantId }) => role === 'CEO' && tenantId === account?.tenantId);
      if (!account || !person) throw new Error('the demo data has no CEO or no WhatsApp account');
      const stage = {
        url: `http://127.0.0.1:${port}`,
        version: database.version,
        email: person.email,
        password: person.password,
        account: {
          externalId: account.externalId,
          webhookPath: new URL(account.webhookUrl).pathname,
          appSecret: account.secret,
        },
        stop,
      };
      if (!shown) return stage;
      // The seeded tenant has neither a password nor an account that accepts webhooks, so both are added here.
      const seeded = {
        externalId: '900000000000001',
        webhookPath: '/webhooks/meta/bench-console',
        appSecret: 'bench-console',
      };
      const credentials = embudo.ports.secrets.seal(
        JSON.stringify({ appSecret: seeded.appSecret, verifyToken: 'bench-console' }),
      );
      await database.owner.query(
        `update channel_account set external_id = $2, webhook_key = 'bench-console', credentials = $3 where tenant_id = $1`,
        [shown.tenantId, seeded.externalId, credentials],
      );
      const hash = await embudo.ports.passwords.hash(person.password);
      const user = await database.owner.query<{ email: string }>(
        'update app_user set password_hash = $2 where id = $1 returning email',
        [shown.userId, hash],
      );
      return { ...stage, email: user.rows[0]?.email ?? '', account: seeded };
    } finally {
      await embudo.close();
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Each kind of data has its own home folder, so that a second run finds the database filled. */
export const homeFor = (scale: number | null): string =>
  path.resolve(process.env.BENCH_HOME ?? '.embudo-bench', scale === null ? 'console-demo' : `console-${scale}`);
