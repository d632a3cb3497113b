import type { ChannelProvider } from '../conversations/index.js';
import type { Channel } from '../shared/channels.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { PostAccount, PostLimits, PostPublisher } from './publisher.port.js';
import './publisher.port.js';

const accountStatement: Statement = {
  name: 'social-posts.account',
  text: `select provider, channel, external_id as "externalId", credentials, live, broken_at is not null as broken from channel_account
    where id = $1 and active and lost_at is null`,
};
const accountsStatement: Statement = {
  name: 'social-posts.accounts',
  text: `select a.id, a.provider, a.channel from app.sending_accounts(null) a where a.problem is null order by a.created_at, a.id`,
};

type Ports = ScopedContext['ports'];

/** An account of the tenant on which posts can be published, with the limits of its channel. */
export interface PostingAccount {
  id: string;
  channel: Channel;
  limits: PostLimits;
}

const limitsOf = ({ providers }: Ports, provider: ChannelProvider, channel: Channel): PostLimits | null =>
  providers[provider]?.publisher?.limits[channel] ?? null;

/** Returns the account with this id. Throws NOT_FOUND if the tenant has none, and CONFLICT if nothing can be published on it. */
export async function readPostingAccount(sql: Sql, ports: Ports, accountId: string): Promise<PostingAccount> {
  const [account] = isId(accountId)
    ? await sql.query<{ provider: ChannelProvider; channel: Channel }>(
        { name: 'social-posts.posting-account', text: 'select a.provider, a.channel from app.sending_accounts($1) a' },
        [accountId],
      )
    : [];
  if (!account) throw new DomainError('NOT_FOUND', 'Account not found.', ['channelAccountId']);
  const limits = limitsOf(ports, account.provider, account.channel);
  if (!limits)
    throw new DomainError('CONFLICT', 'Posts can be published only on a Facebook page or an Instagram account.', [
      'channelAccountId',
    ]);
  return { id: accountId, channel: account.channel, limits };
}

/** Returns the accounts of the tenant on which posts can be published now, oldest first. */
export async function postingAccounts(sql: Sql, ports: Ports): Promise<PostingAccount[]> {
  const rows = await sql.query<{ id: string; provider: ChannelProvider; channel: Channel }>(accountsStatement);
  return rows.flatMap(({ id, provider, channel }) => {
    const limits = limitsOf(ports, provider, channel);
    return limits ? [{ id, channel, limits }] : [];
  });
}

/** An account with the credentials to publish on it. */
export interface PublishingAccount {
  account: PostAccount;
  publisher: PostPublisher;
  /** Whether the vendor can be called; otherwise the account belongs to the sandbox. */
  live: boolean;
  broken: boolean;
}

/** Returns the account with its publisher; null if it is no longer connected. */
export async function findPublishingAccount(
  { read, ports }: Pick<ScopedContext, 'read' | 'ports'>,
  accountId: string,
): Promise<PublishingAccount | null> {
  const [row] = await read.query<{
    provider: ChannelProvider;
    channel: Channel;
    externalId: string;
    credentials: string;
    live: boolean;
    broken: boolean;
  }>(accountStatement, [accountId]);
  const publisher = row && ports.providers[row.provider]?.publisher;
  if (!row || !publisher) return null;
  const { channel, externalId, live, broken } = row;
  const credentials: Record<string, string> = JSON.parse(ports.secrets.open(row.credentials));
  return { account: { channel, externalId, credentials }, publisher, live, broken };
}
