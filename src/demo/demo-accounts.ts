import type { Channel, ChannelProvider, Provider, Providers, VendorSimulator } from '../domain/conversations/index.js';
import type { DemoSecrets } from './home.js';

/** An account of a demo shop, with the data needed to send to it in place of the vendor. */
export interface DemoAccount {
  provider: ChannelProvider;
  channel: Channel;
  externalId: string;
  webhookKey: string;
  webhookUrl: string;
  credentials: Record<string, string>;
  simulator: VendorSimulator;
}
interface ShopNumbers {
  slug: string;
  phoneNumberId: string;
  displayNumber: string;
}

/** Returns every provider and channel for which a demo shop has an account, WhatsApp by Meta first. */
const kinds = (providers: Providers): { provider: Provider; channel: Channel }[] =>
  Object.values(providers).flatMap(provider =>
    provider ? provider.channels.map(({ channel }) => ({ provider, channel })) : [],
  );

/**
 * Returns the name of an account among the demo secrets. WhatsApp by Meta has the shop's own name, as in homes created by older versions.
 */
const nameOf = (slug: string, provider: ChannelProvider, channel: Channel): string =>
  provider === 'META' && channel === 'WHATSAPP' ? slug : `${slug} ${provider} ${channel}`;

/** Returns the names of all demo accounts of these shops, for which secrets are created. */
export const demoAccountNames = (providers: Providers, slugs: string[]): string[] =>
  slugs.flatMap(slug => kinds(providers).map(({ provider, channel }) => nameOf(slug, provider.name, channel)));

/** Returns the accounts of a demo shop that have secrets; `base` is the server's address. */
export function demoAccounts(
  providers: Providers,
  secrets: DemoSecrets,
  base: string,
  { slug, phoneNumberId, displayNumber }: ShopNumbers,
): DemoAccount[] {
  return kinds(providers).flatMap(({ provider: { name: provider, simulator }, channel }) => {
    const own = secrets.accounts[nameOf(slug, provider, channel)];
    if (!own) return [];
    const { webhookKey, appSecret: secret, verifyToken } = own;
    return {
      provider,
      channel,
      externalId: simulator.externalId(channel, { number: displayNumber, numberId: phoneNumberId }),
      webhookKey,
      webhookUrl: `${base}/webhooks/${provider.toLowerCase()}/${webhookKey}`,
      credentials: simulator.credentials({ secret, verifyToken }, base),
      simulator,
    };
  });
}
