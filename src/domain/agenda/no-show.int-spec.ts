import { describe, expect, it } from '@jest/globals';
import { changeSettings, gql, jobsLeft, mutate, type TestUser } from '../../testing/index.js';
import { offerAgain } from './offer-again.js';
import { begins, hour, remindedContacts } from './reminded-contact.fixture.js';

const { embudo, given, sql, at, wroteAt, anAppointment, hasTemplates, reminders } = await remindedContacts();

const offers = async () =>
  (await jobsLeft(embudo)).filter(
    ({ task, payload }) => task === 'agenda/offer-again' && payload.tenantId === given.shop.tenant.id,
  );
/** An appointment with Ana that began two hours ago by the server's clock. */
const past = () => anAppointment(new Date(Date.now() - 2 * hour));
const mark = (user: TestUser, appointmentId: string, came = false) =>
  mutate<{ appointment: { status: string } | null; userErrors: { code: string }[] }>(
    gql(embudo.url, user.token),
    'markNoShow',
    { appointmentId, came },
    'appointment { status } userErrors { code field }',
  );
/** An appointment that was missed; the contact wrote an hour before it. */
async function missed(): Promise<string> {
  const id = await anAppointment(begins);
  await sql(`update appointment set status = 'NO_SHOW' where id = $1`, [id]);
  await wroteAt(begins.getTime() - hour);
  return id;
}
const hoursIn = (hours: number) => at(begins.getTime() + hours * hour);
const told = async () => (await reminders()).map(({ body }) => body);
const tasks = () =>
  sql<{ title: string; done: boolean }>('select title, done from to_do where tenant_id = $1', [given.shop.tenant.id]);

describe('an appointment to which nobody came', () => {
  it('is marked once it has begun, once, and the mark can be taken back', async () => {
    const ahead = await anAppointment(new Date(Date.now() + 48 * hour));
    expect(await mark(given.shop.admin, ahead)).toMatchObject({
      appointment: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
    const id = await past();
    for (let times = 0; times < 2; times += 1)
      expect(await mark(given.shop.admin, id)).toEqual({ appointment: { status: 'NO_SHOW' }, userErrors: [] });
    expect((await offers()).map(({ payload }) => payload.appointmentId)).toEqual([id]);
    expect(await mark(given.shop.admin, id, true)).toEqual({ appointment: { status: 'BOOKED' }, userErrors: [] });
    const entries = await sql('select action from audit_entry where tenant_id = $1 and subject_id = $2', [
      given.shop.tenant.id,
      id,
    ]);
    expect(entries).toEqual([{ action: 'appointment.no-show' }, { action: 'appointment.no-show' }]);
    // The offer finds that they came.
    await offerAgain(at(Date.now()), { appointmentId: id });
    expect(await told()).toEqual([]);
  });

  it('is not marked by who does not see it, or may not, nor if it was cancelled; and is not moved or cancelled any more', async () => {
    const id = await past();
    await sql('update appointment set seller_id = $2 where id = $1', [id, given.shop.seller.sellerId]);
    await sql('update contact set seller_id = $2 where id = $1', [given.contactId, given.shop.seller.sellerId]);
    expect(await mark(given.shop.otherSeller, id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await mark(given.shop.secretary, id).catch(() => null))?.appointment ?? null).toBeNull();
    const running = await anAppointment(new Date(Date.now() - 0.1 * hour));
    await mark(given.shop.admin, running);
    const cancel = await mutate<{ userErrors: { code: string }[] }>(
      gql(embudo.url, given.shop.admin.token),
      'cancelAppointment',
      { appointmentId: running },
      'userErrors { code }',
      'AppointmentInput',
    );
    expect(cancel.userErrors).toEqual([{ code: 'CONFLICT' }]);
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [running]);
    expect(await mark(given.shop.admin, running)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  });

  it('is counted for the seller who waited, also if the contact goes to a colleague', async () => {
    await past().then(id => mark(given.shop.admin, id));
    await anAppointment(new Date(Date.now() - 4 * hour));
    await anAppointment(new Date(Date.now() + 48 * hour));
    const cancelled = await anAppointment(new Date(Date.now() - 6 * hour));
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [cancelled]);
    await sql('update appointment set seller_id = $2 where tenant_id = $1', [
      given.shop.tenant.id,
      given.shop.otherSeller.sellerId,
    ]);
    const days = [-2, 1].map(day => new Date(Date.now() + day * 24 * hour).toISOString().slice(0, 10));
    const { data } = await gql(
      embudo.url,
      given.shop.seller.token,
    )<{ sellerMetrics: object[] }>(`{ sellerMetrics(from: "${days[0]}", to: "${days[1]}") { appointments noShows } }`);
    expect(data.sellerMetrics).toEqual([{ appointments: 2, noShows: 1 }]);
  });
});

describe('a contact who did not come', () => {
  it('is offered another time once, and expects to answer with one', async () => {
    const id = await missed();
    await sql('delete from dialogue_state where conversation_id = $1', [given.conversationId]);
    await offerAgain(hoursIn(1), { appointmentId: id });
    expect(await told()).toEqual([
      expect.stringMatching(
        /^Lamentamos que no nos viéramos en su cita con .*: hoy .*10:00.*díganos qué día le sirve\.$/,
      ),
    ]);
    expect(
      await sql(`select state ->> 'asked' as asked from dialogue_state where conversation_id = $1`, [
        given.conversationId,
      ]),
    ).toEqual([{ asked: 'WHEN' }]);
  });

  it('is offered none if they have written since, have another to come, or the settings say so, nor days later', async () => {
    const id = await missed();
    await offerAgain(hoursIn(49), { appointmentId: id });
    await wroteAt(begins.getTime() + 0.5 * hour);
    await offerAgain(hoursIn(1), { appointmentId: id });
    await wroteAt(begins.getTime() - hour);
    const next = await anAppointment(new Date(begins.getTime() + 72 * hour));
    await offerAgain(hoursIn(1), { appointmentId: id });
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [next]);
    await changeSettings(embudo, given.shop.tenant.id, { agenda: { offerAgain: false } });
    await offerAgain(hoursIn(1), { appointmentId: id });
    expect(await told()).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it('is offered one in the morning where it is night, and is called where no message can', async () => {
    const id = await missed();
    await offerAgain(hoursIn(13), { appointmentId: id });
    expect(await told()).toEqual([]);
    expect((await offers()).map(({ payload }) => payload.appointmentId)).toEqual([id]);
    // The template of the reminders would say that the appointment is still to come.
    await hasTemplates();
    await wroteAt(begins.getTime() - 30 * hour);
    await offerAgain(hoursIn(1), { appointmentId: id });
    expect(await told()).toEqual([]);
    expect(await tasks()).toEqual([
      { title: expect.stringMatching(/^Llamar a Ana: no vino a su cita de .*10:00/), done: false },
    ]);
    await wroteAt(begins.getTime() - hour);
    await offerAgain(hoursIn(1), { appointmentId: id });
    expect(await told()).toHaveLength(1);
    expect(await tasks()).toMatchObject([{ done: true }]);
  });
});
