import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  customerWrites,
  FakeLanguageModel,
  messagesOf,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
  shop = await aShop(embudo);
});

it('leaves the question of a contact who wants no messages to a person, and nothing else that they write', async () => {
  const customer = aCustomer({ name: 'Ana' });
  const write = (text: string) => customerWrites(embudo, shop, customer, text);
  const sql = (text: string) => embudo.testDatabase.sql(text, [shop.tenant.id]);
  const status = () => sql('select status from conversation where tenant_id = $1');
  await write('Hola');
  await write('BAJA');
  await write('Gracias');
  expect(await status()).toEqual([{ status: 'BOT' }]);
  const sent = async () =>
    (await messagesOf(embudo, shop.tenant.id)).filter(({ direction }) => direction === 'OUTBOUND');
  const before = await sent();
  await write('¿Cuánto cuesta el taladro?');
  expect(await status()).toEqual([{ status: 'WAITING' }]);
  expect(await sql(`select title from alert where tenant_id = $1 and kind = 'ANSWER_ELSEWHERE'`)).toEqual([
    { title: 'Ana no quiere mensajes y pregunta algo' },
  ]);
  expect(await sql('select reason from support_case where tenant_id = $1')).toEqual([
    { reason: expect.stringContaining('Había pedido no recibir mensajes') },
  ]);
  expect(await sent()).toHaveLength(before.length);
});
