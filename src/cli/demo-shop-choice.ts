import path from 'node:path';
import { readConfig } from '../config.js';
import type { DemoAccount } from '../demo/demo-accounts.js';
import { baseUrl, type DemoShop, demoShops } from '../demo/demo-shop.js';
import type { Channel } from '../domain/conversations/index.js';
import { foldName } from '../domain/shared/fold.js';
import { connectProviders } from '../integrations/channel-providers.js';
import { GuardedClient } from '../integrations/outbound/guarded-client.js';
import { ForeseenError } from '../processes.js';

/** Returns the first demo shop whose name contains the word; without a word, the first of all. Throws ForeseenError if there is none. */
export function chooseShop(word: string | undefined): DemoShop {
  const config = readConfig();
  const home = path.resolve(config.EMBUDO_HOME);
  const providers = connectProviders({ ...config, outbound: new GuardedClient(config.OUTBOUND_ALLOWED_HOSTS) });
  const shops = demoShops(home, baseUrl(home, config), providers);
  if (shops.length === 0) throw new ForeseenError('There are no demo shops here yet: npm start makes them.');
  const wanted = foldName(word ?? '');
  const shop = shops.find(({ name }) => foldName(name).includes(wanted));
  if (!shop) throw new ForeseenError(`No demo shop is called «${word}»: ${shops.map(({ name }) => name).join(', ')}.`);
  return shop;
}

/** Returns the shop's account with this provider and channel, in any case; the first match. Throws if there is none. */
export function chooseAccount({ accounts }: DemoShop, provider = 'META', channel?: string): DemoAccount {
  const fitting = accounts.find(
    account => account.provider === provider.toUpperCase() && (!channel || account.channel === channel.toUpperCase()),
  );
  // Messenger and Instagram are channels of Meta, and can also be requested by their own names.
  const named = fitting ?? (channel ? undefined : accounts.find(account => account.channel === provider.toUpperCase()));
  if (named) return named;
  const known = accounts
    .map(account => `${account.provider.toLowerCase()} ${account.channel.toLowerCase()}`)
    .join(', ');
  throw new ForeseenError(`No account of the demo shop is called «${[provider, channel].join(' ').trim()}»: ${known}.`);
}

/** Channels on which Meta knows people by an id of up to 20 digits, not by a phone number. */
const knownById: Channel[] = ['MESSENGER', 'INSTAGRAM'];

/** Returns the digits of a customer's phone number, or of their id on the channel. Throws ForeseenError if the text has none. */
export function customerNumber(text: string, channel: Channel): string {
  const digits = text.replace(/[\s+().-]/g, '');
  if (knownById.includes(channel) ? /^\d{7,20}$/.test(digits) : /^\d{7,15}$/.test(digits)) return digits;
  const needs = knownById.includes(channel) ? 'the digits of an id' : 'a number with its country';
  throw new ForeseenError(`--from takes ${needs}, such as 50630009999, not «${text}».`);
}
