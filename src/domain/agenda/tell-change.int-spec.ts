import { describe, expect, it } from '@jest/globals';
import { changeSettings, gql, jobsLeft } from '../../testing/index.js';
import { cancelAppointment } from './cancel-appointment.js';
import { begins, hour, morning, remindedContacts } from './reminded-contact.fixture.js';
import { rescheduleAppointment } from './reschedule-appointment.js';
import { tellChange } from './tell-change.js';

const { embudo, given, sql, at, anAppointment, hasTemplates, reminders } = await remindedContacts();

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
});
