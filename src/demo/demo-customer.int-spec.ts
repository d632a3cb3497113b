import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { afterwards, changeSettings, startTestEmbudo, type TestEmbudo } from '../testing/index.js';
import { DemoCustomer } from './demo-customer.js';
import { type DemoShop, demoShops } from './demo-shop.js';
import { seedDemo } from './seed-demo.js';

const withinMs = 30_000;
let embudo: TestEmbudo;
let home: string;
let shops: DemoShop[];

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'embudo-demo-'));
  embudo = await startTestEmbudo({ http: true, worker: true });
  await seedDemo(embudo, home);
  shops = demoShops(home, embudo.url, embudo.ports.providers);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function customerOf(number: string, place = 0): Promise<DemoCustomer> {
  const shop = shops[place];
  if (!shop) throw new Error('there is no such demo shop');
  return new DemoCustomer(shop, accountOf(shop), number, 'Ana Prueba');
}
function accountOf({ accounts: [first] }: DemoShop) {
  if (!first) throw new Error('the shop has no account');
  return first;
}

describe('a demo customer', () => {
  it('writes through the signed webhook, and is told what became of it: judged, routed and answered', async () => {
    const customer = await customerOf('50630009001');
    const { id, status } = await customer.write('Hola, ¿cuánto cuesta el taladro?');
    expect(status).toBe(200);
    const outcome = await customer.outcomeOf(id, withinMs);
    expect(outcome).toMatchObject({
      state: 'done',
      message: { providerMessageId: id, intent: { primary: 'PRICING_QUESTION' }, sentiment: { label: 'NEUTRAL' } },
      routing: { destination: 'CHATBOT' },
      answer: { author: 'AI_AGENT', status: 'SENT', sandbox: true },
    });
    expect(outcome.message?.conversation.lead?.score).toBeGreaterThan(0);
    expect((await customer.thread())?.messages.nodes.map(({ direction }) => direction)).toEqual([
      'INBOUND',
      'OUTBOUND',
    ]);
  });

  it.each([
    [0, '¿A qué hora abren?', /lunes a viernes de 8:00 a 18:00; los sábados de 8:00 a 13:00/u],
    [1, '¿Cuál es el horario?', /lunes a viernes de 8:00 a 17:00/u],
    [2, '¿A qué hora abren los sábados?', /s[aá]bados de 9:00 a 13:00/u],
  ])('of shop %i is told the hours of its settings', async (place, asked, hours) => {
    const customer = await customerOf(`5063000910${place}`, place);
    const { id } = await customer.write(asked);
    expect(await customer.outcomeOf(id, withinMs)).toMatchObject({ answer: { body: expect.stringMatching(hours) } });
  });

  it('writes to every account that the shop has, as its provider would', async () => {
    const [shop] = shops;
    const outcomes: Record<string, string> = {};
    for (const account of shop?.accounts ?? []) {
      const customer = new DemoCustomer(shop as DemoShop, account, '50630009011', 'Ana Prueba');
      const { id, status } = await customer.write('Hola, ¿cuánto cuesta el taladro?');
      expect(status).toBe(200);
      const { state, routing } = await customer.outcomeOf(id, withinMs);
      outcomes[`${account.provider} ${account.channel}`] = `${state} ${routing?.destination}`;
    }
    const carried = Object.values(embudo.ports.providers).flatMap(provider =>
      provider
        ? provider.channels.map(({ channel, text }) => {
            const destination = text === null ? 'HUMAN_AGENT' : 'CHATBOT';
            return [`${provider.name} ${channel}`, `done ${destination}`];
          })
        : [],
    );
    expect(outcomes).toEqual(Object.fromEntries(carried));
  });

  it('is told that a person answers, where the message is routed to one, and then that it waits for that person', async () => {
    const customer = await customerOf('521000009002', 2);
    // Outside working hours, whoever waits is told prices.
    const [tenant] = await embudo.testDatabase.sql<{ id: string }>('select id from tenant where name = $1', [
      shops[2]?.name,
    ]);
    await changeSettings(embudo, tenant?.id ?? '', { answering: { whileWaiting: 'NEVER' } });
    const first = await customer.write('Quiero hablar con una persona, por favor');
    expect(await customer.outcomeOf(first.id, withinMs)).toMatchObject({
      state: 'done',
      message: { conversation: { status: 'WAITING' } },
      routing: { destination: 'HUMAN_AGENT' },
      answer: null,
    });
    const second = await customer.write('¿Cuánto cuesta el compresor?');
    expect(await customer.outcomeOf(second.id, withinMs)).toMatchObject({ state: 'done', routing: null, answer: null });
  });

  it('is told that a wish to get no more messages was recorded and confirmed, and the second time that nothing more follows', async () => {
    const customer = await customerOf('50630009004');
    const first = await customer.write('No quiero más mensajes');
    expect(await customer.outcomeOf(first.id, withinMs)).toMatchObject({
      state: 'done',
      routing: null,
      consent: { optedOut: true, marketing: false },
      answer: { author: 'SYSTEM', status: 'SENT' },
    });
    const second = await customer.write('STOP');
    expect(await customer.outcomeOf(second.id, withinMs)).toMatchObject({
      state: 'done',
      consent: { optedOut: true },
      answer: null,
    });
  });

  it('is told that nothing has come of it yet, where no job runs', async () => {
    await embudo.stopWorker();
    const customer = await customerOf('50630009003');
    const { id } = await customer.write('Hola');
    expect(await customer.outcomeOf(id, 1)).toMatchObject({ state: 'pending', message: null });
    await embudo.resumeWorker();
    expect(await customer.outcomeOf(id, withinMs)).toMatchObject({ state: 'done' });
  });

  it('sends the form of an advertisement, and is told each time which lead it became or was added to', async () => {
    const [shop] = shops;
    const page = shop?.accounts.find(({ provider, channel }) => provider === 'META' && channel === 'MESSENGER');
    if (!shop || !page) throw new Error('the first shop has no page');
    const send = async (number: string, text: string) => {
      const customer = new DemoCustomer(shop, page, number, 'Ana Prueba');
      const form = await customer.sendForm(text);
      expect(form?.status).toBe(200);
      const lead = form && (await customer.adLeadOf(form, withinMs));
      return { id: lead?.id, joined: lead?.joined, inquiry: lead?.inquiry };
    };
    const text = 'Quiero cotizar 20 sacos de cemento';
    const first = await send('50630009021', text);
    expect(first).toEqual({ id: expect.any(String), joined: false, inquiry: `message: ${text}` });
    expect(await send('50630009021', text)).toEqual({ ...first, joined: true });

    await embudo.stopWorker();
    const customer = new DemoCustomer(shop, page, '50630009021', 'Ana Prueba');
    const waiting = await customer.sendForm(text);
    if (!waiting) throw new Error('the page takes no forms');
    expect(await customer.adLeadOf(waiting, 1)).toBeNull();
    await embudo.resumeWorker();
    expect(await customer.adLeadOf(waiting, withinMs)).toMatchObject({ id: first.id, joined: true });
  });

  it('says in a sentence that nobody answers at the address', async () => {
    const [shop] = shops;
    if (!shop) throw new Error('there is no demo shop');
    const nowhere = 'http://127.0.0.1:9';
    const account = { ...accountOf(shop), webhookUrl: `${nowhere}/webhooks/meta/x` };
    const customer = new DemoCustomer({ ...shop, base: nowhere }, account, '50630009004', 'Ana Prueba');
    await expect(customer.reachable()).rejects.toThrow(
      /does not answer at http:\/\/127\.0\.0\.1:9\. Start it with npm start/,
    );
    await expect(customer.write('Hola')).rejects.toThrow('Start it with npm start');
  });

  it('asks again, after the time that the graph names, where it was refused because of too many requests', async () => {
    const [shop] = shops;
    if (!shop) throw new Error('there is no demo shop');
    const refused = { errors: [{ message: 'Too many', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 0 } }] };
    const answers = [refused, refused, { data: { inboundEvents: { nodes: [] } } }];
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answers.shift()));
    });
    afterwards(async () => {
      server.close();
      server.closeAllConnections();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new DemoCustomer({ ...shop, base }, accountOf(shop), '50630009005', 'Ana Prueba').reachable();
    expect(answers).toEqual([]);
  });
});
