import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  ledgerOf,
  signatureOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';
import { type N8nNode, readWorkflow } from './n8n-workflow.js';

const { nodes, named, faults } = readWorkflow('whatsapp-meta');

interface Item {
  json: Record<string, unknown>;
  binary?: Record<string, Buffer>;
}
/** The only expressions that the workflow uses: `={{ $json.one }}` and `={{ $json.one['two'] }}`. */
function evaluate(text: string, { json }: Item): string {
  const found = /^=\{\{ \$json\.(\w+)(?:\['([\w.-]+)'\])? \}\}$/.exec(text);
  if (!found) return text;
  const value = json[found[1] ?? ''];
  return String(found[2] ? Object(value)[found[2]] : value);
}

/** Sends the request of an HTTP Request node; with `binaryData` n8n sends the item's bytes unchanged. */
async function perform(node: N8nNode, item: Item, account: string): Promise<Item> {
  const { method, url = '', headerParameters, queryParameters, inputDataFieldName } = node.parameters;
  const target = new URL(url.replace(/^https:\/\/crm\.example\.com\/webhooks\/meta\/[^/]+$/, account));
  for (const { name, value } of queryParameters?.parameters ?? []) target.searchParams.set(name, evaluate(value, item));
  const headers = (headerParameters?.parameters ?? []).map(({ name, value }) => [name, evaluate(value, item)] as const);
  const body = inputDataFieldName ? item.binary?.[inputDataFieldName] : undefined;
  const response = await fetch(target, {
    ...(method && { method }),
    headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) },
    redirect: 'manual',
    ...(body && { body: new Uint8Array(body) }),
  });
  return { json: { data: await response.text(), statusCode: response.status } };
}

/** Returns the item that n8n's Webhook node passes on, with `rawBody`. */
const arrived = (body: Buffer, signature: string): Item => ({
  json: { headers: { 'x-hub-signature-256': signature }, query: {}, body: JSON.parse(body.toString()) },
  binary: { data: body },
});
/** Returns the answer to Meta, as the answering node makes it. */
const answerOf = (item: Item) => {
  const { responseBody, options } = named('Responder lo que dijo Embudo').parameters as {
    responseBody: string;
    options: { responseCode: string };
  };
  return { status: Number(evaluate(options.responseCode, item)), body: evaluate(responseBody, item) };
};

let embudo: TestEmbudo;
let shop: TestShop;
let account: string;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  account = `${embudo.url}${shop.account.webhookPath}`;
});
const ledger = () => ledgerOf(embudo, shop.tenant.id);

describe('the n8n workflow of the WhatsApp page', () => {
  it('uses nodes that n8n has, connected so that every request leads to an answer', () => {
    expect(faults()).toEqual([]);
  });
  it('points at an address of the shape that Embudo serves', () => {
    const requests = nodes.filter(({ type }) => type.endsWith('.httpRequest'));
    for (const { parameters } of requests)
      expect(parameters.url).toMatch(/^https:\/\/[\w.-]+\/webhooks\/meta\/[\w-]{10,}$/);
    expect(new Set(requests.map(({ parameters }) => parameters.url)).size).toBe(1);
  });
  it('hands Meta’s bytes and signature on, so that Embudo stores the message and Meta gets its 200', async () => {
    const body = aWhatsAppMessage(shop.account, aCustomer({ name: 'Íñigo 😀' }), 'Hola');
    const item = arrived(body, signatureOf(shop.account.appSecret ?? '', body));
    expect(answerOf(await perform(named('Enviar a Embudo'), item, account))).toEqual({ status: 200, body: 'ok' });
    expect(await ledger()).toHaveLength(1);
  });
  it('lets no unsigned body in: Meta is told what Embudo said', async () => {
    const body = aWhatsAppMessage(shop.account, aCustomer(), 'Hola');
    const item = arrived(body, signatureOf('another secret', body));
    expect(answerOf(await perform(named('Enviar a Embudo'), item, account)).status).toBe(401);
    expect(await ledger()).toHaveLength(1);
  });
  it('passes the verification of the address on, and refuses a wrong token', async () => {
    const ask = async (token: string) => {
      const query = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '1158201444' };
      return answerOf(await perform(named('Preguntar a Embudo'), { json: { query } }, account));
    };
    expect(await ask(shop.account.verifyToken)).toEqual({ status: 200, body: '1158201444' });
    expect((await ask('another')).status).toBe(403);
  });
});
