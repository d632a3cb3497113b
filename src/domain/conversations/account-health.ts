import type { Sql, Statement } from '../shared/database.port.js';
import type { ChannelProvider } from './channel.port.js';
import type { ChannelAccountStatus } from './channel-account.entity.js';

const countStatement: Statement = {
  name: 'channel-account.count',
  text: 'select provider, status, accounts::int as accounts from app.count_channel_accounts()',
};

/** The number of accounts of all tenants by provider and status. It does not say which tenant an account belongs to. */
export interface AccountCount {
  provider: ChannelProvider;
  status: ChannelAccountStatus;
  accounts: number;
}

export const countChannelAccounts = (sql: Sql): Promise<AccountCount[]> => sql.query<AccountCount>(countStatement);
