import type { Providers } from '../domain/conversations/index.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { type DemoTenant, demoTenants } from './demo-data.js';
import { type DemoSecrets, readDemoSecrets, readRunning } from './home.js';

/** The data with which a program can write to a demo shop and read the result. */
export interface DemoShop {
  name: string;
  /** The address of the shop's server. */
  base: string;
  /** WhatsApp by Meta first. */
  accounts: DemoAccount[];
  /** Gives read access to the shop's GraphQL API as an ADMIN. */
  serviceToken: string;
}

/** Returns the server's address: from the settings, otherwise where Embudo was last started, otherwise the default. */
export const baseUrl = (
  home: string,
  { PUBLIC_URL, PORT }: { PUBLIC_URL?: string | undefined; PORT: number },
): string => (PUBLIC_URL ?? readRunning(home)?.url ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');

/** Returns the demo shops of a home, in their order, from its files only, without the database. Empty if none was created. */
export function demoShops(home: string, base: string, providers: Providers): DemoShop[] {
  const secrets = readDemoSecrets(home);
  return secrets ? demoTenants.flatMap(demo => shopOf(secrets, base, providers, demo)) : [];
}

function shopOf(secrets: DemoSecrets, base: string, providers: Providers, demo: DemoTenant): DemoShop[] {
  const accounts = demoAccounts(providers, secrets, base, demo);
  const serviceToken = secrets.serviceTokens[demo.slug];
  return accounts.length > 0 && serviceToken ? [{ name: demo.name, base, accounts, serviceToken }] : [];
}
