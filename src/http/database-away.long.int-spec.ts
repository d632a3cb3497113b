import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  afterwards,
  aShop,
  aWhatsAppMessage,
  type FlakyProxy,
  gql,
  jobsDone,
  type OwnPostgres,
  ownPostgres,
  postWebhook,
  startFlakyProxy,
  startTestEmbudo,
  until,
} from '../testing/index.js';

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await ownPostgres();
});

interface Strike {
  strike(proxy: FlakyProxy): void;
  heal(proxy: FlakyProxy): void;
}
const strikes: [string, Strike][] = [
  ['is frozen', { strike: () => postgres.freeze(), heal: () => postgres.thaw() }],
  ['vanishes without a word', { strike: proxy => proxy.vanish(), heal: proxy => proxy.comeBack() }],
];

describe.each(strikes)('a database that %s', (_how, { strike, heal }) => {
  it('makes everything 503 but liveness, and everything serves again once it is back', async () => {
    const proxy = await startFlakyProxy(postgres.database.ownerUrl);
    afterwards(() => proxy.stop());
    const embudo = await startTestEmbudo({
      http: true,
      worker: true,
      database: postgres.database,
      config: { APP_DATABASE_URL: proxy.url },
    });
    const shop = await aShop(embudo);
    let acknowledged = 0;
    const webhook = async () => {
      const message = aWhatsAppMessage(shop.account, aCustomer(), '¿A qué hora abren?');
      const { status } = await postWebhook(embudo.url, shop.account, message);
      if (status === 200) acknowledged += 1;
      return status;
    };
    const graph = async () => (await gql(embudo.url, shop.ceo.token)('{ leads { totalCount } }')).status;
    const login = async () => {
      const { status, errors } = await gql(embudo.url)(
        'mutation { login(input: { email: "a@example.test", password: "not this one" }) { session { accessToken } } }',
      );
      return errors.length > 0 ? [status, errors[0]?.extensions.code] : [status];
    };
    const health = async (path: string) => (await fetch(`${embudo.url}/health${path}`)).status;
    const all = () => Promise.all([graph(), webhook(), health('/ready'), health(''), health('/live')]);

    expect(await all()).toEqual([200, 200, 200, 200, 200]);
    // If the end of a job cannot be written, its runner rejects a promise without a handler, which Jest counts as a failure.
    await jobsDone(embudo);
    strike(proxy);
    // The first requests are running when the database goes away; the next ones arrive when this is known.
    expect(await Promise.all([graph(), webhook()])).toEqual([503, 503]);
    expect(await all()).toEqual([503, 503, 503, 503, 200]);
    expect(await login()).toEqual([503, 'SERVICE_UNAVAILABLE']);
    heal(proxy);
    await until('everything to serve again', async () => (await all()).every(status => status === 200));
    expect(await Promise.all(Array.from({ length: 30 }, webhook))).toEqual(Array.from({ length: 30 }, () => 200));
    const ledger = () =>
      postgres.database.sql<{ stored: number; waiting: number }>(
        `select count(*)::int as stored, (count(*) filter (where status = 'RECEIVED') + (select count(*) from app.inbound_arrival where tenant_id = $1))::int as waiting
         from inbound_event where tenant_id = $1`,
        [shop.tenant.id],
      );
    // A webhook that was answered with 503 may have been stored anyway, and is then processed like the others.
    await until('the worker to have done all of it', async () => (await ledger())[0]?.waiting === 0);
    expect((await ledger())[0]?.stored).toBeGreaterThanOrEqual(acknowledged);
    await embudo.stop();
  });
});
