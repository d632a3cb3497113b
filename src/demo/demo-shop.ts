import { demoTenants } from './demo-data.js';
import { type DemoSecrets, readDemoSecrets, readRunning } from './home.js';

/** A demo shop as somebody needs it who writes to it and looks at what became of that. */
export interface DemoShop {
  name: string;
  /** Where the shop's server listens. */
  base: string;
  /** The number that customers write to, as Meta names it. */
  phoneNumberId: string;
  webhookUrl: string;
  appSecret: string;
  /** Reads the shop's graph as an ADMIN. */
  serviceToken: string;
}

/** The address that the settings name, else the one where Embudo was last started, else the usual one. */
export const baseUrl = (
  home: string,
  { PUBLIC_URL, PORT }: { PUBLIC_URL?: string | undefined; PORT: number },
): string => (PUBLIC_URL ?? readRunning(home)?.url ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');

/** The demo shops of a home, in their order, from its files alone: the database is not asked. Empty where none was made. */
export function demoShops(home: string, base: string): DemoShop[] {
  const secrets = readDemoSecrets(home);
  return secrets ? demoTenants.flatMap(demo => shopOf(secrets, base, demo)) : [];
}

function shopOf(
  { accounts, serviceTokens }: DemoSecrets,
  base: string,
  { slug, name, phoneNumberId }: { slug: string; name: string; phoneNumberId: string },
): DemoShop[] {
  const account = accounts[slug];
  const serviceToken = serviceTokens[slug];
  if (!account || !serviceToken) return [];
  const webhookUrl = `${base}/webhooks/meta/${account.webhookKey}`;
  return [{ name, base, phoneNumberId, webhookUrl, appSecret: account.appSecret, serviceToken }];
}
