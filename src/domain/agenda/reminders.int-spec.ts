import { beforeEach, describe, expect, it } from '@jest/globals';
import { jobsLeft } from '../../testing/index.js';
import { newDialogue } from '../assistant/dialogue/state.js';
import { newId } from '../shared/id.js';
import { remindContact } from './remind-contact.js';
import { begins, hour, morning, remindedContacts } from './reminded-contact.fixture.js';
import { rescheduleAppointment } from './reschedule-appointment.js';
import { scheduleReminders } from './schedule-reminders.js';

const { embudo, given, sql, at, anAppointment, hasTemplates, reminders } = await remindedContacts();

beforeEach(async () => {
  await sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'agenda/schedule-reminders', '*/5 * * * *', 'UTC', now())
     on conflict (tenant_id, task) do update set done_for = null`,
    [given.shop.tenant.id],
  );
});

const due = async (ms: number) => {
  await scheduleReminders(at(ms), { occurrence: new Date(ms) });
  const jobs = (await jobsLeft(embudo)).filter(
    ({ task, payload }) => task === 'agenda/remind' && payload.tenantId === given.shop.tenant.id,
  );
  return jobs.map(({ payload }) => [payload.appointmentId, payload.hours]);
};
const noted = (appointmentId: string) =>
  sql<{ hours: number; outcome: string; until: Date | null }>(
    'select hours, outcome, until from appointment_reminder where appointment_id = $1 order by hours',
    [appointmentId],
  );

describe('a reminder', () => {
  it('is due so many hours before as the settings say, and not again', async () => {
    const id = await anAppointment(begins);
    expect(await due(morning - hour)).toEqual([]);
    expect(await due(morning)).toEqual([[id, 24]]);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    await embudo.testDatabase.queue('delete from graphile_worker._private_jobs');
    expect(await due(morning + hour)).toEqual([]);
    expect(await due(begins.getTime() - 2 * hour)).toEqual([[id, 2]]);
  });

  it('is one message in the contact’s time and language, however often its job runs', async () => {
    const id = await anAppointment(begins);
    await Promise.all([1, 2, 3].map(() => remindContact(at(morning), { appointmentId: id, hours: 24 })));
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    const [first, ...others] = await reminders();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ direction: 'OUTBOUND', author: 'SYSTEM' });
    expect(first?.body).toMatch(/: mañana \p{L}+.*10:00.*Tienda/u);
    expect(first?.body).not.toContain('sierra');
    await sql(`update contact set timezone = 'Europe/Madrid', language = 'en' where id = $1`, [given.contactId]);
    await remindContact(at(begins.getTime() - 2 * hour), { appointmentId: id, hours: 2 });
    const told = (await reminders()).map(({ body }) => String(body));
    expect(told).toHaveLength(2);
    expect(told.find(body => body.includes('appointment'))).toMatch(/: in 2 hours, today, .*(5:00 PM|17:00)/);
  });

  it('says today, and not the hours, if it had to wait until the morning', async () => {
    const noon = begins.getTime() + 2 * hour;
    const id = await anAppointment(new Date(noon));
    await remindContact(at(noon - 4 * hour), { appointmentId: id, hours: 24 });
    const [told] = await reminders();
    expect(told?.body).toMatch(/: hoy \p{L}+/u);
  });

  it('lets the agent expect a time in the reply, unless it has asked for something else', async () => {
    const stands = async () =>
      (
        await sql<{ state: { asked: string | null; items: object[] } }>(
          'select state from dialogue_state where conversation_id = $1',
          [given.conversationId],
        )
      )[0]?.state;
    await sql('delete from dialogue_state where conversation_id = $1', [given.conversationId]);
    const id = await anAppointment(begins);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    expect(await stands()).toMatchObject({ asked: 'WHEN', items: [] });
    await sql(`update dialogue_state set state = state || '{"asked": "QUANTITY"}' where conversation_id = $1`, [
      given.conversationId,
    ]);
    await remindContact(at(begins.getTime() - 2 * hour), { appointmentId: id, hours: 2 });
    expect(await stands()).toMatchObject({ asked: 'QUANTITY' });
  });

  it('closes the question whether to order: a yes to the reminder orders nothing, and the cart stays', async () => {
    const items = [{ product: 'Sierra', quantity: 2 }];
    await sql(
      `insert into dialogue_state (id, tenant_id, conversation_id, state) values ($1, $2, $3, $4)
       on conflict (tenant_id, conversation_id) do update set state = excluded.state, updated_at = now()`,
      [newId(), given.shop.tenant.id, given.conversationId, { ...newDialogue, items, asked: 'CONFIRM' }],
    );
    await remindContact(at(morning), { appointmentId: await anAppointment(begins), hours: 24 });
    expect(
      await sql('select state from dialogue_state where conversation_id = $1', [given.conversationId]),
    ).toMatchObject([{ state: { asked: 'WHEN', items } }]);
  });

  it('lets the agent expect a time in the conversation that the reminder opens', async () => {
    given.contactId = newId();
    await sql(`insert into contact (id, tenant_id, name, phone) values ($1, $2, 'Beto', '+50688886666')`, [
      given.contactId,
      given.shop.tenant.id,
    ]);
    await sql(
      `insert into channel_identity (id, tenant_id, contact_id, channel, address) values ($1, $2, $3, 'WHATSAPP', '50688886666')`,
      [newId(), given.shop.tenant.id, given.contactId],
    );
    await hasTemplates();
    const id = await anAppointment(begins);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    expect((await reminders()).map(({ body }) => body)).toEqual([expect.stringMatching(/^Hola Beto, su cita es/)]);
    expect(
      await sql(
        'select d.state from dialogue_state d join conversation v on v.id = d.conversation_id where v.contact_id = $1',
        [given.contactId],
      ),
    ).toMatchObject([{ state: { goal: 'BOOK', asked: 'WHEN' } }]);
  });

  it('of what is cancelled, moved or begun is not sent', async () => {
    const cancelled = await anAppointment(begins);
    await sql(`update appointment set status = 'CANCELLED' where id = $1`, [cancelled]);
    await remindContact(at(morning), { appointmentId: cancelled, hours: 24 });
    const moved = await anAppointment(new Date(begins.getTime() + 48 * hour));
    await remindContact(at(morning), { appointmentId: moved, hours: 24 });
    const begun = await anAppointment(new Date(morning - 60_000));
    await remindContact(at(morning), { appointmentId: begun, hours: 2 });
    await remindContact(at(morning), { appointmentId: newId(), hours: 2 });
    expect(await reminders()).toEqual([]);
    // A person who books for the same afternoon needs no reminder.
    await anAppointment(new Date(morning + 3 * hour), { bookedAt: new Date(morning) });
    expect(await due(morning)).toEqual([]);
  });

  it('is still due where only the length changed meanwhile, and not where the time was chosen after it', async () => {
    const id = await anAppointment(begins);
    await rescheduleAppointment(at(morning + 60_000), { appointmentId: id, startsAt: begins, minutes: 60 });
    expect(await due(morning + 120_000)).toEqual([[id, 24]]);
    await embudo.testDatabase.queue('delete from graphile_worker._private_jobs');
    for (const startsAt of [new Date(begins.getTime() + hour), begins])
      await rescheduleAppointment(at(morning + 180_000), { appointmentId: id, startsAt });
    expect(await due(morning + 240_000)).toEqual([]);
    expect(await due(begins.getTime() - 2 * hour)).toEqual([[id, 2]]);
  });

  it('is sent anew for another time', async () => {
    const id = await anAppointment(begins);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    const later = new Date(begins.getTime() + 24 * hour);
    await sql(`update appointment set starts_at = $2, ends_at = $2::timestamptz + interval '1 hour' where id = $1`, [
      id,
      later,
    ]);
    await remindContact(at(morning + 24 * hour - hour), { appointmentId: id, hours: 24 });
    expect(await reminders()).toHaveLength(1);
    await sql('update conversation set last_inbound_at = $2 where id = $1', [
      given.conversationId,
      new Date(morning + 20 * hour),
    ]);
    await remindContact(at(morning + 24 * hour), { appointmentId: id, hours: 24 });
    expect(await reminders()).toHaveLength(2);
  });

  it('goes to nobody who wants none, and waits for the night to end', async () => {
    const id = await anAppointment(begins);
    await sql('update contact set opted_out = true where id = $1', [given.contactId]);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    expect(await noted(id)).toMatchObject([{ hours: 24, outcome: 'NOT_ALLOWED' }]);
    await sql('update contact set opted_out = false where id = $1', [given.contactId]);
    // An appointment at 7:30 in Costa Rica: one day before, at that hour, quiet hours last until 8:00.
    const asleep = morning + 21.5 * hour;
    const early = await anAppointment(new Date(asleep + 24 * hour));
    await sql('update conversation set last_inbound_at = $2 where id = $1', [
      given.conversationId,
      new Date(asleep - hour),
    ]);
    await remindContact(at(asleep), { appointmentId: early, hours: 24 });
    const waiting = await noted(early);
    expect(await reminders()).toEqual([]);
    expect(waiting).toMatchObject([{ outcome: 'WAITING' }]);
    const until = waiting[0]?.until?.getTime() ?? 0;
    const dueOfIt = async (when: number) => (await due(when)).filter(([of]) => of === early);
    expect(await dueOfIt(until - 60_000)).toEqual([]);
    await sql('update conversation set last_inbound_at = $2 where id = $1', [
      given.conversationId,
      new Date(until - hour),
    ]);
    expect(await dueOfIt(until)).toEqual([[early, 24]]);
    await remindContact(at(until), { appointmentId: early, hours: 24 });
    expect(await reminders()).toHaveLength(1);
    expect(await noted(early)).toMatchObject([{ outcome: 'SENT' }]);
  });

  it('goes as the template of the settings where the channel takes no free text, and answers nobody who waits', async () => {
    const id = await anAppointment(begins);
    await sql('update conversation set last_inbound_at = $2, waiting_since = $2 where id = $1', [
      given.conversationId,
      new Date(morning - 30 * hour),
    ]);
    await remindContact(at(morning), { appointmentId: id, hours: 24 });
    expect(await noted(id)).toMatchObject([{ outcome: 'NOT_ALLOWED' }]);
    await hasTemplates({ remindBefore: [2] });
    await remindContact(at(begins.getTime() - 2 * hour), { appointmentId: id, hours: 2 });
    const [sent] = await reminders();
    expect(sent?.body).toMatch(/^Hola Ana, su cita es .*10:00/);
    expect(
      await sql('select waiting_since is not null as waits from conversation where id = $1', [given.conversationId]),
    ).toEqual([{ waits: true }]);
  });
});
