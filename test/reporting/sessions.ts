import pg from 'pg';
import { createReportingLogin } from '../../src/integrations/postgres/reporting-logins.js';
import { afterwards, type TestDatabase } from '../../src/testing/index.js';

export const views = [
  'appointments',
  'campaigns',
  'conversations',
  'customers',
  'invoices',
  'leads',
  'opportunities',
  'order_lines',
  'orders',
  'payments',
  'sellers',
] as const;

export interface Login {
  login: string;
  password: string;
}

/** Creates a login of the tenant. Its role belongs to the cluster, so it is removed after the spec file. */
export async function aReportingLogin(database: TestDatabase, tenantId: string): Promise<Login> {
  const { login, password } = await createReportingLogin(database.ownerUrl, tenantId);
  afterwards(() => database.sql(`drop role if exists ${login}`));
  return { login, password };
}

/** Connects as a login. Notices of the server are added to `heard`. */
export async function connectAs(
  database: TestDatabase,
  { login, password }: Login,
  heard: string[] = [],
): Promise<pg.Client> {
  const url = new URL(database.ownerUrl);
  url.username = login;
  url.password = password;
  const client = new pg.Client({ connectionString: url.href });
  client.on('error', () => undefined);
  client.on('notice', ({ message = '' }) => heard.push(message));
  await client.connect();
  afterwards(() => client.end());
  return client;
}

/** Returns every row of every view, as text. */
export async function seenBy(client: pg.Client): Promise<string> {
  const texts: string[] = [];
  for (const view of views) {
    const { rows } = await client.query(`select v::text as line from reporting.${view} v`);
    texts.push(...rows.map(({ line }) => `${view} ${line}`));
  }
  return texts.join('\n');
}

/** Returns the code with which Postgres refuses a statement; null if it runs. */
export async function refusal(client: pg.Client, statement: string, values: unknown[] = []): Promise<string | null> {
  try {
    await client.query(statement, values);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
