import type { Providers } from '../domain/conversations/index.js';
import { type DemoAccount, demoAccounts } from './demo-accounts.js';
import { type DemoTenant, demoTenants } from './demo-data.js';
import { type DemoSecrets, readDemoSecrets, readRunning } from './home.js';

/** What a program needs to write to a demo shop and to read the result. */
export interface DemoShop {
  name: string;
  /** The address of the shop's server. */
  base: string;
  /** WhatsApp by Meta first. */
  accounts: DemoAccount[];
  /** Reads the shop's graph as an ADMIN. */
  serviceToken: string;
}

/** The server's address: from the settings, else where Embudo was last started, else the default. */
export const baseUrl = (
  home: string,
  { PUBLIC_URL, PORT }: { PUBLIC_URL?: string | undefined; PORT: number },
): string => (PUBLIC_URL ?? readRunning(home)?.url ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');

/** The demo shops of a home, in their order, from its files alone: the database is not asked. Empty where none was made. */
export function demoShops(home: string, base: string, providers: Providers): DemoShop[] {
  const secrets = readDemoSecrets(home);
  return secrets ? demoTenants.flatMap(demo => shopOf(secrets, base, providers, demo)) : [];
}

function shopOf(secrets: DemoSecrets, base: string, providers: Providers, demo: DemoTenant): DemoShop[] {
  const accounts = demoAccounts(providers, secrets, base, demo);
  const serviceToken = secrets.serviceTokens[demo.slug];
  return accounts.length > 0 && serviceToken ? [{ name: demo.name, base, accounts, serviceToken }] : [];
}
