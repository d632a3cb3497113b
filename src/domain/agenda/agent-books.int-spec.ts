import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  customerWrites,
  messagesOf,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

const zone = 'America/Costa_Rica';
/** A future day, and its name in words. Costa Rica is UTC−6 all year. */
const dayAhead = (days: number) => {
  const at = new Date(Date.now() - 6 * 3_600_000 + days * 86_400_000);
  const named = (locale: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(at);
  return { es: named('es'), en: named('en-US'), day: at.toISOString().slice(0, 10) };
};
const instant = (day: string, clock: string) => new Date(`${day}T${clock}:00-06:00`);
const sql = <Found extends Record<string, unknown>>(text: string, values: unknown[]) =>
  embudo.testDatabase.sql<Found>(text, values);
type Row = {
  startsAt: Date;
  status: string;
  hostId: string;
};
const appointments = () =>
  sql<Row>(
    `select starts_at as "startsAt", status, host_id as "hostId" from appointment where tenant_id = $1 order by created_at, id`,
    [shop.tenant.id],
  );
const alerts = () => sql('select 1 from alert where tenant_id = $1', [shop.tenant.id]);

async function open(byAgent = true) {
  // Every score exceeds 0 where the agent books: the wish for an appointment is its own, however eager the customer is.
  shop = await aShop(embudo, { settings: { agenda: { byAgent }, routing: { salesScoreAbove: byAgent ? 0 : 100 } } });
  customer = aCustomer({ phone: '50688887777', name: 'Ana' });
  const hours = { zone, shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' }] };
  await sql('update seller set working_hours = $2 where tenant_id = $1', [shop.tenant.id, JSON.stringify(hours)]);
  await sql('update seller set active = false where tenant_id = $1 and id <> $2', [
    shop.tenant.id,
    shop.seller.sellerId,
  ]);
}
beforeEach(() => open());

/** Sends a message and returns the agent's answer. */
async function say(text: string): Promise<string> {
  await customerWrites(embudo, shop, customer, text);
  const said = (await messagesOf(embudo, shop.tenant.id)).filter(({ direction }) => direction === 'OUTBOUND');
  return String(said.at(-1)?.body);
}

describe('the agent', () => {
  it('offers free hours, books the one that is chosen once it is confirmed, and nothing before', async () => {
    const { es, day } = dayAhead(5);
    const offered = await say(`Hola, quiero agendar una cita para el ${es}`);
    expect(offered).toContain(es);
    expect(offered).toMatch(/8:00.*10:00.*12:00|08:00.*10:00.*12:00/);
    const asked = await say('la segunda');
    expect(asked).toMatch(/10:00.*\?/);
    expect(await appointments()).toEqual([]);
    expect(await say('sí, por favor')).toMatch(/agendada.*10:00/);
    expect(await appointments()).toEqual([
      { startsAt: instant(day, '10:00'), status: 'BOOKED', hostId: shop.seller.sellerId },
    ]);
    expect(await alerts()).toEqual([]);
  });

  it('tells when the appointment is, and proposes the first hour to a yes that chooses none', async () => {
    const { es, day } = dayAhead(5);
    expect(await say('¿A qué hora es mi cita?')).toContain('No encuentro una cita');
    await say(`Quiero una cita para el ${es}`);
    expect(await say('sí')).toMatch(/8:00.*\?/);
    await say('sí');
    expect(await appointments()).toEqual([
      { startsAt: instant(day, '08:00'), status: 'BOOKED', hostId: shop.seller.sellerId },
    ]);
    expect(await say('¿A qué hora era mi cita?')).toMatch(/^Su cita es: .*8:00/);
  });

  it('offers an hour to whoever proposes one or asks when somebody can come, without a word for an appointment', async () => {
    const { es, day } = dayAhead(5);
    expect(await say(`¿Puedo pasar el ${es} a las 10?`)).toMatch(/10:00.*\?/);
    await say('sí');
    expect((await appointments()).map(({ startsAt }) => startsAt)).toEqual([instant(day, '10:00')]);
    await open();
    expect(await say('¿Cuándo pueden venir?')).toMatch(/^(?:¡Hola.*?)?.*(?:Tengo|libre|horas).*:[0-5]\d/u);
  });

  it('offers other hours to whoever did not come, asks for another one or cannot come then', async () => {
    const { es } = dayAhead(5);
    expect(await say('Perdón, ayer no pude llegar a la cita')).toMatch(
      /(?:No se preocupe|No hay problema)\..*:[0-5]\d/su,
    );
    expect(await say(`¿Me da otra hora para el ${es}?`)).toMatch(new RegExp(`${es}.*8:00`, 'u'));
    await say('La primera');
    await say('Sí');
    expect(await say('A esa hora no puedo, mejor a las 11')).toMatch(/11:00.*\?/u);
    await say('Sí');
    expect((await appointments()).map(({ startsAt }) => startsAt)).toEqual([instant(dayAhead(5).day, '11:00')]);
  });

  it('moves an appointment to another time, and offers what is near where that is taken', async () => {
    const [first, other] = [dayAhead(5), dayAhead(6)];
    await say(`Quiero agendar una cita el ${first.es} a las 10 am`);
    await say('sí');
    const [{ hostId } = { hostId: '' }] = await appointments();
    const taken = newId();
    await sql(
      `insert into appointment (tenant_id, id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at)
        select tenant_id, $2, contact_id, host_id, $3, $3::timestamptz + interval '30 minutes', 'Otra', 'BOOKED', now() from appointment where tenant_id = $1 limit 1`,
      [shop.tenant.id, taken, instant(other.day, '15:00')],
    );
    expect(await say(`Necesito cambiar mi cita, mejor el ${other.es} a las 3`)).toMatch(/14:30|2:30/);
    expect(await say('no, a las 4')).toMatch(/(?:16|4):00.*\?/);
    expect(await say('dale')).toMatch(/cambiada/);
    expect((await appointments())[0]).toEqual({ startsAt: instant(other.day, '16:00'), status: 'BOOKED', hostId });
  });

  it('cancels after a yes, and keeps after a no', async () => {
    const { es } = dayAhead(5);
    expect(await say('quiero cancelar mi cita')).toContain('No encuentro una cita');
    await say(`Quiero agendar una cita el ${es} a las 10 am`);
    await say('sí');
    expect(await say('quiero cancelar mi cita')).toMatch(/cancelo\?/);
    expect(await say('no')).toContain('no cambio nada');
    expect((await appointments())[0]?.status).toBe('BOOKED');
    await say('quiero cancelar mi cita');
    expect(await say('sí')).toMatch(/cancelada/);
    expect((await appointments())[0]?.status).toBe('CANCELLED');
  });

  it('speaks English too', async () => {
    const { en, day } = dayAhead(5);
    expect(await say(`Hello, I would like to book an appointment on ${en} at 3 pm`)).toMatch(/3:00.*\?/);
    expect(await say('yes please')).toMatch(/booked.*3:00/);
    expect((await appointments()).map(({ startsAt }) => startsAt)).toEqual([instant(day, '15:00')]);
  });

  it('asks a person where the tenant has not let it, and where nobody is free', async () => {
    const { es } = dayAhead(5);
    await sql('update seller set working_hours = $2 where tenant_id = $1', [
      shop.tenant.id,
      JSON.stringify({ zone, shifts: [{ days: [1], from: '08:00', to: '08:10' }] }),
    ]);
    await say(`Quiero agendar una cita el ${es} a las 10 am`);
    expect(await appointments()).toEqual([]);
    expect(await alerts()).toHaveLength(1);
    await open(false);
    await say(`Quiero agendar una cita el ${es} a las 10 am`);
    expect(await appointments()).toEqual([]);
  });
});
