import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
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
import { advanceLater } from './advance-later.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
const sql = <Found extends Record<string, unknown>>(text: string, values: unknown[]) =>
  embudo.testDatabase.sql<Found>(text, values);

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
});
beforeEach(async () => {
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, {
    settings: { agenda: { byAgent: true }, sending: { quietHours: null }, routing: { salesScoreAbove: 100 } },
  });
  customer = aCustomer({ phone: '50688887777', name: 'Ana' });
  const hours = { zone: 'America/Costa_Rica', shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' }] };
  await sql('update seller set working_hours = $2 where tenant_id = $1', [shop.tenant.id, JSON.stringify(hours)]);
  await sql('update seller set active = false where tenant_id = $1 and id <> $2', [
    shop.tenant.id,
    shop.seller.sellerId,
  ]);
  for (const flowId of ['appointment-offer', 'follow-up']) await switchOn(flowId);
});

async function switchOn(flowId: string): Promise<void> {
  const { userErrors } = await mutate(
    gql(embudo.url, shop.admin.token),
    'updateFlow',
    { flowId, enabled: true },
    'userErrors { code }',
  );
  expect(userErrors).toEqual([]);
}
const outgoing = async () =>
  (await messagesOf(embudo, shop.tenant.id)).filter(({ direction }) => direction === 'OUTBOUND');
/** Sends a message and returns what was answered. */
async function write(text: string): Promise<string> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
  return String((await outgoing()).at(-1)?.body);
}
const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('es', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(Date.now() - 6 * 3_600_000 + days * 86_400_000),
  );
interface Run extends Record<string, unknown> {
  id: string;
  flow: string;
  status: string;
}
const runs = () =>
  sql<Run>('select id, flow, status from flow_run where tenant_id = $1 order by started_at, id', [shop.tenant.id]);
async function underWay(): Promise<Run | undefined> {
  const found = (await runs()).filter(({ status }) => status === 'SLEEPING' || status === 'RUNNING');
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}
/** Advances the run under way, and returns what was written. */
async function hoursLater(hours: number): Promise<string | null> {
  const before = (await outgoing()).length;
  const run = await underWay();
  await advanceLater(embudo, shop.tenant.id, run?.id ?? '', hours);
  const now = await outgoing();
  return now.length === before ? null : String(now.at(-1)?.body);
}
const appointments = () =>
  sql('select starts_at from appointment where tenant_id = $1 and status = $2', [shop.tenant.id, 'BOOKED']);

describe('an appointment that the customer does not confirm', () => {
  it('is asked about again, and a yes to that books it', async () => {
    await write(`Hola, quiero agendar una cita para el ${dayAhead(5)}`);
    expect(await write('la segunda')).toMatch(/10:00.*\?/);
    const run = await underWay();
    expect(run?.flow).toBe('appointment-offer');
    expect(await hoursLater(2)).toBeNull();
    expect(await hoursLater(3)).toMatch(/^Quedó pendiente su cita\. ¿Se la reservo: .*10:00.*\?$/);
    expect(await appointments()).toEqual([]);
    expect(await write('sí, por favor')).toMatch(/agendada.*10:00/);
    expect(await appointments()).toHaveLength(1);
    expect(await underWay()).toBeUndefined();
  });

  it('is asked about twice, and then the lead goes to nurturing', async () => {
    expect(await write(`Quiero una cita para el ${dayAhead(5)}`)).toMatch(/8:00.*12:00/);
    expect(await hoursLater(3)).toMatch(/^Quedó pendiente la hora de su cita\. ¿Cuál le sirve: .*8:00.*; .*12:00.*\?$/);
    expect(await hoursLater(22)).toMatch(
      /^Es mi último mensaje sobre su cita\. ¿Le sirve alguna de estas horas: .*12:00/,
    );
    expect(await hoursLater(336)).toBeNull();
    expect(await sql('select status from lead where tenant_id = $1', [shop.tenant.id])).toEqual([
      { status: 'NURTURING' },
    ]);
    expect((await runs()).map(({ flow, status }) => [flow, status])).toEqual([['appointment-offer', 'DONE']]);
  });

  it('is asked for another day once the hour is over, and the agent offers hours for that', async () => {
    await write(`Quiero una cita para el ${dayAhead(5)}`);
    await write('la segunda');
    await sql(
      `update dialogue_state set state = jsonb_set(state, '{agenda,chosen,at}', '"2020-01-01T16:00:00.000Z"') where tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(await hoursLater(3)).toBe('Quedó pendiente su cita, y esa hora ya pasó. ¿Qué otro día le sirve?');
    expect(await write(`el ${dayAhead(6)}`)).toMatch(/8:00.*12:00/);
  });

  it('is not asked about where a person has booked one', async () => {
    await write(`Quiero una cita para el ${dayAhead(5)}`);
    await write('la segunda');
    const [contact] = await sql<{ id: string }>('select id from contact where tenant_id = $1', [shop.tenant.id]);
    const { userErrors } = await mutate(
      gql(embudo.url, shop.admin.token),
      'bookAppointment',
      {
        contactId: contact?.id,
        sellerId: shop.seller.sellerId,
        startsAt: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T16:00:00.000Z`,
        minutes: 30,
        subject: 'Medir',
      },
      'userErrors { code message }',
    );
    expect(userErrors).toEqual([]);
    expect(await hoursLater(3)).toBeNull();
    expect(await runs()).toMatchObject([{ flow: 'appointment-offer', status: 'STOPPED' }, { status: 'STOPPED' }]);
  });
});
