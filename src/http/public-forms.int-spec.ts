import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, jobsDone, ledgerOf, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

const origin = 'https://shop.example';
const publicKey = 'pk_of-the-form';
const credentials = { secret: 'whsec_QSBzZWNyZXQgb2YgMjQgYnl0ZXMgb3IgbW9yZQ==', publicKey, origins: origin };
let embudo: TestEmbudo;
let shop: TestShop;
let url: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { FORM_SUBMISSIONS_PER_ADDRESS: '3' } });
  shop = await aShop(embudo);
  url = await connect('contacto');
});

/** Connects a new form and returns the address of its webhook. */
async function connect(externalId: string): Promise<string> {
  const { data } = await gql(embudo.url, shop.ceo.token)<{
    createChannelAccount: { channelAccount: { webhookPath: string; state: string } };
  }>(
    'mutation ($input: CreateChannelAccountInput!) { createChannelAccount(input: $input) { channelAccount { webhookPath state } } }',
    { input: { provider: 'FORM', channel: 'WEB', name: 'Contacto', externalId, credentials } },
  );
  const { webhookPath, state } = data.createChannelAccount.channelAccount;
  expect(state).toBe('PROVEN');
  return `${embudo.url}${webhookPath}`;
}
const post = (to: string, fields: Record<string, string>, from = origin) =>
  fetch(to, { method: 'POST', headers: { origin: from }, body: new URLSearchParams({ publicKey, ...fields }) });

describe('a form on a page', () => {
  it('is allowed to the browser, makes a lead, and waits for a person', async () => {
    const asked = await fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    const answer = await post(url, { name: 'Ana', email: 'ana@example.com', message: '¿Cuánto cuesta el taladro?' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(await answer.text()).toContain('Gracias');
    await jobsDone(embudo);
    const [talk] = await embudo.testDatabase.sql(
      `select v.status, v.channel, c.email, l.source, (select count(*)::int from message m where m.direction = 'OUTBOUND') as answers,
        (select count(*)::int from alert where kind = 'ANSWER_ELSEWHERE') as alerts
       from conversation v join contact c on c.id = v.contact_id join lead l on l.id = v.lead_id`,
    );
    const expected = {
      status: 'WAITING',
      channel: 'WEB',
      email: 'ana@example.com',
      source: 'WEB',
      answers: 0,
      alerts: 1,
    };
    expect(talk).toEqual(expected);
  });

  it('reads a phone number without its country as one of the shop’s country', async () => {
    const form = await connect('telefono');
    const answer = await post(form, { name: 'Luis', phone: '8721 4455', message: '¿Tienen taladros?' });
    expect(answer.status).toBe(200);
    await jobsDone(embudo);
    const [contact] = await embudo.testDatabase.sql("select phone from contact where name = 'Luis'");
    expect(contact).toEqual({ phone: '+50687214455' });
  });

  it('is refused to another origin, and leaves nothing', async () => {
    const before = (await ledgerOf(embudo)).length;
    const answer = await post(url, { email: 'b@example.com', message: 'Hola' }, 'https://evil.example');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, null]);
    expect(await ledgerOf(embudo)).toHaveLength(before);
  });

  it('may be as long as a message can be, but not fill the disk', async () => {
    const form = await connect('largo');
    const message = '😀'.repeat(10_000);
    expect((await post(form, { email: 'largo@example.com', message })).status).toBe(200);
    const before = (await ledgerOf(embudo)).length;
    const answer = await post(form, { email: 'largo@example.com', message, unknown: 'x'.repeat(200_000) });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([413, origin]);
    expect(await answer.text()).toContain('demasiado largo');
    expect(await ledgerOf(embudo)).toHaveLength(before);
  });

  it('takes so many a minute from an address, for each form', async () => {
    const [one, other] = [await connect('uno'), await connect('otro')];
    const statuses = [];
    for (const n of [1, 2, 3, 4])
      statuses.push((await post(one, { email: `c${n}@example.com`, message: 'Hola' })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await post(other, { email: 'd@example.com', message: 'Hola' })).status).toBe(200);
  });

  it('is not connected with a secret that could be guessed', async () => {
    const { data } = await gql(embudo.url, shop.ceo.token)<{
      createChannelAccount: { userErrors: { code: string; message: string; field: string[] }[] };
    }>(
      'mutation ($input: CreateChannelAccountInput!) { createChannelAccount(input: $input) { userErrors { code message field } } }',
      {
        input: {
          provider: 'FORM',
          channel: 'WEB',
          name: 'Otro',
          externalId: 'otro',
          credentials: { ...credentials, secret: 'whsec_YWJjZGVm' },
        },
      },
    );
    expect(data.createChannelAccount.userErrors).toEqual([
      { code: 'INVALID', message: expect.stringContaining('at least 24 bytes'), field: ['credentials', 'secret'] },
    ]);
  });
});
