import type { ChannelProvider } from '../conversations/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { AdAccount, AdSource } from './ad-source.port.js';

const accountStatement: Statement = {
  name: 'ads.account',
  text: `select provider, external_id as "externalId", credentials, live, created_at as "createdAt" from channel_account
    where id = $1 and active and lost_at is null`,
};
const pagesStatement: Statement = {
  name: 'ads.accounts',
  text: `select id, provider from channel_account where channel = 'MESSENGER' and active and live and lost_at is null and broken_at is null
    order by created_at, id`,
};

/** A page of the business, with the vendor's source of leads and costs of advertisements. */
export interface AdPage {
  account: AdAccount;
  source: AdSource;
  /** Whether the vendor can be asked; otherwise the account belongs to the sandbox. */
  live: boolean;
  createdAt: Date;
}

/** Returns the page with this id; null if it is no longer connected, or its vendor has no advertisements. */
export async function findAdPage(
  { read, ports }: Pick<ScopedContext, 'read' | 'ports'>,
  accountId: string,
): Promise<AdPage | null> {
  const [row] = await read.query<{
    provider: ChannelProvider;
    externalId: string;
    credentials: string;
    live: boolean;
    createdAt: Date;
  }>(accountStatement, [accountId]);
  const source = row && ports.providers[row.provider]?.adSource;
  if (!row || !source) return null;
  const credentials: Record<string, string> = JSON.parse(ports.secrets.open(row.credentials));
  const { externalId, live, createdAt } = row;
  return { account: { externalId, credentials }, source, live, createdAt };
}

/** Returns the ids of the pages whose vendor can be asked for leads and costs of advertisements. */
export async function adPageIds(sql: Sql, { providers }: ScopedContext['ports']): Promise<string[]> {
  const pages = await sql.query<{ id: string; provider: ChannelProvider }>(pagesStatement);
  return pages.filter(({ provider }) => providers[provider]?.adSource).map(({ id }) => id);
}
