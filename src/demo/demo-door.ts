import type { Embudo } from '../compose.js';
import type { DemoApi } from '../http/demo-door.js';
import { DemoCustomer } from './demo-customer.js';
import { baseUrl, demoShops } from './demo-shop.js';
import type { DemoInfo } from './info.js';

/** Returns what the console of `npm start` offers a visitor: the demo users, and a way to write as a customer. */
export function demoDoor({ config, ports }: Pick<Embudo, 'config' | 'ports'>, home: string, info: DemoInfo): DemoApi {
  const shops = () => demoShops(home, baseUrl(home, config), ports.providers);
  const tenants = new Map(info.serviceTokens.map(({ tenantId, tenant }) => [tenantId, tenant]));
  return {
    people: info.users.map(({ email, password, role, tenant }) => ({ email, password, role, tenant })),
    shops: [...tenants].map(([tenantId, tenant]) => ({
      tenantId,
      tenant,
      accounts: info.channelAccounts
        .filter(account => account.tenantId === tenantId)
        .map(({ provider, channel }) => ({ provider, channel })),
    })),
    async write({ tenantId, provider, channel, number, name, text }) {
      const shop = shops().find(each => each.name === tenants.get(tenantId));
      const account = shop?.accounts.find(each => each.provider === provider && each.channel === channel);
      if (!shop || !account) return 404;
      return (await new DemoCustomer(shop, account, number, name).write(text)).status;
    },
  };
}
