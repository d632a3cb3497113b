import { beforeEach, describe, expect, it } from '@jest/globals';
import { jobsDone, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { bookAppointment } from './book-appointment.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });
const { sql } = embudo.testDatabase;

/** Ten in the morning in Costa Rica, ten days from now, and the hours after it. */
const hour = (hours: number) =>
  new Date((Math.floor(Date.now() / 86_400_000) + 10) * 86_400_000 + (16 + hours) * 3_600_000);
let contactId: string;
beforeEach(async () => {
  await sql('delete from notification where tenant_id = $1', [shop.tenant.id]);
  await sql(`update appointment set status = 'CANCELLED' where tenant_id = $1`, [shop.tenant.id]);
  contactId = newId();
  await sql(`insert into contact (id, tenant_id, name, seller_id) values ($1, $2, 'Ana Mora', $3)`, [
    contactId,
    shop.tenant.id,
    shop.seller.sellerId,
  ]);
});

async function change(user: TestUser, name: string, input: object): Promise<string> {
  const { appointment, userErrors } = await mutate<{ appointment: { id: string } }>(
    as(user),
    name,
    input,
    'appointment { id } userErrors { code message }',
    name === 'cancelAppointment' ? 'AppointmentInput' : undefined,
  );
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
  return appointment.id;
}
const book = (user: TestUser, more: object = {}) =>
  change(user, 'bookAppointment', {
    contactId,
    startsAt: hour(0).toISOString(),
    subject: 'Ver la sierra',
    idempotencyKey: newId(),
    ...more,
  });
const told = async (user: TestUser) => {
  const { data } = await as(user)<{
    notifications: { nodes: { type: string; title: string; body: string; data: object }[] };
  }>('{ notifications { nodes { type title body data } } }');
  return data.notifications.nodes.filter(({ type }) => type === 'APPOINTMENT');
};

describe('the seller of an appointment', () => {
  it('is told of one that somebody else books, moves or cancels, each time of what stands', async () => {
    const id = await book(shop.admin);
    expect(await told(shop.seller)).toEqual([
      {
        type: 'APPOINTMENT',
        title: 'Cita nueva: Ana Mora',
        body: expect.stringMatching(/10:00/),
        data: { tenantId: shop.tenant.id, appointmentId: id },
      },
    ]);
    await change(shop.admin, 'rescheduleAppointment', { appointmentId: id, startsAt: hour(2).toISOString() });
    expect(await told(shop.seller)).toMatchObject([
      { title: 'Cita cambiada: Ana Mora', body: expect.stringMatching(/12:00/) },
    ]);
    await change(shop.admin, 'cancelAppointment', { appointmentId: id });
    expect(await told(shop.seller)).toMatchObject([
      { title: 'Cita cancelada: Ana Mora', body: expect.stringMatching(/12:00/) },
    ]);
    for (const user of [shop.admin, shop.otherSeller, other.ceo, other.seller]) expect(await told(user)).toEqual([]);
  });

  it('is told where to see whom it is with: in their conversation', async () => {
    const [conversation] = await sql<{ id: string }>(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, seller_id, last_message_at)
       select gen_random_uuid(), $1, $2, a.id, a.channel, $3, now() from channel_account a where a.tenant_id = $1 limit 1 returning id`,
      [shop.tenant.id, contactId, shop.seller.sellerId],
    );
    const id = await book(shop.admin);
    const data = { tenantId: shop.tenant.id, appointmentId: id, conversationId: conversation?.id };
    expect(await told(shop.seller)).toMatchObject([{ data }]);
  });

  it('is not told of what they do themselves', async () => {
    const id = await book(shop.seller);
    // Another length is no other time.
    await change(shop.admin, 'rescheduleAppointment', {
      appointmentId: id,
      startsAt: hour(0).toISOString(),
      minutes: 60,
    });
    expect(await told(shop.seller)).toEqual([]);
    await change(shop.admin, 'rescheduleAppointment', { appointmentId: id, startsAt: hour(2).toISOString() });
    await change(shop.seller, 'rescheduleAppointment', { appointmentId: id, startsAt: hour(4).toISOString() });
    expect(await told(shop.seller)).toEqual([]);
    await change(shop.seller, 'cancelAppointment', { appointmentId: id });
    expect(await told(shop.seller)).toEqual([]);
  });

  it('is told of one that the agent books', async () => {
    await bookAppointment(embudo.context(systemActor(shop.tenant.id)), {
      contactId,
      startsAt: hour(0),
      subject: 'Cita acordada con el agente',
      idempotencyKey: newId(),
    });
    await jobsDone(embudo);
    expect(await told(shop.seller)).toMatchObject([{ title: 'Cita nueva: Ana Mora' }]);
  });
});
