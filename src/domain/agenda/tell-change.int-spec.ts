import { describe, expect, it } from '@jest/globals';
import { changeSettings, gql, jobsLeft } from '../../testing/index.js';
import { cancelAppointment } from './cancel-appointment.js';
import { begins, hour, morning, remindedContacts } from './reminded-contact.fixture.js';
import { rescheduleAppointment } from './reschedule-appointment.js';
import { tellChange } from './tell-change.js';

const { embudo, given, sql, at, wroteAt, anAppointment, hasTemplates, reminders } = await remindedContacts();

const planned = async () =>
  (await jobsLeft(embudo)).filter(
    ({ task, payload }) => task === 'agenda/tell-change' && payload.tenantId === given.shop.tenant.id,
  );
const told = async () => (await reminders()).map(({ body }) => body);
const change = async (name: string, input: object, type: string) => {
  const { data } = await gql(embudo.url, given.shop.admin.token)<Record<string, { userErrors: object[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`,
    { input },
  );
  expect(data[name]?.userErrors).toEqual([]);
};
const move = (appointmentId: string, startsAt: Date) =>
  change('rescheduleAppointment', { appointmentId, startsAt: startsAt.toISOString() }, 'RescheduleAppointmentInput');
const later = new Date(begins.getTime() + 24 * hour);

describe('a contact', () => {
  it('is told once what stands after the business has moved an appointment, and expects to answer with another time', async () => {
    const id = await anAppointment(begins);
    await sql('delete from dialogue_state where conversation_id = $1', [given.conversationId]);
    await move(id, new Date(begins.getTime() + hour));
    await move(id, later);
    expect((await planned()).map(({ payload }) => payload.startsAt)).toEqual([later.toISOString()]);
    await tellChange(at(morning), { appointmentId: id, startsAt: later });
    expect(await told()).toEqual([expect.stringMatching(/^Su cita con .* se cambió para: \p{L}+.*10:00.*Tienda/u)]);
    expect(
      await sql(`select state ->> 'asked' as asked from dialogue_state where conversation_id = $1`, [
        given.conversationId,
      ]),
    ).toEqual([{ asked: 'WHEN' }]);
  });

  it('is told of a cancelled one, in their language', async () => {
    const id = await anAppointment(begins);
    await sql(`update contact set language = 'en' where id = $1`, [given.contactId]);
    await change('cancelAppointment', { appointmentId: id }, 'AppointmentInput');
    expect(await planned()).toHaveLength(1);
    await tellChange(at(morning), { appointmentId: id, startsAt: null });
    expect(await told()).toEqual([expect.stringMatching(/^Your appointment with .* was cancelled: tomorrow, .*10:00/)]);
  });

  it('is told nothing of what the agent changes, of a time that was changed since, or if the settings say so', async () => {
    const id = await anAppointment(begins);
    await rescheduleAppointment(at(morning), { appointmentId: id, startsAt: later });
    await cancelAppointment(at(morning), { appointmentId: id });
    expect(await planned()).toEqual([]);
    const other = await anAppointment(begins);
    await tellChange(at(morning), { appointmentId: other, startsAt: later });
    await tellChange(at(morning), { appointmentId: other, startsAt: null });
    await changeSettings(embudo, given.shop.tenant.id, { agenda: { tellChanges: false } });
    await tellChange(at(morning), { appointmentId: id, startsAt: null });
    expect(await told()).toEqual([]);
  });

  it('is told by the template where free text is not accepted, and in the morning where it is night', async () => {
    await hasTemplates();
    const id = await anAppointment(later);
    const nextDay = morning + 24 * hour;
    await tellChange(at(nextDay), { appointmentId: id, startsAt: later });
    expect(await told()).toEqual([expect.stringMatching(/^Hola Ana, su cita es /)]);
    const afterwards = new Date(later.getTime() + hour);
    const other = await anAppointment(afterwards);
    await tellChange(at(nextDay + 13 * hour), { appointmentId: other, startsAt: afterwards });
    expect(await told()).toHaveLength(1);
    expect((await planned()).map(({ payload }) => payload.appointmentId)).toEqual([other]);
    // The reminder's template would say that the appointment is then.
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [id]);
    await tellChange(at(nextDay + hour), { appointmentId: id, startsAt: null });
    expect(await told()).toHaveLength(1);
  });

  it('who cannot be written to is called by their seller, who has one task that says what stands', async () => {
    const id = await anAppointment(begins);
    const tasks = () =>
      sql<{ title: string; done: boolean }>(
        'select d.title, d.done from to_do d join lead l on l.id = d.lead_id where l.contact_id = $1',
        [given.contactId],
      );
    await sql('update contact set opted_out = true where id = $1', [given.contactId]);
    await tellChange(at(morning), { appointmentId: id, startsAt: begins });
    expect(await tasks()).toEqual([
      { title: expect.stringMatching(/^Llamar a Ana: su cita se cambió para \p{L}+.*10:00/u), done: false },
    ]);
    await sql(`update to_do set done_at = now() where tenant_id = $1`, [given.shop.tenant.id]);
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [id]);
    await tellChange(at(morning), { appointmentId: id, startsAt: null });
    const [task, ...others] = await tasks();
    expect(task).toEqual({ title: expect.stringMatching(/^Llamar a Ana: se canceló su cita de /), done: false });
    expect(others).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('who is told after all is not called, and neither is an erased one', async () => {
    const tasks = () =>
      sql<{ title: string; seller: string; done: boolean }>(
        'select title, seller_id as seller, done from to_do where tenant_id = $1',
        [given.shop.tenant.id],
      );
    const id = await anAppointment(later);
    // A day after the customer wrote WhatsApp takes no free text, and the shop has no template.
    await sql(`update contact set name = null where id = $1`, [given.contactId]);
    await tellChange(at(morning + 24 * hour), { appointmentId: id, startsAt: later });
    expect(await tasks()).toEqual([
      {
        title: expect.stringMatching(/^Llamar a un contacto: su cita se cambió para /),
        seller: given.shop.seller.sellerId,
        done: false,
      },
    ]);
    await wroteAt(morning + 23 * hour);
    await tellChange(at(morning + 24 * hour), { appointmentId: id, startsAt: later });
    expect(await told()).toHaveLength(1);
    expect(await tasks()).toMatchObject([{ done: true }]);
    const other = await anAppointment(new Date(later.getTime() + hour));
    await sql(`update contact set erased_at = now() where id = $1`, [given.contactId]);
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [other]);
    await tellChange(at(morning + 24 * hour), { appointmentId: other, startsAt: null });
    expect(await tasks()).toHaveLength(1);
  });
});
