import { boundedCache, cachedAnswer } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';
import type { Channel, ChannelProvider } from './channel.port.js';
import type { Credentials } from './inbound-gate.port.js';
import { openCredentials } from './open-credentials.js';
import type { SecretBox } from './ports.js';

export interface InboundAccount {
  id: string;
  tenantId: string;
  organizationId: string;
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  active: boolean;
  /** Whether the number is proven to be the tenant's. */
  proven: boolean;
  credentials: Credentials;
  /** The credentials before the last change, as long as webhooks signed with them may still arrive. */
  previous: Credentials | null;
}
interface Row {
  id: string;
  tenant_id: string;
  organization_id: string;
  provider: ChannelProvider;
  channel: Channel;
  external_id: string;
  credentials: string;
  previous_credentials: string | null;
  active: boolean;
  proven: boolean;
}

const byKey: Statement = { name: 'account.by-key', text: 'select * from app.find_channel_account($1)' };
const byExternalIds: Statement = {
  name: 'account.by-external-ids',
  text: 'select * from app.find_channel_accounts($1, $2)',
};

const prove: Statement = {
  name: 'account.prove',
  text: `select app.prove_channel_account($1, $2, 'WEBHOOK') as proven`,
};

/** Every set of credentials that may have signed a webhook of the account, the newest first. */
export const signersOf = ({ credentials, previous }: InboundAccount): Credentials[] =>
  previous ? [credentials, previous] : [credentials];

const ttlMs = 5_000;
const maxEntries = 10_000;
/** Keys are made of these. Other characters cannot be looked up: U+0000, which an address can hold as `%00`, is refused by Postgres. */
const possibleKey = /^[\w-]{1,200}$/;

/**
 * Finds the channel account that a webhook belongs to, before any tenant is known. Answers are cached for five seconds, including
 * the answer that there is no such account: most webhooks then cost no look-up, a changed secret takes effect within that time,
 * and guesses of keys do not reach the database.
 */
export class InboundAccounts {
  private readonly byKey = boundedCache<Promise<InboundAccount[]>>({ maxEntries, ttlMs });
  /** The accounts of answers that have come, for callers that would otherwise wait for a promise. */
  private readonly answered = boundedCache<InboundAccount>({ maxEntries, ttlMs });
  /** Apart from the keys, since one webhook can name thousands of numbers. */
  private readonly named = boundedCache<Promise<InboundAccount[]>>({ maxEntries, ttlMs });
  /** Webhook keys that matched an account since this process started. */
  private readonly validKeys = boundedCache<true>({ maxEntries });

  constructor(
    private readonly sql: Sql,
    private readonly secrets: SecretBox,
  ) {}

  async byWebhookKey(key: string): Promise<InboundAccount | null> {
    if (!possibleKey.test(key)) return null;
    const [account] = await cachedAnswer(this.byKey, key, async () => {
      const found = this.open(await this.sql.query<Row>(byKey, [key]));
      if (found[0]) this.answered.set(key, found[0]);
      return found;
    });
    if (account) this.validKeys.set(key, true);
    return account ?? null;
  }

  /** Returns the account that `byWebhookKey` would return, if it was found within the last five seconds. */
  cached(key: string): InboundAccount | undefined {
    return this.answered.get(key);
  }

  /** Whether looking this key up costs nothing or cannot be a guess: it was valid before, or its answer is still cached. */
  knows(key: string): boolean {
    return this.validKeys.has(key) || this.byKey.has(key);
  }

  /**
   * Records that a webhook was signed with the account's secret, which proves the number to be the tenant's unless another
   * tenant has proven it. Only the first webhook of an account costs a statement.
   */
  async prove(account: InboundAccount): Promise<void> {
    if (account.proven) return;
    const [row] = await this.sql.query<{ proven: boolean }>(prove, [account.tenantId, account.id]);
    account.proven = true;
    account.active &&= row?.proven === true;
  }

  /**
   * Returns, for each number or page, all accounts of the provider that have it, of any tenant and channel, oldest first. However many
   * are asked for, those that are not cached cost one statement.
   */
  async byExternalIds(
    provider: ChannelProvider,
    externalIds: ReadonlySet<string>,
  ): Promise<Map<string, InboundAccount[]>> {
    let found: Promise<Map<string, InboundAccount[]>> | undefined;
    const answers = Array.from(externalIds, async externalId => {
      const answer = await cachedAnswer(this.named, `${provider} ${externalId}`, async () => {
        found ??= this.find(provider, [...externalIds]);
        return (await found).get(externalId) ?? [];
      });
      return [externalId, answer] as const;
    });
    return new Map(await Promise.all(answers));
  }

  private async find(provider: ChannelProvider, externalIds: string[]): Promise<Map<string, InboundAccount[]>> {
    const rows = await this.sql.query<Row>(byExternalIds, [provider, externalIds]);
    return Map.groupBy(this.open(rows), ({ externalId }) => externalId);
  }

  private open(rows: Row[]): InboundAccount[] {
    return rows.map(row => this.opened(row));
  }

  private opened(row: Row): InboundAccount {
    const { id, provider, channel, active, proven } = row;
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
      // Throws if the key was lost, so that the vendor repeats the webhook until the credentials are entered again.
      credentials: JSON.parse(this.secrets.open(row.credentials)) as Credentials,
      previous: row.previous_credentials === null ? null : openCredentials(this.secrets, row.previous_credentials),
    };
  }
}
