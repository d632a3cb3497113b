import { readConfig } from '../config.js';
import { findTenantBySlug } from '../integrations/postgres/load/load-lines.js';
import {
  createReportingLogin,
  listReportingLogins,
  revokeReportingLogin,
} from '../integrations/postgres/reporting-logins.js';
import { ForeseenError } from '../processes.js';
import { ownerUrlOf } from './owner-url.js';
import { readWords } from './words.js';

/**
 * `npx embudo reporting-login create --tenant <slug>`, `list` and `revoke --login <name>`: logins of the database that read the views of
 * one tenant, for NocoDB and other tools (docs/integrations/nocodb.md).
 */
export async function reportingLogin(args: string[]): Promise<void> {
  const { values, positionals } = readWords(
    args,
    { tenant: { type: 'string' }, login: { type: 'string' } },
    { text: true },
  );
  const { tenant, login } = values;
  const [verb, ...more] = positionals;
  const ownerUrl = ownerUrlOf(readConfig());
  if (!ownerUrl) throw new ForeseenError('DATABASE_URL says which database to work on, as its owner.');
  if (verb === 'create' && tenant && !login && more.length === 0) return create(ownerUrl, tenant);
  if (verb === 'list' && !tenant && !login && more.length === 0) return list(ownerUrl);
  if (verb === 'revoke' && login && !tenant && more.length === 0) return revoke(ownerUrl, login);
  throw new ForeseenError('Say create --tenant <slug>, list, or revoke --login <name>. See npx embudo help.');
}

async function create(ownerUrl: string, slug: string): Promise<void> {
  const tenantId = await findTenantBySlug(ownerUrl, slug);
  if (!tenantId)
    throw new ForeseenError(`No tenant has the slug «${slug}». The query { viewer { tenant { slug } } } shows it.`);
  const { login, password, address } = await createReportingLogin(ownerUrl, tenantId);
  const lines = { ...address, schema: 'reporting', user: login, password };
  for (const [name, value] of Object.entries(lines)) process.stdout.write(`${name.padEnd(10)}${value}\n`);
  process.stderr.write('The password is not shown again. Keep it like the data that it opens.\n');
}

async function list(ownerUrl: string): Promise<void> {
  for (const { login, tenant, createdAt, open } of await listReportingLogins(ownerUrl))
    process.stdout.write(`${login}  ${createdAt.toISOString()}  ${tenant}${open ? '' : '  (cannot connect)'}\n`);
}

async function revoke(ownerUrl: string, login: string): Promise<void> {
  const ended = await revokeReportingLogin(ownerUrl, login);
  if (ended === 'unknown')
    throw new ForeseenError(`There is no reporting login «${login}». npx embudo reporting-login list shows them.`);
  if (ended === 'kept')
    throw new ForeseenError(
      `${login} cannot connect any more, but its role stays, because somebody gave it rights of its own. Take those back (drop owned by ${login}), and run this again.`,
    );
  process.stderr.write(`${login} is revoked, and its sessions have ended.\n`);
}
