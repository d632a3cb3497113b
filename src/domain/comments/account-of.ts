import type { ChannelProvider } from '../conversations/index.js';
import type { Channel } from '../shared/channels.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { CommentAccount, CommentDesk } from './comment-desk.port.js';

/** The columns of an account `a` that `deskOf` needs. */
export const accountColumns = `a.provider, a.channel, a.external_id as "accountExternalId", a.credentials,
    (a.active and a.lost_at is null and a.paused_at is null and a.broken_at is null) as sends`;
export interface AccountColumns {
  provider: ChannelProvider;
  channel: Channel;
  accountExternalId: string;
  credentials: string;
  /** Whether the account may send now: it is neither paused nor refused by its vendor. */
  sends: boolean;
}

/** Returns the account of a comment, and the vendor's desk; the desk is null for an account of the sandbox, which lacks a token. */
export function deskOf(
  { ports }: Pick<ScopedContext, 'ports'>,
  { provider: name, channel, accountExternalId: externalId, credentials: sealed }: AccountColumns,
): { desk: CommentDesk | null; account: CommentAccount } {
  const credentials: Record<string, string> = JSON.parse(ports.secrets.open(sealed));
  const provider = ports.providers[name];
  const desk = provider?.sendsWith(credentials) ? (provider.commentDesk ?? null) : null;
  return { desk, account: { channel, externalId, credentials } };
}
