import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import { allTasks, scheduledTasks } from '../../jobs/index.js';
import {
  aShop,
  jobsDone,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  testSchedules,
} from '../../testing/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import { Forbidden } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { sendWeeklyReport } from './send-weekly-report.js';

const outbox = anOutbox();
const friday = new Date('2026-11-20T12:00:00Z');
/** Monday 08:05 in Costa Rica. */
const monday = new Date('2026-11-23T14:05:00Z');
let embudo: TestEmbudo;
let shop: TestShop;
let english: TestShop;
let silent: TestShop;

async function leadsOn(of: TestShop, day: string, count: number): Promise<void> {
  await embudo.testDatabase.sql(
    `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(1, $3::int) n returning id)
     insert into lead (id, tenant_id, contact_id, name, source, created_at) select gen_random_uuid(), $1, id, 'Cliente', 'Feria', $2::timestamptz from people`,
    [of.tenant.id, `${day}T18:00:00Z`, count],
  );
}

/** Places two orders in the week, one that was cancelled, and one in the week before. */
async function isOrderedFrom({ tenant }: TestShop): Promise<void> {
  await embudo.testDatabase.sql(
    `with people as (insert into contact (id, tenant_id, name) values (gen_random_uuid(), $1, 'Comprador') returning id),
       orders as (select n, gen_random_uuid() as cart, (array['CONFIRMED', 'PENDING', 'CANCELLED', 'PAID'])[n] as status, case n when 4 then $3::timestamptz else $2::timestamptz end as placed from generate_series(1, 4) n),
       carts as (insert into cart (id, tenant_id, contact_id, currency, status, total_minor) select o.cart, $1, p.id, 'CRC', 'ORDERED', 0 from orders o, people p returning id, contact_id)
     insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor, created_at)
       select gen_random_uuid(), $1, o.n, c.id, c.contact_id, o.status, 'CRC', 1000000, o.placed from orders o join carts c on c.id = o.cart`,
    [tenant.id, '2026-11-18T18:00:00Z', '2026-11-11T18:00:00Z'],
  );
}

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, config: { EMBUDO_HOME: outbox.home } });
  shop = await aShop(embudo);
  english = await aShop(embudo);
  await embudo.testDatabase.sql(`update tenant set locale = 'en-US' where id = $1`, [english.tenant.id]);
  silent = await aShop(embudo, { settings: { reports: { weekly: false } } });
  await leadsOn(shop, '2026-11-18', 3);
  await leadsOn(shop, '2026-11-11', 1);
  await leadsOn(english, '2026-11-18', 1);
  await isOrderedFrom(shop);
  const schedules = testSchedules(
    embudo,
    scheduledTasks.filter(({ task }) => task === 'insights/send-weekly-report'),
  );
  await schedules.sweep(friday);
  await schedules.sweep(monday);
  await jobsDone(embudo);
});

describe('the weekly report', () => {
  it('tells CEOs and admins on Monday what came of the week before, and nobody else', async () => {
    for (const { email } of [shop.ceo, shop.admin]) {
      const letters = await outbox.lettersTo(email);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.subject).toContain('la semana del 16 de noviembre al 22 de noviembre');
      expect(letters[0]?.text).toMatch(/apáguelo en Ajustes, Reglas: http\S+\/settings\/rules\?tenant=\S+\n$/);
      expect(letters[0]?.text).toContain('Llegaron 3 leads nuevos (la semana anterior, 1).');
      expect(letters[0]?.text).toMatch(
        /Hubo 2 pedidos por \D{0,4}20\s000,00 \(la semana anterior, \D{0,4}10\s000,00\)\./,
      );
    }
    for (const { email } of [shop.seller, shop.secretary]) expect(await outbox.lettersTo(email)).toEqual([]);
  });

  it('is written in the language of the tenant, with its own figures', async () => {
    const [letter] = await outbox.lettersTo(english.ceo.email);
    expect(letter?.text).toContain('1 new lead came in (the week before, 0).');
    expect(letter?.text).not.toContain('order');
  });

  it('is not written where the settings say so', async () => {
    expect(await outbox.lettersTo(silent.ceo.email)).toEqual([]);
  });

  it('is written once, though its job runs again', async () => {
    const task = allTasks.find(({ name }) => name === 'insights/send-weekly-report');
    const again = task?.read({ tenantId: shop.tenant.id, occurrence: '2026-11-23T14:00:00.000Z' });
    await again?.run(embudo.context(systemActor(shop.tenant.id)), { attempt: 2, lastAttempt: false });
    await jobsDone(embudo);
    expect(await outbox.lettersTo(shop.ceo.email)).toHaveLength(1);
  });

  it('is sent by the system alone', async () => {
    const ceo = embudo.context(userActor({ tenantId: shop.tenant.id, userId: newId(), role: 'CEO' }));
    await expect(sendWeeklyReport(ceo, { occurrence: monday })).rejects.toBeInstanceOf(Forbidden);
  });
});
