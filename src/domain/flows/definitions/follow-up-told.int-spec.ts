import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { advanceLater } from './advance-later.fixture.js';

const question = '¿Cuánto cuesta el taladro percutor?';
const ships = '¿Hacen envíos?';
const pays = 'Me interesa, ¿cómo lo pago?';
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  const model = new FakeLanguageModel();
  for (const text of [question, pays, ships, 'Está muy caro', 'Lo compré en otro lado'])
    model.judges(text, { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
});
beforeEach(async () => {
  const settings = { valueAfterHours: 5, urgencyAfterHours: 10, lastChanceAfterHours: 15, nurtureAfterHours: 20 };
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
  await aProduct(embudo, shop.tenant, { name: 'Taladro percutor', priceMinor: 4_500_000 });
  customer = aCustomer();
  const input = { flowId: 'follow-up', enabled: true, settings };
  await mutate(gql(embudo.url, shop.admin.token), 'updateFlow', input, 'userErrors { code }');
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = [shop.tenant.id]) =>
  embudo.testDatabase.sql<Row>(text, values);
async function write(text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
/** Lets the newest run live through its hours. */
async function hoursPass(...hours: number[]): Promise<void> {
  const [run] = await sql<{ id: string }>(
    'select id from flow_run where tenant_id = $1 order by started_at desc, id desc limit 1',
  );
  for (const each of hours) await advanceLater(embudo, shop.tenant.id, run?.id ?? '', each);
}
const said = async () =>
  (
    await sql<{ step: string; body: string }>(
      `select s.step, m.body from flow_step_run s join message m on m.id = s.message_id where s.tenant_id = $1 order by m.sequence`,
    )
  ).map(({ step, body }) => `${step}: ${body}`);
const agentKnows = (misses: number) =>
  sql(`update dialogue_state set state = state || jsonb_build_object('misses', $2::int) where tenant_id = $1`, [
    shop.tenant.id,
    misses,
  ]);

describe('the follow-up', () => {
  it('tells nothing twice within a month, also to whoever asked again', async () => {
    await write(question);
    await hoursPass(5);
    await write(question);
    // Counted from the first text, which left in five hours.
    await hoursPass(10, 16, 21);
    expect((await said()).map(text => text.split(':')[0])).toEqual(['value', 'urgency', 'last-chance']);
    for (const [table, column] of [
      ['flow_step_run', 'at'],
      ['message', 'sent_at'],
      ['conversation', 'last_message_at'],
      ['conversation', 'last_inbound_at'],
    ])
      await sql(`update ${table} set ${column} = ${column} - interval '31 days' where tenant_id = $1`);
    await write(question);
    await hoursPass(5);
    expect(await said()).toHaveLength(4);
  });

  it('offers a person once where the agent could not answer, and writes nothing else', async () => {
    await write(question);
    await agentKnows(1);
    await hoursPass(5, 10, 15, 20);
    expect(await said()).toEqual([
      'value: Quedó pendiente lo que preguntó, porque yo no tenía ese dato. ¿Quiere que le pase con una persona del equipo?',
    ]);
    expect(await sql(`select state ->> 'asked' as asked from dialogue_state where tenant_id = $1`)).toEqual([
      { asked: 'PERSON' },
    ]);
    expect(await sql('select status from lead where tenant_id = $1')).toEqual([{ status: 'NURTURING' }]);
    await write(question);
    await agentKnows(1);
    await hoursPass(30);
    expect(await said()).toHaveLength(1);
  });

  it('is about the product of the conversation where the reply names none', async () => {
    await write(question);
    await sql(`update dialogue_state set state = state || '{"focus": "Taladro percutor"}' where tenant_id = $1`);
    await hoursPass(5);
    await write(pays);
    await hoursPass(10, 16);
    expect((await said()).slice(1)).toEqual([expect.stringMatching(/^urgency: .*Taladro percutor/u)]);
  });

  it('is about no product that the question only resembles', async () => {
    const { id } = await aProduct(embudo, shop.tenant, { name: 'Alquiler de andamios', priceMinor: 900_000 });
    await sql(
      `update product set description = 'Por semana, con envío y montaje aparte.' where id = $2 and tenant_id = $1`,
      [shop.tenant.id, id],
    );
    await write(question);
    await sql(`update dialogue_state set state = state || '{"focus": "Taladro percutor"}' where tenant_id = $1`);
    await write(ships);
    await hoursPass(5);
    expect(await said()).toEqual([expect.stringMatching(/^value: .*Taladro percutor/u)]);
  });

  it.each(['Gracias', 'Ok, lo pienso y le aviso'])(
    'goes on behind a remark that leaves the question open, and tells nothing twice: %s',
    async remark => {
      await write(question);
      await write(remark);
      await hoursPass(5);
      expect(await said()).toEqual([expect.stringMatching(/^value: /u)]);
      await write(remark);
      // Counted from the first text, which left in five hours.
      await hoursPass(11, 16, 21, 27);
      expect((await said()).map(text => text.split(':')[0])).toEqual(['value', 'urgency', 'last-chance']);
      expect(await sql('select status from lead where tenant_id = $1')).toEqual([{ status: 'NURTURING' }]);
    },
  );

  it('writes nothing behind thanks for a refusal, and does not begin behind a remark of another day', async () => {
    await write(question);
    await write('No, gracias');
    await write('Gracias');
    await hoursPass(5, 10, 15);
    expect(await said()).toEqual([]);
    await sql(`update flow_run set status = 'STOPPED', wake_at = null, step = null where tenant_id = $1`);
    await sql(`update message set sent_at = sent_at - interval '2 days' where tenant_id = $1`);
    const begun = async () => (await sql('select id from flow_run where tenant_id = $1')).length;
    const before = await begun();
    await write('Gracias');
    expect(await begun()).toBe(before);
  });

  it.each(['Está muy caro', 'Lo compré en otro lado'])('writes nothing to whoever turned it down: %s', async reply => {
    await write(question);
    await write(reply);
    await hoursPass(5, 10, 15, 20);
    expect(await said()).toEqual([]);
    expect(await sql('select status from lead where tenant_id = $1')).toEqual([{ status: 'NURTURING' }]);
  });
});
