import type { Embudo } from '../compose.js';
import { demoAccounts } from './demo-accounts.js';
import { demoPeople, demoTenants } from './demo-data.js';
import { baseUrl } from './demo-shop.js';
import { readDemoSecrets } from './home.js';
import { emailOf } from './seed-demo.js';

export interface DemoInfo {
  graphql: string;
  ws: string;
  health: string;
  users: { email: string; password: string; role: string; tenantId: string; tenant: string }[];
  serviceTokens: { tenantId: string; tenant: string; role: string; token: string }[];
  channelAccounts: {
    tenantId: string;
    provider: string;
    channel: string;
    externalId: string;
    webhookUrl: string;
    /** The secret with which its webhooks are signed. */
    secret: string;
    /** Empty if the provider needs none. */
    verifyToken: string;
    /** The key by which a web form names its account; absent for other channels. */
    publicKey?: string;
  }[];
}

/** Returns Embudo's addresses and how to sign in to the demo data. It never shows users or keys that somebody has created. */
export async function demoInfo(embudo: Pick<Embudo, 'database' | 'config' | 'ports'>, home: string): Promise<DemoInfo> {
  const secrets = readDemoSecrets(home);
  const base = baseUrl(home, embudo.config);
  const info: DemoInfo = {
    graphql: `${base}/graphql`,
    ws: `${base.replace(/^http/, 'ws')}/graphql`,
    health: `${base}/health`,
    users: [],
    serviceTokens: [],
    channelAccounts: [],
  };
  if (!secrets) return info;
  const tenantIds = new Map<string, string>();
  for (const demo of demoTenants) {
    const account = secrets.accounts[demo.slug];
    if (!account) continue;
    const [row] = await embudo.database.unscoped.query<{ tenantId: string }>(
      'select tenant_id as "tenantId" from app.find_channel_account($1)',
      [account.webhookKey],
    );
    if (!row) continue;
    tenantIds.set(demo.slug, row.tenantId);
    const { providers } = embudo.ports;
    for (const { provider, channel, externalId, webhookUrl, credentials, simulator } of demoAccounts(
      providers,
      secrets,
      base,
      demo,
    ))
      info.channelAccounts.push({
        tenantId: row.tenantId,
        provider,
        channel,
        externalId,
        webhookUrl,
        secret: simulator.signsWith?.(credentials) ?? providers[provider]?.gate.secretOf(credentials) ?? '',
        verifyToken: credentials.verifyToken ?? '',
        ...(credentials.publicKey && { publicKey: credentials.publicKey }),
      });
    const token = secrets.serviceTokens[demo.slug];
    if (token) info.serviceTokens.push({ tenantId: row.tenantId, tenant: demo.name, role: 'ADMIN', token });
    if (!demo.ceoOf)
      for (const { role } of demoPeople)
        info.users.push({
          email: emailOf(role, demo),
          password: secrets.password,
          role,
          tenantId: row.tenantId,
          tenant: demo.name,
        });
  }
  return info;
}
