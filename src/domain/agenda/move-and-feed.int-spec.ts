import { beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, mutate, type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
let shop: TestShop;
const day = new Date(Math.floor(Date.now() / 86_400_000 + 7) * 86_400_000).toISOString().slice(0, 10);
const at = (clock: string) => `${day}T${clock}:00.000Z`;
const hours = { zone: 'UTC', shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' }] };

interface Booked {
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  seller: { id: string };
}
const shown = 'appointment { id status startsAt endsAt seller { id } } userErrors { code field }';
const book = async (user: TestUser, input: object) =>
  (
    await mutate<{ appointment: Booked | null }>(
      as(user),
      'bookAppointment',
      { subject: 'Ver la sierra', ...input },
      shown,
    )
  ).appointment;
const move = (user: TestUser, appointmentId: string | undefined, startsAt: string, more: object = {}) =>
  mutate<{ appointment: Booked | null }>(
    as(user),
    'rescheduleAppointment',
    { appointmentId, startsAt, ...more },
    shown,
  );
async function aContact(sellerId: string | null, name = 'Ana'): Promise<string> {
  const id = newId();
  await sql(`insert into contact (id, tenant_id, name, phone, seller_id) values ($1, $2, $3, null, $4)`, [
    id,
    shop.tenant.id,
    name,
    sellerId,
  ]);
  return id;
}
beforeEach(async () => {
  shop = await aShop(embudo);
  await sql('update seller set working_hours = $2 where tenant_id = $1', [shop.tenant.id, hours]);
});

describe('rescheduleAppointment', () => {
  it('moves to a free time of the same seller, frees the time before, and tells the audit log once', async () => {
    const contactId = await aContact(shop.seller.sellerId);
    const booked = await book(shop.seller, { contactId, startsAt: at('09:00'), minutes: 45 });
    const moved = await move(shop.seller, booked?.id, at('11:00'));
    expect(moved).toMatchObject({
      userErrors: [],
      appointment: {
        id: booked?.id,
        status: 'BOOKED',
        startsAt: at('11:00'),
        endsAt: at('11:45'),
        seller: booked?.seller,
      },
    });
    expect((await move(shop.seller, booked?.id, at('11:00'))).appointment?.startsAt).toBe(at('11:00'));
    // The new time overlaps the old one and is longer.
    expect((await move(shop.admin, booked?.id, at('11:15'), { minutes: 60 })).appointment?.endsAt).toBe(at('12:15'));
    expect(await book(shop.seller, { contactId, startsAt: at('09:00') })).not.toBeNull();
    const entries = await sql(
      `select 1 from audit_entry where action = 'appointment.rescheduled' and subject_id = $1`,
      [booked?.id],
    );
    expect(entries).toHaveLength(2);
  });

  it('refuses what is taken, not worked, over, cancelled, too short, or not theirs', async () => {
    const contactId = await aContact(shop.seller.sellerId);
    const booked = await book(shop.seller, { contactId, startsAt: at('09:00') });
    // The seller does not see this appointment, because it is with a colleague's contact.
    await book(shop.admin, {
      contactId: await aContact(shop.otherSeller.sellerId),
      sellerId: shop.seller.sellerId,
      startsAt: at('14:00'),
    });
    const refused = async (user: TestUser, startsAt: string, more: object = {}) =>
      (await move(user, booked?.id, startsAt, more)).userErrors[0];
    const taken = { code: 'CONFLICT', field: ['startsAt'] };
    expect(await refused(shop.seller, at('14:00'))).toEqual(taken);
    expect(await refused(shop.admin, at('13:45'))).toEqual(taken);
    expect(await refused(shop.seller, at('07:45'))).toEqual(taken);
    expect(await refused(shop.seller, at('10:00'), { minutes: 5 })).toEqual({ code: 'INVALID', field: ['minutes'] });
    expect(await refused(shop.seller, new Date(Date.now() - 60_000).toISOString())).toEqual({
      code: 'INVALID',
      field: ['startsAt'],
    });
    const unknown = { code: 'NOT_FOUND', field: ['appointmentId'] };
    expect(await refused(shop.otherSeller, at('10:00'))).toEqual(unknown);
    expect(await refused(other.admin, at('10:00'))).toEqual(unknown);
    await mutate(
      as(shop.seller),
      'cancelAppointment',
      { appointmentId: booked?.id },
      'userErrors { code }',
      'AppointmentInput',
    );
    expect(await refused(shop.seller, at('10:00'))).toEqual({ code: 'CONFLICT', field: ['appointmentId'] });
  });

  it('refuses one with whom who works here no more, which can still be cancelled', async () => {
    const contactId = await aContact(shop.seller.sellerId);
    const booked = await book(shop.seller, { contactId, startsAt: at('09:00') });
    await mutate(as(shop.ceo), 'deactivateUser', { userId: shop.seller.id }, 'userErrors { code }');
    expect((await move(shop.admin, booked?.id, at('11:00'))).userErrors).toEqual([
      { code: 'CONFLICT', field: ['appointmentId'] },
    ]);
    const { userErrors } = await mutate(
      as(shop.admin),
      'cancelAppointment',
      { appointmentId: booked?.id },
      'userErrors { code }',
      'AppointmentInput',
    );
    expect(userErrors).toEqual([]);
  });

  it('gives a time to one alone of ten who move there at once', async () => {
    const contactId = await aContact(shop.seller.sellerId);
    const starts = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'];
    const booked = [];
    for (const start of starts) booked.push(await book(shop.seller, { contactId, startsAt: at(start) }));
    const answers = await Promise.all(booked.map(each => move(shop.admin, each?.id, at('15:00'))));
    expect(answers.filter(({ appointment }) => appointment)).toHaveLength(1);
    for (const { appointment, userErrors } of answers)
      if (!appointment) expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['startsAt'] }]);
  });
});

describe('the agenda for a calendar', () => {
  const feed = async (user: TestUser, input: object = {}) =>
    mutate<{ url: string | null }>(as(user), 'createAgendaFeed', input, 'url userErrors { code field }');
  const read = async (url: string | null) => {
    const response = await fetch(`${embudo.url}${new URL(url ?? '').pathname}`);
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('shows whom a seller meets and when, and nothing else of them', async () => {
    const contactId = await aContact(shop.seller.sellerId, 'Ana; Mora');
    const booked = await book(shop.seller, { contactId, startsAt: at('09:00'), location: 'Casa de Ana' });
    await book(shop.admin, { contactId, sellerId: shop.otherSeller.sellerId, startsAt: at('10:00') });
    const { url } = await feed(shop.seller);
    const { status, type, text } = await read(url);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text.match(/^UID:.*$/gm)).toEqual([`UID:${booked?.id}@embudo`]);
    expect(text).toContain(`DTSTART:${day.replaceAll('-', '')}T090000Z\r\n`);
    expect(text).toContain('SUMMARY:Cita: Ana\\; Mora\r\n');
    expect(text).not.toMatch(/sierra|Casa/);
    await mutate(
      as(shop.seller),
      'cancelAppointment',
      { appointmentId: booked?.id },
      'userErrors { code }',
      'AppointmentInput',
    );
    expect((await read(url)).text).toContain('STATUS:CANCELLED\r\n');
    const everybodys = (await read((await feed(shop.admin)).url)).text;
    expect(everybodys.match(/^UID:/gm)).toHaveLength(2);
    const colleagues = (await read((await feed(shop.secretary)).url)).text;
    expect(colleagues.match(/^UID:/gm)).toHaveLength(2);
    expect((await read((await feed(other.admin)).url)).text).not.toContain('UID:');
  });

  it('shows what is ahead however much there was in the last month', async () => {
    const contactId = await aContact(shop.seller.sellerId);
    await sql(
      `insert into appointment (id, tenant_id, contact_id, seller_id, host_id, starts_at, ends_at, subject, status, timed_at)
       select gen_random_uuid(), $1, $2, $3, $3, now() - n * interval '12 minutes', now() - n * interval '12 minutes' + interval '10 minutes', 'Visita', 'BOOKED', now()
       from generate_series(1, 3010) n`,
      [shop.tenant.id, contactId, shop.seller.sellerId],
    );
    const booked = await book(shop.seller, { contactId, startsAt: at('09:00') });
    const { text } = await read((await feed(shop.admin)).url);
    expect(text).toContain(`UID:${booked?.id}@embudo`);
    const starts = [...text.matchAll(/^DTSTART:(\S+)/gm)].map(([, start]) => start);
    expect(starts).toHaveLength(1_001);
    expect(starts).toEqual(starts.toSorted());
  });

  it('is closed by another address, by its maker, and when its maker is gone; the secret is stored nowhere', async () => {
    const first = (await feed(shop.seller)).url;
    const second = (await feed(shop.seller)).url;
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    const [row] = await sql<{ text: string }>(
      'select to_jsonb(f)::text as text from agenda_feed f where tenant_id = $1',
      [shop.tenant.id],
    );
    const secret = /agenda\/(.*)\.ics/.exec(second ?? '')?.[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(row?.text).not.toContain(secret);
    const close = async (user: TestUser) =>
      (
        await as(user)<{ revokeAgendaFeeds: { revoked: number } }>(
          'mutation { revokeAgendaFeeds { revoked userErrors { code } } }',
        )
      ).data.revokeAgendaFeeds.revoked;
    expect(await close(shop.otherSeller)).toBe(0);
    expect((await read(second)).status).toBe(200);
    expect(await close(shop.seller)).toBe(1);
    expect((await read(second)).status).toBe(404);
    const third = (await feed(shop.seller)).url;
    await sql('update membership set active = false where tenant_id = $1 and user_id = $2', [
      shop.tenant.id,
      shop.seller.id,
    ]);
    expect((await read(third)).status).toBe(404);
    for (const path of ['/agenda/x.ics', `/agenda/${'a'.repeat(43)}.ics`, `/agenda/${secret}`])
      expect((await fetch(`${embudo.url}${path}`)).status).toBe(404);
  });

  it('shows no more than its maker may see by now', async () => {
    const [everybodys, colleagues] = [
      (await feed(shop.admin)).url,
      (await feed(shop.admin, { sellerId: shop.seller.sellerId })).url,
    ];
    const own = (await feed(shop.seller)).url;
    const become = (user: TestUser, role: string) =>
      sql('update membership set role = $3 where tenant_id = $1 and user_id = $2', [shop.tenant.id, user.id, role]);
    const open = async () => Promise.all([everybodys, colleagues, own].map(async url => (await read(url)).status));
    for (const role of ['CEO', 'SECRETARY']) {
      await become(shop.admin, role);
      expect(await open()).toEqual([200, 200, 200]);
    }
    for (const role of ['SELLER', 'PROFESSIONAL']) {
      await become(shop.admin, role);
      await become(shop.seller, role);
      expect(await open()).toEqual([404, 404, 200]);
    }
  });

  it('of a colleague is not for sellers', async () => {
    expect((await feed(shop.seller, { sellerId: shop.otherSeller.sellerId })).userErrors).toEqual([
      { code: 'INVALID', field: ['sellerId'] },
    ]);
    expect((await feed(shop.admin, { sellerId: shop.otherSeller.sellerId })).userErrors).toEqual([]);
    expect((await feed(shop.admin, { sellerId: other.seller.sellerId })).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['sellerId'] },
    ]);
  });
});
