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
import { systemActor } from '../../shared/actor.js';
import { dayWords } from '../../shared/day-words.js';
import { newId } from '../../shared/id.js';
import { formatMoney } from '../../shared/money.js';
import { dayIn } from '../../shared/tenant-day.js';
import { startTimedRuns } from '../start-timed-runs.js';
import { advanceLater } from './advance-later.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;
let drill: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  const flows = { 'payment-reminder': { enabled: true } };
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, flows } });
  drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 50_000 })).id;
  await embudo.testDatabase.sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'flows/start-timed-runs', '', '', 'infinity') on conflict do nothing`,
    [shop.tenant.id],
  );
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = [shop.tenant.id]) =>
  embudo.testDatabase.sql<Row>(text, values);
const ask = <T extends object>(mutation: string, input: object, selection = '') =>
  mutate<T>(gql(embudo.url, shop.admin.token), mutation, input, `${selection} userErrors { code message }`);

let occurrence = Date.UTC(2030, 0, 1);
function nextHour(): Date {
  occurrence += 3_600_000;
  return new Date(occurrence);
}
const startsAt = (at: Date) => startTimedRuns(embudo.context(systemActor(shop.tenant.id), newId()), { occurrence: at });
async function anHourPasses(): Promise<void> {
  await startsAt(nextHour());
  await jobsDone(embudo);
}
async function write(text: string, from = aCustomer()): Promise<TestCustomer> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text));
  await jobsDone(embudo);
  return from;
}
/** The contact who wrote last. */
const theContact = async () =>
  (
    await sql<{ id: string }>(
      'select contact_id as id from conversation where tenant_id = $1 order by last_message_at desc, id desc limit 1',
    )
  )[0]?.id ?? '';

const theConversation = async () =>
  (await sql<{ id: string }>('select id from conversation where tenant_id = $1'))[0]?.id ?? '';

interface Made {
  orderId: string;
  invoiceId: string;
  number: number;
  day: string;
}
/** An order of 1,000.00 of the contact, whose invoice was due that many hours ago. */
async function anInvoice(contactId: string, dueHoursAgo: number): Promise<Made> {
  const lines = [{ productId: drill, quantity: 2 }];
  const { cart } = await ask<{ cart: { id: string } }>('setCart', { contactId, lines }, 'cart { id }');
  const { order } = await ask<{ order: { id: string; invoice: { id: string; number: number } } }>(
    'placeOrder',
    { cartId: cart.id, idempotencyKey: newId() },
    'order { id invoice { id number } }',
  );
  const [row] = await sql<{ dueAt: Date; timezone: string }>(
    `update invoice set due_at = now() - $2 * interval '1 hour' where id = $1
     returning due_at as "dueAt", (select timezone from tenant where id = invoice.tenant_id) as timezone`,
    [order.invoice.id, dueHoursAgo],
  );
  const day = dayWords('es', dayIn(row?.timezone ?? '', row?.dueAt ?? new Date(0)));
  return { orderId: order.id, invoiceId: order.invoice.id, number: order.invoice.number, day };
}
const pay = async ({ invoiceId }: Made, amount: string) => {
  await ask('recordPayment', { invoiceId, amount, idempotencyKey: newId() });
  await jobsDone(embudo);
};
interface Run extends Record<string, unknown> {
  id: string;
  cause: string;
  status: string;
  reason: string | null;
  step: string | null;
}
const runs = () =>
  sql<Run>(
    'select id, cause_id as cause, status, reason, step from flow_run where tenant_id = $1 order by started_at, id',
  );
const theRun = async (): Promise<Run> => {
  const [run, ...others] = await runs();
  expect(others).toEqual([]);
  return run!;
};
const said = async () =>
  (
    await sql<{ body: string }>(
      `select m.body from message m where m.tenant_id = $1 and (exists (select from flow_step_run s where s.message_id = m.id)
        or exists (select from flow_run r where r.asked_message_id = m.id)) order by m.sequence`,
    )
  ).map(({ body }) => body);
async function hoursLater(hours: number): Promise<void> {
  await advanceLater(embudo, shop.tenant.id, (await theRun()).id, hours);
  await jobsDone(embudo);
}
const money = (minor: number) => formatMoney(minor, 'CRC', 'es-CR');
const over = 'Ya no hay una factura vencida por cobrar.';

/** A customer who has written, and their invoice, which was due a day ago. */
async function anOverdueCustomer() {
  const customer = await write('Buenas tardes');
  const contactId = await theContact();
  return { customer, contactId, invoice: await anInvoice(contactId, 25) };
}

describe('the payment reminder', () => {
  it('is off until the business switches it on', async () => {
    shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
    drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 50_000 })).id;
    await sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'flows/start-timed-runs', '', '', 'infinity') on conflict do nothing`,
    );
    await anOverdueCustomer();
    await anHourPasses();
    expect(await runs()).toEqual([]);
    await ask('updateFlow', { flowId: 'payment-reminder', enabled: true });
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('writes three times with the number, the day and what is still owed, then leaves the seller a task', async () => {
    const { invoice } = await anOverdueCustomer();
    await anHourPasses();
    const first = `Le recuerdo la factura ${invoice.number}, que vencía el ${invoice.day}: quedan ${money(100_000)} por pagar.`;
    expect(await said()).toEqual([expect.stringContaining(first)]);
    expect(await theRun()).toMatchObject({ cause: invoice.invoiceId, status: 'SLEEPING', step: 'first' });
    await pay(invoice, '400');
    await hoursLater(70);
    expect(await said()).toHaveLength(1);
    // The window of the channel stays open, so that the later texts may leave as they are.
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    await hoursLater(72);
    await hoursLater(145);
    expect((await said()).slice(1)).toEqual([
      expect.stringMatching(new RegExp(`^¿Pudo revisar la factura ${invoice.number}\\?`)),
      expect.stringContaining('mi último recordatorio'),
    ]);
    for (const text of (await said()).slice(1)) expect(text).toContain(`quedan ${money(60_000)} por pagar`);
    await hoursLater(218);
    expect(await theRun()).toMatchObject({ status: 'DONE', reason: null });
    const tasks = () => sql('select title, done_at is not null as done from to_do where tenant_id = $1');
    const owing = (minor: number) =>
      expect.stringMatching(new RegExp(`^Cobrar la factura ${invoice.number} .*y quedan ${money(minor)} por pagar$`));
    expect(await tasks()).toEqual([{ title: owing(60_000), done: false }]);
    // What is paid is not asked for: the task names what is left, and is done with the last payment.
    await pay(invoice, '200');
    expect(await tasks()).toEqual([{ title: owing(40_000), done: false }]);
    await pay(invoice, '400');
    expect(await tasks()).toEqual([{ title: owing(40_000), done: true }]);
    // The agent still has the conversation, and the same invoice starts no second run.
    expect(await sql('select status from conversation where tenant_id = $1')).toEqual([{ status: 'BOT' }]);
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('starts one run for an invoice, also where two workers and a repeated job start it', async () => {
    await anOverdueCustomer();
    const [one, other] = [nextHour(), nextHour()];
    await Promise.all([startsAt(one), startsAt(one), startsAt(other)]);
    await startsAt(other);
    await jobsDone(embudo);
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
    expect(await said()).toHaveLength(1);
  });

  it('starts none before its time, for an old invoice, or where it would end at once', async () => {
    await write('Buenas tardes');
    const contactId = await theContact();
    await anInvoice(contactId, 23);
    await anInvoice(contactId, 24 + 7 * 24 + 1);
    await pay(await anInvoice(contactId, 25), '1000');
    await anHourPasses();
    expect(await runs()).toEqual([]);
  });

  it('writes nothing to whoever wants no messages, and leaves the seller the task instead', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await write('Baja', customer);
    await anHourPasses();
    expect(await said()).toEqual([]);
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([
      { title: expect.stringContaining(`Cobrar la factura ${invoice.number}`) },
    ]);
    await hoursLater(72);
    await hoursLater(145);
    expect(await sql('select title from to_do where tenant_id = $1')).toHaveLength(1);
  });

  it('writes nothing while a person has the conversation, goes on once it is given back, and leaves the task in any case', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    const give = (status: string) =>
      sql('update conversation set status = $2 where tenant_id = $1', [shop.tenant.id, status]);
    await give('HUMAN');
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    await anHourPasses();
    expect(await said()).toEqual([]);
    await give('BOT');
    await hoursLater(72);
    expect(await said()).toEqual([expect.stringContaining(`¿Pudo revisar la factura ${invoice.number}?`)]);
    // A person answers instead of the flow, which only notes what is to be checked.
    await give('WAITING');
    await write('Pago mañana', customer);
    await hoursLater(145);
    expect(await said()).toHaveLength(1);
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([]);
    await hoursLater(218);
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([
      { title: expect.stringContaining(`Cobrar la factura ${invoice.number}`) },
    ]);
    expect(await theRun()).toMatchObject({ status: 'DONE' });
  });

  it('leaves the task where its reminder made the agent hand over, and none if it is paid until then', async () => {
    for (const isPaid of [false, true]) {
      const { customer, invoice } = await anOverdueCustomer();
      await anHourPasses();
      await write('Quiero hablar con una persona', customer);
      await sql(`update conversation set status = 'WAITING' where tenant_id = $1`);
      const run = (await runs()).find(({ cause }) => cause === invoice.invoiceId)!;
      expect(run).toMatchObject({ status: 'SLEEPING', step: 'left-to-agent-first-reply' });
      if (isPaid) await pay(invoice, '1000');
      await advanceLater(embudo, shop.tenant.id, run.id, 220);
      await jobsDone(embudo);
      const tasks = await sql('select title from to_do where tenant_id = $1 and title like $2', [
        shop.tenant.id,
        `%factura ${invoice.number} %`,
      ]);
      expect(tasks).toHaveLength(isPaid ? 0 : 1);
    }
  });

  it('reminds of an invoice that has waited longer than a week for the run of another, and of no other old one', async () => {
    const { invoice, contactId } = await anOverdueCustomer();
    await anHourPasses();
    await anInvoice(contactId, 24 + 8 * 24);
    await pay(invoice, '1000');
    await anHourPasses();
    expect((await runs()).map(({ cause }) => cause)).toEqual([invoice.invoiceId]);
    const waited = await anInvoice(contactId, 24 + 9 * 24 - 1);
    await sql(`update flow_run set started_at = now() - interval '9 days' where tenant_id = $1`);
    await anHourPasses();
    expect((await runs()).map(({ cause }) => cause)).toContain(waited.invoiceId);
  });

  it('ends at once when all is paid, or when the order is cancelled', async () => {
    const { invoice, contactId } = await anOverdueCustomer();
    await anHourPasses();
    await pay(invoice, '400');
    expect(await theRun()).toMatchObject({ status: 'SLEEPING' });
    await pay(invoice, '600');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: over });
    const next = await anInvoice(contactId, 25);
    await anHourPasses();
    await ask('updateOrder', { orderId: next.orderId, status: 'CANCELLED' });
    await jobsDone(embudo);
    expect((await runs()).map(({ cause, status, reason }) => ({ cause, status, reason }))).toEqual([
      { cause: invoice.invoiceId, status: 'STOPPED', reason: over },
      { cause: next.invoiceId, status: 'STOPPED', reason: over },
    ]);
  });

  it('looks again before it writes: a payment and an erasure end it', async () => {
    for (const change of [
      `update invoice set status = 'PAID', paid_minor = total_minor where tenant_id = $1`,
      'update contact set erased_at = now() where tenant_id = $1',
    ]) {
      await anOverdueCustomer();
      await anHourPasses();
      const run = (await runs()).find(({ status }) => status === 'SLEEPING')!;
      const before = await said();
      await sql(change);
      await advanceLater(embudo, shop.tenant.id, run.id, 72);
      expect((await runs()).find(({ id }) => id === run.id)).toMatchObject({ status: 'STOPPED' });
      expect(await said()).toEqual(before);
    }
  });

  it.each(['Ok', 'gracias', '👍', 'Entendido, muchas gracias'])(
    'takes "%s" as taking note: nothing is written until the next reminder, which comes as planned',
    async reply => {
      const { customer, invoice } = await anOverdueCustomer();
      await anHourPasses();
      await write(reply, customer);
      expect(await theRun()).toMatchObject({ status: 'SLEEPING', step: 'until-second' });
      const [last] = await sql(
        `select body from message where tenant_id = $1 and direction = 'OUTBOUND' order by sequence desc limit 1`,
      );
      expect(last).toEqual({ body: expect.stringContaining('Le recuerdo la factura') });
      expect(await sql('select waiting_since from conversation where tenant_id = $1')).toEqual([
        { waiting_since: null },
      ]);
      await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
      await hoursLater(72);
      expect((await said()).at(-1)).toContain(`¿Pudo revisar la factura ${invoice.number}?`);
      await pay(invoice, '1000');
      expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: over });
    },
  );

  it('leaves an "ok" to the agent where it answers another message', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await anHourPasses();
    await ask('sendMessage', { conversationId: await theConversation(), body: '¿Le aparto el taladro?' });
    await sql(`update conversation set status = 'BOT' where tenant_id = $1`);
    await write('ok', customer);
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', step: 'first' });
    const [last] = await sql(
      `select author from message where tenant_id = $1 and direction = 'OUTBOUND' order by sequence desc limit 1`,
    );
    expect(last).toEqual({ author: 'AI_AGENT' });
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    await hoursLater(73);
    await hoursLater(73);
    expect((await said()).at(-1)).toContain(`¿Pudo revisar la factura ${invoice.number}?`);
  });

  it('reminds no more after any other reply, and leaves the seller the task if it is still unpaid', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await write('¿A qué hora abren?', customer);
    await anHourPasses();
    expect(await theRun()).toMatchObject({ status: 'SLEEPING' });
    await write('¿A qué cuenta le deposito?', customer);
    await write('Gracias', customer);
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    for (const hours of [72, 145]) await hoursLater(hours);
    expect(await said()).toHaveLength(1);
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([]);
    await hoursLater(218);
    const tasks = await sql('select title from to_do where tenant_id = $1');
    expect(tasks).toEqual([{ title: expect.stringContaining(`Cobrar la factura ${invoice.number}`) }]);
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'La persona respondió.' });
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
  });

  it('leaves no task after another reply if the invoice is paid', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await anHourPasses();
    await write('¿Tienen brocas?', customer);
    await pay(invoice, '1000');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: over });
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([]);
  });

  it('thanks whoever has paid, leaves the seller a task to check it, and reminds no more', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await anHourPasses();
    await write('Ya le deposité, gracias', customer);
    const task = `Revisar el pago de la factura ${invoice.number}: `;
    expect(await sql('select title from to_do where tenant_id = $1')).toEqual([
      { title: expect.stringContaining(task) },
    ]);
    expect((await said()).at(-1)).toBe('Gracias por avisarnos. Revisamos el pago, y si falta algo le escribimos.');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'La persona respondió.' });
    // Neither the agent nor a second run writes anything.
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
    const texts = await sql<{ count: number }>(
      `select count(*)::int as count from message where tenant_id = $1 and direction = 'OUTBOUND' and author = 'AI_AGENT' and body like 'Gracias por%'`,
    );
    expect(texts).toEqual([{ count: 1 }]);
    expect(await sql('select status from conversation where tenant_id = $1')).toEqual([{ status: 'BOT' }]);
    // A cancelled order owes nothing, so there is nothing left to check.
    await ask('updateOrder', { orderId: invoice.orderId, status: 'CANCELLED' });
    await jobsDone(embudo);
    expect(await sql('select done_at is not null as done from to_do where tenant_id = $1')).toEqual([{ done: true }]);
  });

  it('leaves the task if the payment that ended the reminders is taken out, though the same task was done before', async () => {
    const { invoice } = await anOverdueCustomer();
    const tasks = () => sql('select done_at is not null as done from to_do where tenant_id = $1');
    const takeOut = async () => {
      const [payment] = await sql<{ id: string }>('select id from payment where invoice_id = $1', [invoice.invoiceId]);
      await ask('removePayment', { paymentId: payment?.id });
      await jobsDone(embudo);
    };
    await pay(invoice, '1000');
    await takeOut();
    // Its reminders have not begun, so they come as planned.
    expect([await tasks(), await runs()]).toEqual([[], []]);
    await anHourPasses();
    expect(await said()).toHaveLength(1);
    await pay(invoice, '1000');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: over });
    await takeOut();
    expect(await tasks()).toEqual([{ done: false }]);
    await pay(invoice, '1000');
    expect(await tasks()).toEqual([{ done: true }]);
    await takeOut();
    expect(await tasks()).toEqual([{ done: false }]);
    await sql('update to_do set done_at = now() where tenant_id = $1');
    await ask('updateOrder', { orderId: invoice.orderId, status: 'FULFILLED' });
    await jobsDone(embudo);
    expect(await tasks()).toEqual([{ done: true }]);
  });

  it('thanks whoever will pay, and reminds as planned if they did not', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await anHourPasses();
    await write('El viernes le deposito', customer);
    expect((await said()).at(-1)).toBe('De acuerdo, gracias por avisarnos.');
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', step: 'until-second' });
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    await hoursLater(72);
    expect((await said()).at(-1)).toContain(`¿Pudo revisar la factura ${invoice.number}?`);
  });

  it('goes on where whoever will pay writes more before the next reminder', async () => {
    const { customer, invoice } = await anOverdueCustomer();
    await anHourPasses();
    await write('El viernes le deposito', customer);
    await write('gracias a usted', customer);
    await write('¿Tienen brocas?', customer);
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    await hoursLater(72);
    expect((await said()).at(-1)).toContain(`¿Pudo revisar la factura ${invoice.number}?`);
  });

  it('reminds of one invoice at a time, that which was due first, and of the next once it is paid', async () => {
    const { invoice, contactId } = await anOverdueCustomer();
    const older = await anInvoice(contactId, 40);
    await anHourPasses();
    await anHourPasses();
    expect((await runs()).map(({ cause }) => cause)).toEqual([older.invoiceId]);
    expect(await said()).toEqual([expect.stringContaining(`la factura ${older.number},`)]);
    await pay(older, '1000');
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: over });
    await anHourPasses();
    expect((await runs()).map(({ cause }) => cause)).toEqual([older.invoiceId, invoice.invoiceId]);
    expect((await said())[1]).toContain(`la factura ${invoice.number},`);
  });

  it('reminds of one invoice at a time, also where two contacts were merged who had a run each', async () => {
    const [one, other] = [await anOverdueCustomer(), await anOverdueCustomer()];
    await anHourPasses();
    expect(await said()).toHaveLength(2);
    await ask('mergeContacts', { keepId: one.contactId, mergeId: other.contactId });
    await sql(`update conversation set last_inbound_at = now() + interval '20 days' where tenant_id = $1`);
    const numberOf = ({ cause }: Run) => [one, other].find(each => each.invoice.invoiceId === cause)?.invoice;
    const [earlier, later] = await runs();
    const bothPass = async (hours: number) => {
      for (const run of [later, earlier]) await advanceLater(embudo, shop.tenant.id, run?.id ?? '', hours);
      await jobsDone(embudo);
    };
    const asked = (run: Run | undefined) => `¿Pudo revisar la factura ${run && numberOf(run)?.number}?`;
    await bothPass(72);
    expect((await said()).slice(2)).toEqual([expect.stringContaining(asked(earlier))]);
    await pay(numberOf(earlier as Run) as Made, '1000');
    await bothPass(74);
    expect((await said()).slice(3)).toEqual([expect.stringContaining(asked(later))]);
  });

  it('writes English to whoever reads it', async () => {
    const { invoice } = await anOverdueCustomer();
    await sql(`update contact set language = 'en' where tenant_id = $1`);
    await sql(`update lead_intent set language = 'en' where tenant_id = $1`);
    await anHourPasses();
    expect(await said()).toEqual([
      expect.stringMatching(`^A reminder of invoice ${invoice.number}, which was due on `),
    ]);
  });

  it('runs by hand for an overdue invoice, and once for each', async () => {
    await write('Buenas tardes');
    const contactId = await theContact();
    const start = () =>
      mutate<{ userErrors: { code: string; message: string }[] }>(
        gql(embudo.url, shop.admin.token),
        'startFlow',
        { flowId: 'payment-reminder', contactId },
        'flowRun { id } userErrors { code message }',
      );
    const refused = (message: string) => [{ code: 'CONFLICT', message: expect.stringContaining(message) }];
    await anInvoice(contactId, -1);
    expect((await start()).userErrors).toEqual(refused('does not apply'));
    const one = await anInvoice(contactId, 1);
    expect((await start()).userErrors).toEqual([]);
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', step: 'until-first', cause: one.invoiceId });
    expect((await start()).userErrors).toEqual(refused('already running'));
    await sql(
      `update flow_run set status = 'STOPPED', step = null, wake_at = null, ended_at = now() where tenant_id = $1`,
    );
    expect((await start()).userErrors).toEqual(refused('has already run'));
    await sql(`update invoice set due_at = now() - interval '25 hours' where id = $2 and tenant_id = $1`, [
      shop.tenant.id,
      one.invoiceId,
    ]);
    await anHourPasses();
    expect(await runs()).toHaveLength(1);
    const other = await anInvoice(contactId, 30);
    expect((await start()).userErrors).toEqual([]);
    await jobsDone(embudo);
    expect((await runs()).map(({ cause }) => cause)).toEqual([one.invoiceId, other.invoiceId]);
    expect(await said()).toEqual([expect.stringContaining(`la factura ${other.number},`)]);
  });
});
