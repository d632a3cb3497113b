import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { demoInfo } from '../../src/demo/info.js';
import type { VendorSimulator } from '../../src/domain/conversations/index.js';

/** An account of a demo tenant that can send, and what the fake vendor needs to report in the vendor's name. */
export interface SendingAccount {
  tenantId: string;
  provider: string;
  channel: string;
  externalId: string;
  webhookUrl: string;
  /** The secret that its webhooks are signed with. */
  secret: string;
  /** The credential by which the vendor identifies the account: its token, key, or id. */
  knownBy: string;
  /** Returns a signed webhook with a text message of one person. */
  writes(person: number, text: string): { headers: Record<string, string>; body: Buffer };
}

export interface Sending {
  accounts: SendingAccount[];
  /** An administrator's token for each tenant. */
  tokens: Map<string, string>;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const withoutSending = new Set(['FORM']);

/** Gives every account of the demo tenants credentials for sending, so that nothing stays in the sandbox. */
export async function openAccounts(settings: Record<string, string>): Promise<Sending> {
  const home = settings.EMBUDO_HOME ?? '';
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  const { ports, database } = embudo;
  try {
    const info = await demoInfo(embudo, home);
    const accounts: SendingAccount[] = [];
    for (const [index, account] of info.channelAccounts.entries()) {
      if (withoutSending.has(account.provider)) continue;
      const { provider, channel, externalId, tenantId, secret } = account;
      const simulator = Object.values(ports.providers).find(each => each?.name === provider)?.simulator;
      if (!simulator) continue;
      const knownBy = provider === 'TWILIO' ? `AC${String(index).padStart(32, '0')}` : `vendor-token-${index}`;
      const credentials = await database.transaction({ tenantId, userId: nobody, role: 'SYSTEM' }, async tx => {
        const [row] = await tx.query<{ id: string; credentials: string }>(
          'select id, credentials from channel_account where provider = $1 and channel = $2 and external_id = $3',
          [provider, channel, externalId],
        );
        if (!row) throw new Error(`the demo data holds no account ${provider} ${channel} ${externalId}`);
        const verifying = JSON.parse(ports.secrets.open(row.credentials)) as Record<string, string>;
        const sending = { ...verifying, ...tokenOf(provider, knownBy) };
        await tx.query('update channel_account set credentials = $2 where id = $1', [
          row.id,
          ports.secrets.seal(JSON.stringify(sending)),
        ]);
        return sending;
      });
      accounts.push({ ...account, secret, knownBy, writes: writerOf(simulator, account, credentials) });
    }
    return { accounts, tokens: new Map(info.serviceTokens.map(({ tenantId, token }) => [tenantId, token])) };
  } finally {
    await embudo.close();
  }
}

function tokenOf(provider: string, knownBy: string): Record<string, string> {
  switch (provider) {
    case 'META':
      return { accessToken: knownBy };
    case 'TWILIO':
      return { accountSid: knownBy };
    default:
      return { apiKey: knownBy };
  }
}

const writerOf =
  (
    simulator: VendorSimulator,
    { channel, externalId, webhookUrl }: { channel: string; externalId: string; webhookUrl: string },
    credentials: Record<string, string>,
  ) =>
  (person: number, text: string) => {
    const number = `5068${String(person).padStart(7, '0')}`;
    const account = { channel: channel as never, externalId, webhookUrl, credentials };
    const { headers, body } = simulator.textMessage(account, { number, name: `Persona ${person}` }, text);
    return { headers, body };
  };
