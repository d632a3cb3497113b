import type { Sql, Statement } from '../shared/database.port.js';
import type { Channel, ChannelProvider } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';
import type { SecretBox } from './ports.js';

export interface InboundAccount {
  id: string;
  tenantId: string;
  organizationId: string;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  active: boolean;
  /** Whether it has been shown that the number is the tenant's. */
  proven: boolean;
  credentials: Credentials;
}
interface Row {
  id: string;
  tenant_id: string;
  organization_id: string;
  provider: ChannelProvider;
  channel: Channel;
  external_id: string;
  credentials: string;
  active: boolean;
  proven: boolean;
}

const byKey: Statement = { name: 'account.by-key', text: 'select * from app.find_channel_account($1)' };
const byExternalId: Statement = {
  name: 'account.by-external-id',
  text: 'select * from app.find_channel_accounts($1, $2)',
};

const prove: Statement = {
  name: 'account.prove',
  text: `select app.prove_channel_account($1, 'WEBHOOK') as proven`,
};

const keptMs = 5_000;
const mostKept = 10_000;

/**
 * Finds the channel account that a webhook belongs to, before any tenant is known. Kept for five seconds, misses too: a
 * webhook costs no look-up, a changed secret is in force within that time, and guessing keys does not reach the database.
 */
export class InboundAccounts {
  private readonly kept = new Map<string, { accounts: Promise<InboundAccount[]>; until: number }>();
  /** Webhook keys that this process has found at some time. */
  private readonly found = new Set<string>();

  constructor(
    private readonly sql: Sql,
    private readonly secrets: SecretBox,
  ) {}

  async byWebhookKey(key: string): Promise<InboundAccount | null> {
    const [account] = await this.keep(`key ${key}`, () => this.sql.query<Row>(byKey, [key]));
    if (account && this.found.size >= mostKept) this.found.clear();
    if (account) this.found.add(key);
    return account ?? null;
  }

  /** Whether a look at this key is no guess: it has been found before, or the answer is still kept. */
  knows(key: string): boolean {
    return this.found.has(key) || (this.kept.get(`key ${key}`)?.until ?? 0) > Date.now();
  }

  /**
   * Takes down that a webhook was signed with the account's secret: it is then the tenant's, unless another has proven it.
   * A statement for the first webhook of an account, none for the others.
   */
  async prove(account: InboundAccount): Promise<void> {
    if (account.proven) return;
    const [row] = await this.sql.query<{ proven: boolean }>(prove, [account.id]);
    account.proven = true;
    account.active &&= row?.proven === true;
  }

  /** Every account of the provider with that number or page, of any tenant and channel, the oldest first. */
  async byExternalId(provider: ChannelProvider, externalId: string): Promise<InboundAccount[]> {
    return this.keep(`${provider} ${externalId}`, () => this.sql.query<Row>(byExternalId, [provider, [externalId]]));
  }

  private keep(name: string, find: () => Promise<Row[]>): Promise<InboundAccount[]> {
    const now = Date.now();
    const known = this.kept.get(name);
    if (known && known.until > now) return known.accounts;
    if (this.kept.size >= mostKept) this.kept.clear();
    const accounts = find().then(rows => rows.map(row => this.open(row)));
    this.kept.set(name, { accounts, until: now + keptMs });
    accounts.catch(() => this.kept.delete(name));
    return accounts;
  }

  private open(row: Row): InboundAccount {
    const { id, provider, channel, active, proven } = row;
    const credentials = JSON.parse(this.secrets.open(row.credentials)) as Credentials;
    const [tenantId, organizationId] = [row.tenant_id, row.organization_id];
    return {
      id,
      tenantId,
      organizationId,
      provider,
      channel,
      externalId: row.external_id,
      active,
      proven,
      credentials,
    };
  }
}
