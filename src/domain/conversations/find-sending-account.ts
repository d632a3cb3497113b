import type { Statement, Transaction } from '../shared/database.port.js';
import type { Channel, ChannelProvider } from './channel.port.js';

const accountStatement: Statement = {
  name: 'conversation.sending-account',
  text: 'select a.provider, a.channel from app.sending_accounts($1) a',
};

/**
 * Returns the provider and channel of the tenant's account, or undefined if the tenant has no account with that id, which must be
 * a UUID.
 */
export async function findSendingAccount(
  tx: Transaction,
  accountId: string,
): Promise<{ provider: ChannelProvider; channel: Channel } | undefined> {
  const [account] = await tx.query<{ provider: ChannelProvider; channel: Channel }>(accountStatement, [accountId]);
  return account;
}
