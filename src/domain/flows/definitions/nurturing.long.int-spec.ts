import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesOf,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { systemActor } from '../../shared/actor.js';
import { dayMs } from '../../shared/durations.js';
import { newId } from '../../shared/id.js';
import { startTimedRuns } from '../start-timed-runs.js';
import { advanceLater } from './advance-later.fixture.js';

const question = '¿Cuánto cuesta el esmeril?';
const wish = 'Quiero comprar el esmeril';
const noise = 'No quiero publicidad';
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
let grinder: string;

beforeAll(async () => {
  const model = new FakeLanguageModel()
    .judges(question, { intent: { primary: 'PRICING_QUESTION' } })
    .judges(wish, { intent: { primary: 'PURCHASE_INQUIRY' } })
    .judges('¿Qué trae el esmeril?', { intent: { primary: 'PRODUCT_INFO' } })
    .judges('El esmeril llegó roto', { intent: { primary: 'COMPLAINT' } });
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = [shop.tenant.id]) =>
  embudo.testDatabase.sql<Row>(text, values);
const ask = async <T extends object>(mutation: string, input: object, selection = '', type?: string) => {
  const answer = await mutate<T & { userErrors: unknown[] }>(
    gql(embudo.url, shop.admin.token),
    mutation,
    input,
    `${selection} userErrors { code message }`,
    type,
  );
  expect(answer.userErrors).toEqual([]);
  await jobsDone(embudo);
  return answer;
};
/** A product that was there before the customer asked. */
async function anOldProduct(name: string, priceMinor: number): Promise<string> {
  const { id } = await aProduct(embudo, shop.tenant, { name, priceMinor });
  await sql(`update product set created_at = now() - interval '1 day' where id = $1`, [id]);
  return id;
}
const change = (id: string, set: string) => sql(`update product set ${set} where id = $1`, [id]);

beforeEach(async () => {
  const flows = { nurturing: { enabled: true } };
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, flows } });
  customer = aCustomer();
  grinder = await anOldProduct('Esmeril angular', 4_500_000);
  await anOldProduct('Broca', 150_000);
  await sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'flows/start-timed-runs', '', '', 'infinity') on conflict do nothing`,
  );
});

async function write(text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
let occurrence = Date.UTC(2030, 0, 1);
async function anHourPasses(): Promise<void> {
  occurrence += 3_600_000;
  await startTimedRuns(embudo.context(systemActor(shop.tenant.id), newId()), { occurrence: new Date(occurrence) });
  await jobsDone(embudo);
}
const lead = async () =>
  (await sql<{ id: string; status: string }>('select id, status from lead where tenant_id = $1'))[0]!;
const contactId = async () => (await sql<{ id: string }>('select id from contact where tenant_id = $1'))[0]!.id;
const nurture = async () => ask('updateLead', { leadId: (await lead()).id, status: 'NURTURING' });

/** An order of the grinder, whose invoice is due. */
async function anOrder(): Promise<void> {
  const lines = [{ productId: grinder, quantity: 1 }];
  const { cart } = await ask<{ cart: { id: string } }>(
    'setCart',
    { contactId: await contactId(), lines },
    'cart { id }',
  );
  await ask('placeOrder', { cartId: cart.id });
}

/** A customer who asked, and whose lead is in nurturing since. The channel takes free text all the time. */
async function asked(text = question, meanwhile?: () => Promise<void>): Promise<void> {
  await write(text);
  await meanwhile?.();
  await nurture();
  await anHourPasses();
  await sql(`update conversation set last_inbound_at = now() + interval '1 year' where tenant_id = $1`);
}

interface Run extends Record<string, unknown> {
  id: string;
  status: string;
  reason: string | null;
  step: string | null;
}
const runs = () =>
  sql<Run>(
    `select id, status, reason, step from flow_run where tenant_id = $1 and flow = 'nurturing' order by started_at, id`,
  );
const theRun = async (): Promise<Run> => {
  const [run, ...others] = await runs();
  expect(others).toEqual([]);
  return run!;
};
const said = async () =>
  (
    await sql<{ body: string }>(
      `select m.body from flow_step_run s join message m on m.id = s.message_id where s.tenant_id = $1 order by s.at, s.position`,
    )
  ).map(({ body }) => body.replace(/\s/gu, ' '));
async function onDay(day: number): Promise<void> {
  await advanceLater(embudo, shop.tenant.id, (await theRun()).id, day * 24);
  await jobsDone(embudo);
}

describe('nurturing', () => {
  it('is off until the business switches it on, and starts for a lead that comes into nurturing', async () => {
    await ask('updateFlow', { flowId: 'nurturing', enabled: false });
    await asked();
    expect(await runs()).toEqual([]);
    await ask('updateFlow', { flowId: 'nurturing', enabled: true });
    await anHourPasses();
    await anHourPasses();
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', step: 'until-first' });
  });

  it('tells a lower price on day 14, and no price twice', async () => {
    await asked();
    await change(grinder, 'price_minor = 4000000');
    await onDay(13);
    expect(await said()).toEqual([]);
    await onDay(14);
    const first = 'Le escribo por Esmeril angular, por el que preguntó: bajó de ₡45 000,00 a ₡40 000,00. ¿Le interesa?';
    expect(await said()).toEqual([first]);
    // Dearer than what was told, and still lower than when they asked.
    await change(grinder, 'price_minor = 4200000');
    await onDay(30);
    expect(await said()).toEqual([first]);
    await change(grinder, 'price_minor = 3500000');
    await onDay(60);
    expect((await said())[1]).toMatch(/bajó de ₡45 000,00 a ₡35 000,00/u);
    await onDay(90);
    expect(await said()).toHaveLength(2);
  });

  it('tells nothing of a price that rose or that is on request', async () => {
    await asked();
    await change(grinder, 'price_minor = 5000000');
    await onDay(14);
    await change(grinder, 'price_minor = null');
    await onDay(30);
    expect(await said()).toEqual([]);
  });

  it('tells nothing of the price of what they bought meanwhile', async () => {
    await asked(question, anOrder);
    await sql(`update invoice set due_at = now() + interval '1 year' where tenant_id = $1`);
    await change(grinder, 'price_minor = 4000000');
    await onDay(14);
    expect(await said()).toEqual([]);
  });

  it('tells once that something is back', async () => {
    await change(grinder, 'stock = 0');
    // Vendors date messages by the whole second.
    await sql(`update product_change set changed_at = changed_at - interval '1 minute' where tenant_id = $1`);
    await asked();
    await onDay(14);
    expect(await said()).toEqual([]);
    await change(grinder, 'stock = 5');
    await onDay(30);
    await onDay(60);
    expect(await said()).toEqual(['Ya tenemos de nuevo Esmeril angular, a ₡45 000,00. ¿Le interesa?']);
  });

  it('tells of a new product of the kind, and of no other', async () => {
    await asked();
    await aProduct(embudo, shop.tenant, { name: 'Sierra de mesa', priceMinor: 9_000_000 });
    await onDay(14);
    expect(await said()).toEqual([]);
    await aProduct(embudo, shop.tenant, { name: 'Esmeril inalámbrico', priceMinor: 6_000_000 });
    await onDay(30);
    await onDay(60);
    expect(await said()).toEqual([
      'Nos llegó algo que le puede gustar: Esmeril inalámbrico, a ₡60 000,00. ¿Le interesa?',
    ]);
  });

  it('sends an article about it once, first to who asked what it is, and not if it was told before', async () => {
    const article = (title: string, body: string) => ask('createKnowledgeArticle', { title, body });
    await article('Cómo cuidar su esmeril', 'Limpie el mandril después de cada uso.');
    await asked('¿Qué trae el esmeril?');
    await change(grinder, 'price_minor = 4000000');
    await onDay(14);
    expect(await said()).toEqual([
      'Pensé que esto le puede servir. Cómo cuidar su esmeril: Limpie el mandril después de cada uso.',
    ]);
    await onDay(30);
    expect((await said())[1]).toMatch(/bajó de/u);
    await article('Qué broca pide un esmeril', 'Para concreto use brocas de widia.');
    await sql(
      `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, kind, body, status, sent_at, sequence)
       select $2, $1, id, channel_account_id, 'OUTBOUND', 'SELLER', 'text', 'Para concreto use brocas de widia.', 'SENT', now(), (select max(sequence) + 1 from message) from conversation where tenant_id = $1`,
      [shop.tenant.id, newId()],
    );
    await onDay(60);
    expect(await said()).toHaveLength(2);
  });

  it('answers a question with an article that was written since', async () => {
    await write('¿Hacen instalaciones de portones?');
    await nurture();
    await anHourPasses();
    await sql(`update flow_run set anchor_at = now() - interval '13 days 23 hours' where tenant_id = $1`);
    await sql(`update flow_run set wake_at = now() where tenant_id = $1`);
    await ask('createKnowledgeArticle', {
      title: 'Instalaciones de portones',
      body: 'Instalamos portones eléctricos en todo el país.',
    });
    await onDay(0.1);
    expect(await said()).toEqual([
      'Pensé que esto le puede servir. Instalaciones de portones: Instalamos portones eléctricos en todo el país.',
    ]);
  });

  it('says nothing if there is nothing to say, and leaves the lead in nurturing, without a task', async () => {
    await asked();
    for (const day of [14, 30, 60, 90]) await onDay(day);
    expect(await said()).toEqual([]);
    expect(await theRun()).toMatchObject({ status: 'DONE', reason: null });
    expect(await lead()).toMatchObject({ status: 'NURTURING' });
    expect(await sql('select id from to_do where tenant_id = $1')).toEqual([]);
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('offers nothing while an invoice is overdue', async () => {
    await change(grinder, 'stock = 1');
    // The order takes the last one.
    await asked(question, anOrder);
    await sql(`update invoice set due_at = now() - interval '1 day' where tenant_id = $1`);
    await change(grinder, 'stock = 5');
    await onDay(14);
    expect(await said()).toEqual([]);
    await sql(`update invoice set status = 'PAID' where tenant_id = $1`);
    await onDay(30);
    expect(await said()).toEqual([]);
    await aProduct(embudo, shop.tenant, { name: 'Esmeril inalámbrico', priceMinor: 6_000_000 });
    await onDay(60);
    expect(await said()).toHaveLength(1);
  });

  it('offers nothing to whoever complained last', async () => {
    await asked('El esmeril llegó roto');
    await sql(`update conversation set status = 'BOT' where tenant_id = $1`);
    await anHourPasses();
    await sql(`update support_case set status = 'CLOSED' where tenant_id = $1`);
    await change(grinder, 'price_minor = 4000000');
    await onDay(14);
    expect(await said()).toEqual([]);
    expect(await theRun()).toMatchObject({ status: 'SLEEPING' });
  });

  it('is ended by a reply, which makes the lead active again: CONTACTED, or QUALIFIED if they want to buy', async () => {
    await asked();
    await write('Buenas, ¿siguen abiertos?');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'La persona respondió.' });
    expect(await lead()).toMatchObject({ status: 'CONTACTED' });
    await nurture();
    await write(wish);
    expect(await lead()).toMatchObject({ status: 'QUALIFIED' });
    // Another stay in nurturing is another run.
    await nurture();
    await anHourPasses();
    expect((await runs()).map(({ status }) => status)).toEqual(['STOPPED', 'SLEEPING']);
  });

  it('is ended by a wish for no marketing, which does not make the lead active', async () => {
    await asked();
    await write(noise);
    expect(await theRun()).toMatchObject({ status: 'STOPPED' });
    expect(await lead()).toMatchObject({ status: 'NURTURING' });
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('is ended by an order', async () => {
    await asked();
    await anOrder();
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'La persona compró, o la venta se decidió.' });
  });

  it('looks again before it writes: a person, a stop word and another status of the lead end it', async () => {
    await asked();
    await change(grinder, 'price_minor = 4000000');
    for (const set of [
      `conversation set status = 'HUMAN'`,
      'contact set opted_out = true',
      `lead set status = 'QUALIFIED'`,
    ]) {
      await sql(`update ${set} where tenant_id = $1`);
      await onDay(14);
      expect(await theRun()).toMatchObject({ status: 'STOPPED' });
      await sql(`update conversation set status = 'BOT' where tenant_id = $1`);
      await sql('update contact set opted_out = false where tenant_id = $1');
      await sql(`update flow_run set status = 'SLEEPING', step = 'until-first', wake_at = now() where tenant_id = $1`);
    }
    expect(await said()).toEqual([]);
  });

  it('does not start for a stay that began long ago, nor while another flow writes to the contact', async () => {
    await ask('updateFlow', { flowId: 'follow-up', enabled: true });
    await write(question);
    await nurture();
    await anHourPasses();
    expect(await runs()).toEqual([]);
    await sql(`update flow_run set status = 'DONE' where tenant_id = $1`);
    await sql('update lead set nurturing_at = $2 where tenant_id = $1', [
      shop.tenant.id,
      new Date(Date.now() - 22 * dayMs),
    ]);
    await anHourPasses();
    expect(await runs()).toEqual([]);
    await sql('update lead set nurturing_at = $2 where tenant_id = $1', [
      shop.tenant.id,
      new Date(Date.now() - 20 * dayMs),
    ]);
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('writes nothing while another flow about the matter is under way', async () => {
    await asked();
    await change(grinder, 'price_minor = 4000000');
    await sql(
      `insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, subject_id, cause_id, status, step, wake_at, anchor_at, heard_sequence)
       select tenant_id, $2, 'follow-up', contact_id, conversation_id, conversation_id, $2, 'SLEEPING', 'a-day', 'infinity', now(), heard_sequence from flow_run where tenant_id = $1`,
      [shop.tenant.id, newId()],
    );
    await onDay(14);
    expect(await said()).toEqual([]);
  });

  it('goes as the template outside the window, and the agent knows the product when the customer answers', async () => {
    await sql(
      `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       values ($1, $2, $3, 'novedad', 'novedad', 'es', 'MARKETING', 'APPROVED', 'Hola {{1}}: {{2}}', '{1,2}')`,
      [newId(), shop.tenant.id, shop.account.id],
    );
    await ask('updateFlow', {
      flowId: 'nurturing',
      settings: { template: { name: 'novedad', variables: ['name', 'text'] } },
    });
    await asked();
    await sql(`update conversation set last_inbound_at = now() where tenant_id = $1`);
    await change(grinder, 'price_minor = 4000000');
    await onDay(14);
    expect(await said()).toEqual([expect.stringMatching(/^Hola .*: Le escribo por Esmeril angular, .*\?$/u)]);
    expect(
      await sql('select state from dialogue_state where tenant_id = $1 order by updated_at desc limit 1'),
    ).toMatchObject([{ state: { focus: 'Esmeril angular', asked: 'QUANTITY' } }]);
  });

  it('can be tried', async () => {
    await write(question);
    const preview = async () => {
      const { data } = await gql(embudo.url, shop.admin.token)<{
        previewFlow: { starts: boolean; steps: { step: { id: string }; outcome: string; text: string | null }[] }[];
      }>(
        'query ($ids: [ID!]!) { previewFlow(flowId: "nurturing", contactIds: $ids) { starts steps { step { id } outcome text } } }',
        {
          ids: [await contactId()],
        },
      );
      return data.previewFlow;
    };
    expect(await preview()).toMatchObject([{ starts: false }]);
    await nurture();
    await sql(`update conversation set last_inbound_at = now() + interval '1 year' where tenant_id = $1`);
    await change(grinder, 'price_minor = 4000000');
    const [tried] = await preview();
    expect(tried?.steps.map(({ outcome }) => outcome)).toEqual([
      'waited',
      'sent',
      ...Array.from({ length: 3 }, () => ['waited', 'nothing-to-say']).flat(),
    ]);
    expect(await messagesOf(embudo, shop.tenant.id)).not.toContainEqual(
      expect.objectContaining({ body: expect.stringContaining('bajó de') }),
    );
  });
});
