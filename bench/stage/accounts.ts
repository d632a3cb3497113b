import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { keysOf } from '../../src/demo/home.js';
import { demoInfo } from '../../src/demo/info.js';
import { seedDemo } from '../../src/demo/seed-demo.js';

/** A WhatsApp account for which webhooks can be signed. */
export interface StageAccount {
  tenantId: string;
  phoneNumberId: string;
  /** The path of its webhook, on whichever port the server listens. */
  path: string;
  secret: string;
}

/** Settings that every process of this stage shares. */
export function stageSettings(home: string, ownerUrl: string): Record<string, string> {
  return { ...keysOf(home), DATABASE_URL: ownerUrl, EMBUDO_HOME: home, LANGUAGE_MODELS: 'local' };
}

/**
 * Creates the demo tenants' accounts. With an access token their answers are sent to META_GRAPH_URL; without one they go to the sandbox.
 */
export async function seedAccounts(settings: Record<string, string>, accessToken?: string): Promise<StageAccount[]> {
  const home = settings.EMBUDO_HOME ?? '';
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  try {
    await seedDemo(embudo, home);
    const { channelAccounts: all } = await demoInfo(embudo, home);
    const onMeta = all.filter(({ provider }) => provider === 'META');
    const channelAccounts = onMeta.filter(({ channel }) => channel === 'WHATSAPP');
    for (const { tenantId, channel, secret, verifyToken } of accessToken ? onMeta : [])
      await embudo.database.transaction({ tenantId, userId: nobody, role: 'SYSTEM' }, tx =>
        tx.query(`update channel_account set credentials = $1 where provider = 'META' and channel = $2`, [
          embudo.ports.secrets.seal(JSON.stringify({ appSecret: secret, verifyToken, accessToken })),
          channel,
        ]),
      );
    return channelAccounts.map(({ tenantId, externalId, webhookUrl, secret }) => ({
      tenantId,
      phoneNumberId: externalId,
      path: new URL(webhookUrl).pathname,
      secret,
    }));
  } finally {
    await embudo.close();
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';
