import { expect, it } from '@jest/globals';
import { jobsDone, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });
const { sql } = embudo.testDatabase;

/** Creates an appointment of that host, in `hours` from now, or at a given time. */
async function anAppointment(host: TestUser, when: number | string, status = 'BOOKED'): Promise<string> {
  const [id, contactId] = [newId(), newId()];
  await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana')`, [contactId, shop.tenant.id]);
  await sql(
    `insert into appointment (id, tenant_id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at)
      values ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz + interval '1 hour', 'Visita', $6, now())`,
    [
      id,
      shop.tenant.id,
      contactId,
      host.sellerId,
      typeof when === 'string' ? when : new Date(Date.now() + when * 3_600_000),
      status,
    ],
  );
  return id;
}
const leave = async (userId: string) => {
  const { userErrors } = await mutate(
    as(shop.ceo),
    'deactivateUser',
    { userId },
    'userErrors { code }',
    'DeactivateUserInput',
  );
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
};
const warnings = async (user: TestUser) => {
  const { data } = await as(user)<{ alerts: { nodes: { kind: string; title: string; details: object }[] } }>(
    '{ alerts { nodes { kind title details } } }',
  );
  return data.alerts.nodes.filter(({ kind }) => kind === 'HOST_LEFT');
};

it('warns of nothing where somebody leaves whom nobody expects any more', async () => {
  await anAppointment(shop.otherSeller, -48);
  await anAppointment(shop.otherSeller, 48, 'CANCELLED');
  await leave(shop.otherSeller.id);
  expect(await warnings(shop.ceo)).toEqual([]);
});

it('tells managers of the appointments that a seller who leaves will not keep, the next first', async () => {
  const later = await anAppointment(shop.seller, 72);
  const next = await anAppointment(shop.seller, 24);
  await leave(shop.seller.id);
  expect(await warnings(shop.ceo)).toEqual([
    {
      kind: 'HOST_LEFT',
      title: expect.stringContaining('tiene 2 citas por venir: cámbielas o cancélelas'),
      details: { sellerId: shop.seller.sellerId, appointments: 2, appointmentIds: [next, later] },
    },
  ]);
  expect(await warnings(other.ceo)).toEqual([]);
});

it('says the hour in good Spanish: one o’clock is singular', async () => {
  await anAppointment(shop.professional, '2099-03-03T13:00:00-06:00');
  await leave(shop.professional.id);
  const titles = (await warnings(shop.ceo)).map(({ title }) => title);
  expect(titles).toContainEqual(expect.stringMatching(/ a la\s1:00 p\.m\.$/u));
});
