import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, aUser, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import { type N8nSend, readWorkflow, runWorkflow } from './n8n-workflow.js';

let embudo: TestEmbudo;
let shop: TestShop;
let key: string;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  // As the page says, the key has only the rights of a seller.
  const admin = await aUser(embudo, shop.tenant, 'ADMIN');
  const { data } = await gql(
    embudo.url,
    admin.token,
  )<{ createApiKey: { key: string } }>('mutation { createApiKey(input: { name: "n8n", role: SELLER }) { key } }');
  key = data.createApiKey.key;
});

const toEmbudo =
  (token = key): N8nSend =>
  async ({ parameters: { url, genericAuthType, headerParameters } }, body) => {
    expect([url, genericAuthType]).toEqual(['https://crm.example.com/graphql', 'httpHeaderAuth']);
    const response = await fetch(`${embudo.url}/graphql`, {
      method: 'POST',
      headers: {
        ...Object.fromEntries((headerParameters?.parameters ?? []).map(one => [one.name, one.value])),
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
/** Returns a sender that answers in place of Embudo, as a proxy in front of it would. */
const instead =
  (status: number, text: string, headers: Record<string, string> = {}): N8nSend =>
  async () => ({ status, headers: new Headers(headers), text });
const submit = (form: Record<string, unknown>, send: N8nSend = toEmbudo(), headers: Record<string, string> = {}) =>
  runWorkflow('n8n-web-leads', 'Formulario', { json: { headers, body: form } }, send);
const leads = () =>
  embudo.testDatabase.sql<{ id: string; source: string; tags: string[] }>(
    'select id, source, tags from lead where tenant_id = $1 order by created_at, id',
    [shop.tenant.id],
  );

describe('the n8n workflow for forms', () => {
  it('uses nodes that n8n has, connected so that every request leads to an answer', () => {
    const { faults, named } = readWorkflow('n8n-web-leads');
    expect(faults()).toEqual([]);
    expect(named('Crear lead').retryOnFail).toBe(true);
  });

  it('makes a lead of a form, whatever people write into it, and answers with its id', async () => {
    const form = { name: 'Íñigo "Nacho"', phone: '+50688885555', message: '20 taladros\npara mañana {{ x }}' };
    const { response, failure } = await submit(form);
    const [lead] = await leads();
    expect(response).toMatchObject({ status: 201, body: { id: lead?.id } });
    expect(failure).toBeNull();
    expect(lead).toMatchObject({ source: 'WEB', tags: ['formulario'] });
    // n8n retries a request to which it got no answer.
    expect((await submit(form)).response).toMatchObject({ status: 201, body: { id: lead?.id } });
    expect(await leads()).toHaveLength(1);
  });

  it('says it in the language of the browser, and takes a number for a text', async () => {
    const toldIn = async (headers: Record<string, string>) =>
      JSON.stringify((await submit({ name: 'Ana', phone: 'no tengo' }, toEmbudo(), headers)).response?.body);
    expect(await toldIn({})).toContain('Escriba un teléfono válido');
    expect(await toldIn({ 'accept-language': 'en-US,en;q=0.9' })).toContain('Enter a valid phone number');
    const before = (await leads()).length;
    expect((await submit({ name: 4711, email: 'ema@example.test' })).response?.status).toBe(201);
    expect(await leads()).toHaveLength(before + 1);
  });

  it('says what to correct, field by field, and creates nothing', async () => {
    const before = await leads();
    expect((await submit({ name: 'Ana', phone: 'no tengo' })).response).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'INVALID', field: ['phone'] }] },
    });
    const nameless = await submit({ phone: '+50688885556' });
    expect(nameless.response).toMatchObject({ status: 422, body: { errors: [{ code: 'INVALID', field: ['name'] }] } });
    expect(nameless.failure).toBeNull();
    expect(await leads()).toEqual(before);
  });

  it.each([
    ['nothing', instead(200, '')],
    ['a page', instead(502, '<html>Bad gateway</html>')],
    ['JSON that is no answer of a graph', instead(200, '[]')],
    ['a closed connection', () => Promise.reject(new Error('ECONNRESET'))],
  ] as [string, N8nSend][])(
    'does not take %s for a success: it tries three times, says 502, and fails',
    async (_name, send) => {
      let tries = 0;
      const { response, failure } = await submit({ name: 'Ana' }, (node, body) => {
        tries += 1;
        return send(node, body);
      });
      expect(tries).toBe(3);
      expect(response).toMatchObject({ status: 502, body: { errors: [{ code: 'NO_ANSWER' }] } });
      expect(failure).toContain('NO_ANSWER');
    },
  );

  it('creates one lead if only the first answer was lost', async () => {
    const before = await leads();
    let tries = 0;
    const { response, failure } = await submit({ name: 'Eva', phone: '+50688885557' }, async (node, body) => {
      tries += 1;
      const answer = await toEmbudo()(node, body);
      return tries === 1 ? { status: 502, headers: new Headers(), text: '' } : answer;
    });
    expect([tries, response?.status, failure]).toEqual([2, 201, null]);
    expect(await leads()).toHaveLength(before.length + 1);
  });

  it('fails for an invalid key, and passes on how long to wait', async () => {
    const refused = await submit({ name: 'Ana' }, toEmbudo('embak_wrong'));
    expect(refused.response).toMatchObject({ status: 502, body: { errors: [{ code: 'UNAUTHENTICATED' }] } });
    expect(refused.failure).toContain('UNAUTHENTICATED');
    const limited = instead(429, JSON.stringify({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] }), {
      'retry-after': '17',
    });
    const later = await submit({ name: 'Ana' }, limited);
    expect(later.response).toMatchObject({ status: 429, headers: { 'retry-after': '17' } });
    expect(later.failure).toContain('RATE_LIMITED');
  });
});
