import { beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimited } from '../domain/shared/domain-error.js';
import { newId } from '../domain/shared/id.js';
import {
  aChannelAccount,
  aCustomer,
  aServiceToken,
  aShop,
  aTenant,
  aWhatsAppMessage,
  gql,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../testing/index.js';

const most = 10;
let first: TestEmbudo;
let shop: TestShop;

/** Starts a separate server and records the names of its database queries that have no tenant. */
async function started(config: Record<string, string> = {}) {
  const embudo = await startTestEmbudo({ http: true, config: { REFUSALS_PER_ADDRESS: String(most), ...config } });
  const asked: string[] = [];
  const { unscoped } = embudo.database;
  const query = unscoped.query.bind(unscoped);
  unscoped.query = (statement, values) => {
    asked.push(typeof statement === 'string' ? statement : statement.name);
    return query(statement, values);
  };
  return { embudo, asked };
}
const madeUp = () => `embak_${newId()}${newId()}`;
const who = '{ __typename }';

beforeAll(async () => {
  first = await startTestEmbudo({ http: true });
  shop = await aShop(first);
});

describe('tokens that somebody makes up', () => {
  it('are told 401 until the address has used its refusals up, then 429, and the database is asked no more', async () => {
    const { embudo, asked } = await started();
    const statuses: number[] = [];
    for (let count = 0; count < 3 * most; count += 1) statuses.push((await gql(embudo.url, madeUp())(who)).status);
    expect(statuses).toEqual([...Array(most).fill(401), ...Array(2 * most).fill(429)]);
    expect(asked).toEqual(Array(most).fill('viewer.key'));
    const answer = await gql(embudo.url, madeUp())(who);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('leave alone whoever has shown a good token before, signs in with a signed one, or brings none', async () => {
    const { embudo, asked } = await started();
    const { token } = await aServiceToken(embudo, shop.tenant);
    const late = await aServiceToken(embudo, shop.tenant);
    expect((await gql(embudo.url, token)(who)).status).toBe(200);
    for (let count = 0; count < most; count += 1) await gql(embudo.url, madeUp())(who);
    expect((await gql(embudo.url, madeUp())(who)).status).toBe(429);
    expect((await gql(embudo.url, token)(who)).status).toBe(200);
    expect((await gql(embudo.url, shop.ceo.token)(who)).status).toBe(200);
    expect((await gql(embudo.url)(who)).status).toBe(200);
    asked.length = 0;
    expect((await gql(embudo.url, late.token)(who)).status).toBe(429);
    expect(asked).toEqual([]);
  });

  it('are asked for once, however often they come', async () => {
    const { embudo, asked } = await started({ REFUSALS_PER_ADDRESS: '1000' });
    const same = madeUp();
    for (let count = 0; count < 5; count += 1) expect((await gql(embudo.url, same)(who)).status).toBe(401);
    expect(asked).toEqual(['viewer.key']);
  });

  it('count where they are no keys too, and on sockets', async () => {
    const { embudo, asked } = await started();
    for (let count = 0; count < most / 2; count += 1) {
      expect((await gql(embudo.url, 'no.token.atall')(who)).status).toBe(401);
      expect((await openSocket(embudo.url, madeUp()).closed).code).toBe(4401);
    }
    expect((await gql(embudo.url, madeUp())(who)).status).toBe(429);
    expect((await openSocket(embudo.url, madeUp()).closed).code).toBe(4429);
    expect(asked).toHaveLength(most / 2);
  });

  it('make no write, and one a minute where they are good', async () => {
    const { embudo } = await started();
    const { id, token } = await aServiceToken(embudo, shop.tenant);
    const used = () =>
      embudo.testDatabase.sql<{ at: Date; version: string }>(
        'select last_used_at as at, xmin::text as version from service_token where id = $1',
        [id],
      );
    const client = await embudo.testDatabase.connectAs('embudo_app');
    const find = async (): Promise<unknown[]> =>
      (await client.query('select id from app.find_key(sha256(convert_to($1, $2)))', [token, 'UTF8'])).rows;
    expect(await find()).toEqual([{ id }]);
    const once = await used();
    expect(once[0]?.at).toBeInstanceOf(Date);
    expect(await find()).toEqual([{ id }]);
    expect(await used()).toEqual(once);
    await embudo.testDatabase.sql(
      `update service_token set last_used_at = now() - interval '2 minutes' where id = $1`,
      [id],
    );
    await find();
    expect(Date.now() - Number((await used())[0]?.at)).toBeLessThan(60_000);
  });
});

describe('a tenant that is not the token’s own', () => {
  it('is refused within the budget of whoever asks, and looked up again once', async () => {
    const { embudo, asked } = await started({ RATE_LIMIT_REQUESTS: '5' });
    const other = await aTenant(embudo);
    const ask = gql(embudo.url, shop.seller.token, { 'x-tenant-id': other.id });
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) statuses.push((await ask(who)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
    // The memberships are looked up once, and once more in case the user has just joined the tenant. After that they are looked
    // up again only when the cache entry expires.
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe('addresses of webhooks that somebody makes up', () => {
  it('are looked up until the refusals are used up; accounts that were found before go on', async () => {
    const { embudo } = await started();
    const { tenant, account } = shop;
    const known = await aChannelAccount(embudo, tenant);
    expect((await postWebhook(embudo.url, known, aWhatsAppMessage(known, aCustomer(), 'Hola'))).status).toBe(200);
    const accounts = embudo.ports.inboundAccounts;
    let looked = 0;
    const look = accounts.byWebhookKey.bind(accounts);
    accounts.byWebhookKey = key => {
      looked += 1;
      return look(key);
    };
    const statuses: number[] = [];
    for (let count = 0; count < 2 * most; count += 1) {
      const webhookPath = `/webhooks/meta/${newId()}`;
      const body = aWhatsAppMessage(account, aCustomer(), 'Hola');
      statuses.push((await postWebhook(embudo.url, { ...account, webhookPath }, body)).status);
    }
    expect(statuses).toEqual([...Array(most).fill(404), ...Array(most).fill(429)]);
    expect(looked).toBe(most);
    expect((await postWebhook(embudo.url, known, aWhatsAppMessage(known, aCustomer(), 'Hola'))).status).toBe(200);
    const handshake = await fetch(`${embudo.url}/webhooks/meta/${newId()}?hub.mode=subscribe`);
    expect(handshake.status).toBe(429);
  });

  it('with characters that no key has are refused in the same way, by each method', async () => {
    const { embudo } = await started();
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const { status } = await fetch(`${embudo.url}/webhooks/meta/a%00b`, { method });
      expect([method, status]).toEqual([method, 404]);
    }
    const statuses: number[] = [];
    for (let count = 0; count < most; count += 1)
      statuses.push((await fetch(`${embudo.url}/webhooks/meta/%00${count}`)).status);
    expect(statuses).toEqual([...Array(most - 3).fill(404), 429, 429, 429]);
  });
});

describe('addresses of agendas that somebody makes up', () => {
  const addressOf = async (embudo: TestEmbudo, token: string) => {
    const create = 'mutation { createAgendaFeed(input: {}) { url } }';
    const { data } = await gql(embudo.url, token)<{ createAgendaFeed: { url: string } }>(create);
    return new URL(data.createAgendaFeed.url).pathname;
  };
  const wrong = () => `/agenda/${`${newId()}${newId()}`.slice(0, 43)}.ics`;

  it('are looked up until the refusals are used up; agendas that were read before go on', async () => {
    const { embudo, asked } = await started();
    const [known, late] = [await addressOf(embudo, shop.ceo.token), await addressOf(embudo, shop.admin.token)];
    const statusOf = async (path: string) => (await fetch(embudo.url + path)).status;
    expect(await statusOf(known)).toBe(200);
    asked.length = 0;
    const statuses: number[] = [];
    for (let count = 0; count < 2 * most; count += 1) statuses.push(await statusOf(wrong()));
    expect(statuses).toEqual([...Array(most).fill(404), ...Array(most).fill(429)]);
    expect(asked).toEqual(Array(most).fill('agenda.find-feed'));
    expect(await statusOf(known)).toBe(200);
    const refused = await fetch(embudo.url + late, { headers: { 'accept-language': 'es' } });
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringMatching(/^Demasiadas peticiones/)]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('are counted once they are known to be good, so that one of them cannot keep the database busy', async () => {
    const { embudo } = await started();
    const known = await addressOf(embudo, shop.ceo.token);
    const counted: unknown[] = [];
    embudo.rateLimits.other = async (...count) => {
      if (counted.push(count) > 2) throw new RateLimited(7);
    };
    const answers: Response[] = [];
    for (let count = 0; count < 4; count += 1) answers.push(await fetch(embudo.url + known));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('7');
    expect(counted).toEqual(Array(3).fill(['agenda', expect.stringMatching(/^[\w-]{43}$/), 60]));
    expect(JSON.stringify(counted)).not.toContain(known.slice('/agenda/'.length, -'.ics'.length));
  });

  it('count where they are no addresses too', async () => {
    const { embudo } = await started();
    for (let count = 0; count < most; count += 1) expect((await fetch(`${embudo.url}/agenda/x.ics`)).status).toBe(404);
    expect((await fetch(`${embudo.url}${wrong()}`)).status).toBe(429);
  });
});

describe('the names of the schema', () => {
  const asks = [
    ['query ($filter: LeadFilter) { leads(filter: $filter) { totalCount } }', { filter: { serch: 'x' } }],
    ['query ($status: [LeadStatus!]) { leads(filter: { status: $status }) { totalCount } }', { status: ['NEWW'] }],
    ['{ leads(filter: { serch: "x" }) { totalCount } }', {}],
    ['{ leads(filter: { status: NEWW }) { totalCount } }', {}],
    ['{ leeds { totalCount } }', {}],
  ] as const;
  it('are suggested in development, and to nobody in production, whatever was misspelt', async () => {
    const { embudo: open } = await started();
    const { embudo: shut } = await started({ NODE_ENV: 'production' });
    for (const [query, variables] of asks) {
      const told = await Promise.all(
        [open, shut].map(async ({ url }) => (await gql(url, shop.ceo.token)(query, variables)).errors),
      );
      const [suggests, hides] = told.map(errors => errors.some(({ message }) => /did you mean/i.test(message)));
      expect({ query, suggests, hides }).toEqual({ query, suggests: true, hides: false });
      expect(JSON.stringify(told[1])).not.toContain('search');
    }
  });

  it('are not suggested on a socket in production', async () => {
    const { embudo: shut } = await started({ NODE_ENV: 'production' });
    const socket = openSocket(shut.url, shop.ceo.token);
    await socket.connected;
    const documents: [string, Record<string, unknown>][] = [
      ['subscription { messageAded { id } }', {}],
      ['subscription { messageAdded { boddy } }', {}],
      ['subscription ($id: ID) { messageAdded(conversationIdd: $id) { id } }', { id: 'x' }],
      ['subscription ($id: ID) { messageAdded(conversationId: $id) { id } }', { id: { a: 1 } }],
    ];
    const subscriptions = documents.map(([document, variables]) => socket.subscribe(document, variables));
    await socket.settled();
    const told = subscriptions.map(({ errors }) => JSON.stringify(errors));
    expect(told.every(text => text.length > 2 && !/did you mean/i.test(text))).toBe(true);
  });
});
