import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  afterwards,
  aMessage,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  gql,
  jobsDone,
  ledgerOf,
  messagesTo,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestAccount,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  webhookBody,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

/** A Graph API that shows a number only to the token of its owner. */
const numbers = new Map<string, string>();
let away = false;
const graph = createServer((request, response) => {
  const id = /^\/v[\d.]+\/([^?/]+)/.exec(request.url ?? '')?.[1] ?? '';
  const token = request.headers.authorization?.replace('Bearer ', '');
  const status = away ? 503 : numbers.get(id) === token ? 200 : 400;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(status === 200 ? { id, display_phone_number: '+506' } : { error: { code: 100 } }));
});

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  await new Promise<void>(resolve => graph.listen(0, '127.0.0.1', resolve));
  afterwards(() => new Promise<void>(resolve => graph.close(() => resolve())));
  const url = `http://127.0.0.1:${(graph.address() as AddressInfo).port}`;
  embudo = await startTestEmbudo({ http: true, worker: true, config: { META_GRAPH_URL: url } });
  [shop, other] = [await aShop(embudo), await aShop(embudo)];
});

let last = 550_000;
const aNumber = () => String(++last);

async function connect(user: TestUser, externalId: string, accessToken?: string) {
  const appSecret = newId();
  const credentials = { appSecret, verifyToken: newId(), ...(accessToken && { accessToken }) };
  const { channelAccount, userErrors } = await mutate<{
    channelAccount: { id: string; webhookPath: string; active: boolean; state: string } | null;
  }>(
    gql(embudo.url, user.token),
    'createChannelAccount',
    { provider: 'META', channel: 'WHATSAPP', name: 'Ventas', externalId, credentials },
    'channelAccount { id webhookPath active state } userErrors { code field message }',
  );
  const account: TestAccount = { ...shop.account, ...channelAccount, externalId, appSecret };
  return { account, state: channelAccount?.state, userErrors };
}
const post = (account: TestAccount, text = 'Hola') =>
  postWebhook(embudo.url, account, aWhatsAppMessage(account, aCustomer(), text));
async function stateOf(user: TestUser, id: string) {
  const { data } = await gql(
    embudo.url,
    user.token,
  )<{
    channelAccounts: { id: string; state: string; active: boolean }[];
  }>('{ channelAccounts { id state active } }');
  const { state, active } = data.channelAccounts.find(one => one.id === id) ?? {};
  return { state, active };
}

describe('a number that several tenants name', () => {
  it('is whose signed webhook comes first; the other says that it is lost, and takes and sends nothing', async () => {
    const number = aNumber();
    const squatter = await connect(other.ceo, number);
    const owner = await connect(shop.ceo, number);
    expect([squatter.state, owner.state]).toEqual(['UNPROVEN', 'UNPROVEN']);
    expect((await post(owner.account)).status).toBe(200);
    expect(await stateOf(shop.ceo, owner.account.id)).toEqual({ state: 'PROVEN', active: true });
    expect(await stateOf(other.ceo, squatter.account.id)).toEqual({ state: 'LOST', active: false });
    expect((await post(squatter.account)).status).toBe(403);
    expect((await post(owner.account)).status).toBe(200);
    await jobsDone(embudo);
    const rows = await ledgerOf(embudo);
    expect(rows.filter(row => row.accountId === squatter.account.id)).toEqual([]);
    expect(rows.filter(row => row.accountId === owner.account.id).map(row => row.status)).toEqual([
      'PROCESSED',
      'PROCESSED',
    ]);
  });

  it('cannot be taken by naming it once it is proven, nor by a token that is not of it', async () => {
    const number = aNumber();
    const owner = await connect(shop.ceo, number);
    await post(owner.account);
    for (const token of [undefined, 'EAAG-of-somebody-else']) {
      const { account, userErrors } = await connect(other.ceo, number, token);
      expect(account.id).toBe(shop.account.id);
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('accessToken') }]);
    }
    expect(await stateOf(shop.ceo, owner.account.id)).toEqual({ state: 'PROVEN', active: true });
  });

  it('is its owner’s by the vendor’s word, also against one who has signed webhooks for himself', async () => {
    const number = aNumber();
    numbers.set(number, 'EAAG-of-the-owner');
    const squatter = await connect(other.ceo, number);
    await post(squatter.account);
    away = true;
    const tried = await connect(shop.ceo, number, 'EAAG-of-the-owner');
    away = false;
    expect(tried.userErrors).toMatchObject([{ code: 'UPSTREAM_FAILED', field: ['externalId'] }]);
    const owner = await connect(shop.ceo, number, 'EAAG-of-the-owner');
    expect([owner.state, owner.userErrors]).toEqual(['PROVEN', []]);
    expect(await stateOf(other.ceo, squatter.account.id)).toEqual({ state: 'LOST', active: false });
    expect((await connect(other.ceo, number)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const stranger = await aUser(embudo, await aTenant(embudo), 'CEO');
    expect((await connect(stranger, number)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('comes back with its history to who had lost it and shows the token', async () => {
    const number = aNumber();
    const owner = await connect(shop.ceo, number);
    const squatter = await connect(other.ceo, number);
    await post(squatter.account);
    expect(await stateOf(shop.ceo, owner.account.id)).toEqual({ state: 'LOST', active: false });
    // The vendor refused the former token once the number was another business's.
    await embudo.testDatabase.sql(
      `update channel_account set broken_at = now(), last_error = '190: Access token has expired' where id = $1`,
      [owner.account.id],
    );
    numbers.set(number, 'EAAG-again');
    const again = await connect(shop.ceo, number, 'EAAG-again');
    expect([again.account.id, again.state]).toEqual([owner.account.id, 'PROVEN']);
    const { data } = await gql(
      embudo.url,
      shop.ceo.token,
    )<{ channelAccounts: { id: string; status: string }[] }>('{ channelAccounts { id status lastError } }');
    expect(data.channelAccounts.find(({ id }) => id === again.account.id)).toMatchObject({
      status: 'ACTIVE',
      lastError: null,
    });
    expect(await stateOf(other.ceo, squatter.account.id)).toEqual({ state: 'LOST', active: false });
  });

  it('sends nothing for who has lost it: whoever writes is told, and what was waiting says why', async () => {
    const mine = await aChannelAccount(embudo, other.tenant, { externalId: aNumber() });
    await post(mine, 'Buenas');
    await jobsDone(embudo);
    const [conversation] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from conversation where channel_account_id = $1',
      [mine.id],
    );
    const write = () =>
      mutate<{ message: { id: string } | null }>(
        gql(embudo.url, other.ceo.token),
        'sendMessage',
        { conversationId: conversation?.id, body: 'Ya no es nuestro' },
        'message { id } userErrors { code field }',
      );
    await embudo.stopWorker();
    const { message } = await write();
    await embudo.testDatabase.sql('update channel_account set lost_at = now() where id = $1', [mine.id]);
    expect(await write()).toEqual({ message: null, userErrors: [{ code: 'CONFLICT', field: ['conversationId'] }] });
    await embudo.resumeWorker();
    await jobsDone(embudo);
    const [sent] = await embudo.testDatabase.sql('select status, error from message where id = $1', [message?.id]);
    expect(sent).toEqual({ status: 'FAILED', error: expect.stringMatching(/^account_lost: /) });
  });
});

describe('one app secret in the hands of two organisations', () => {
  it('signs for neither the other’s number: an item goes to an account of the same organisation alone', async () => {
    const appSecret = 's'.repeat(32);
    const mine = await aChannelAccount(embudo, shop.tenant, { appSecret });
    const theirs = await aChannelAccount(embudo, other.tenant, { appSecret });
    const forged = aWhatsAppMessage(theirs, aCustomer(), 'Falso', 'wamid.forged');
    expect((await postWebhook(embudo.url, mine, forged)).status).toBe(200);
    const rows = (await ledgerOf(embudo)).filter(row => row.key === 'wamid.forged');
    expect(rows).toMatchObject([{ tenantId: shop.tenant.id, status: 'QUARANTINED', reason: 'foreign_account' }]);
  });
});

describe('a webhook that names many numbers', () => {
  it('costs one look-up, and each item reaches the owner of its number', async () => {
    const own = (await connect(shop.ceo, aNumber())).account;
    const [second, foreign] = [
      await aChannelAccount(embudo, shop.tenant, { appSecret: own.appSecret }),
      await aChannelAccount(embudo, other.tenant),
    ];
    const sql: { query: (...args: unknown[]) => unknown } = Reflect.get(embudo.ports.inboundAccounts, 'sql');
    let asked = 0;
    const look = sql.query.bind(sql);
    sql.query = (...args) => {
      asked += 1;
      return look(...args);
    };
    const named = [...Array.from({ length: 300 }, aNumber), second.externalId, foreign.externalId];
    const changes = named.map(number => messagesTo(number, aMessage(aCustomer(), 'Hola')));
    const { status } = await postWebhook(embudo.url, own, webhookBody(changes));
    sql.query = look;
    expect(status).toBe(200);
    // One each for the account of the address, those of the numbers, the proofs of the two that are the tenant's, and the rows.
    expect(asked).toBeLessThanOrEqual(5);
    const rows = await ledgerOf(embudo);
    const reasons = ({ id }: TestAccount) =>
      rows.filter(({ accountId }) => accountId === id).map(({ reason }) => reason);
    expect(reasons(second)).toEqual([null]);
    expect(reasons(foreign)).toEqual([]);
    const kept = reasons(own);
    expect([kept.length, kept.filter(reason => reason === 'foreign_account').length]).toEqual([301, 1]);
  });
});
