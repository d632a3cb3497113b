import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aShop,
  changeSettings,
  jobsDone,
  mutate,
  type TestShop,
  type TestUser,
  twoShops,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
let shop: TestShop;
const sellerId = (user: TestUser) => user.sellerId ?? '';

/** A day of next week; only its hours matter. */
const day = new Date(Math.floor(Date.now() / 86_400_000 + 7) * 86_400_000).toISOString().slice(0, 10);
const at = (clock: string) => `${day}T${clock}:00.000Z`;
const hours = {
  zone: 'UTC',
  shifts: [
    { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '12:00' },
    { days: [1, 2, 3, 4, 5, 6, 7], from: '13:00', to: '17:00' },
  ],
};

interface Booked {
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  location: string | null;
  seller: { id: string };
  contact: { id: string };
}
const shown = 'appointment { id status startsAt endsAt subject location seller { id } contact { id } }';
const book = (user: TestUser, input: object) =>
  mutate<{ appointment: Booked | null }>(
    as(user),
    'bookAppointment',
    { subject: 'Visita', startsAt: at('09:00'), ...input },
    `${shown} userErrors { code field }`,
  );
const cancel = (user: TestUser, appointmentId?: string) =>
  mutate<{ appointment: Booked | null }>(
    as(user),
    'cancelAppointment',
    { appointmentId },
    `${shown} userErrors { code field }`,
    'AppointmentInput',
  );
const listed = async (user: TestUser, args: object = {}) => {
  const { data, errors } = await as(user)<{ appointments: Booked[] }>(
    'query ($sellerId: ID, $range: DateTimeRange!) { appointments(sellerId: $sellerId, range: $range) { id startsAt seller { id } contact { id } } }',
    { range: { from: at('00:00'), to: at('23:00') }, ...args },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.appointments;
};
const free = async (user: TestUser, args: object = {}) => {
  const { data, errors } = await as(user)<{ availability: string[] }>(
    'query ($sellerId: ID, $range: DateTimeRange!, $minutes: Int! = 60) { availability(sellerId: $sellerId, range: $range, minutes: $minutes) }',
    { range: { from: at('00:00'), to: at('23:00') }, ...args },
  );
  return errors.length > 0
    ? errors.map(error => String(error.extensions.code))
    : data.availability.map(slot => slot.slice(11, 16));
};
async function aContact(ownSellerId: string | null = null, tenantId = shop.tenant.id): Promise<string> {
  const id = newId();
  await sql(`insert into contact (id, tenant_id, name, seller_id) values ($1, $2, 'Ana', $3)`, [
    id,
    tenantId,
    ownSellerId,
  ]);
  return id;
}

beforeEach(async () => {
  shop = await aShop(embudo);
  await sql('update seller set working_hours = $2 where tenant_id = $1', [shop.tenant.id, hours]);
});

describe('bookAppointment', () => {
  it('books the contact’s own seller, and else whoever is free and works then', async () => {
    const own = await book(shop.admin, {
      contactId: await aContact(sellerId(shop.otherSeller)),
      minutes: 45,
      location: 'Tienda',
    });
    expect(own).toMatchObject({
      userErrors: [],
      appointment: {
        status: 'BOOKED',
        startsAt: at('09:00'),
        endsAt: at('09:45'),
        location: 'Tienda',
        seller: { id: sellerId(shop.otherSeller) },
      },
    });
    await sql(`update seller set absences = $2 where id = $1`, [
      sellerId(shop.professional),
      JSON.stringify([{ from: day, to: day }]),
    ]);
    const nobodys = await aContact();
    const anybody = await book(shop.admin, { contactId: nobodys });
    // The other seller has an appointment and the professional is away.
    expect(anybody.appointment?.seller.id).toBe(sellerId(shop.seller));
    expect((await book(shop.admin, { contactId: nobodys })).userErrors).toEqual([
      { code: 'CONFLICT', field: ['startsAt'] },
    ]);
    // The seller with the fewest appointments is first. Both working sellers have one, so the one who joined earlier is chosen.
    expect((await book(shop.admin, { contactId: nobodys, startsAt: at('10:00') })).appointment?.seller.id).toBe(
      sellerId(shop.seller),
    );
    expect((await book(shop.admin, { contactId: nobodys, startsAt: at('11:00') })).appointment?.seller.id).toBe(
      sellerId(shop.otherSeller),
    );
  });

  it('is a seller’s own where a seller books, who sees it with the contact', async () => {
    const contactId = await aContact(sellerId(shop.seller));
    const { appointment } = await book(shop.seller, { contactId });
    expect(appointment?.seller.id).toBe(sellerId(shop.seller));
    expect((await listed(shop.seller)).map(({ id }) => id)).toEqual([appointment?.id]);
    expect(await listed(shop.otherSeller)).toEqual([]);
    expect(await listed(other.admin)).toEqual([]);
    expect(await listed(shop.secretary, { sellerId: shop.seller.sellerId })).toHaveLength(1);
    expect(await listed(shop.secretary, { sellerId: shop.otherSeller.sellerId })).toEqual([]);
    expect(await listed(shop.secretary, { sellerId: 'nobody' })).toEqual([]);
    expect(await listed(shop.secretary, { range: { from: at('09:01') } })).toEqual([]);
  });

  it('offers and takes no time on a day on which the business is closed', async () => {
    const contactId = await aContact(sellerId(shop.seller));
    await changeSettings(embudo, shop.tenant.id, { cases: { closedDays: [day] } });
    expect(await free(shop.seller)).toEqual([]);
    expect(await book(shop.seller, { contactId })).toMatchObject({
      appointment: null,
      userErrors: [{ code: 'CONFLICT', field: ['startsAt'] }],
    });
    await changeSettings(embudo, shop.tenant.id, { cases: { closedDays: [] } });
    const { appointment } = await book(shop.seller, { contactId });
    await changeSettings(embudo, shop.tenant.id, { cases: { closedDays: [day] } });
    expect(await listed(shop.seller)).toMatchObject([{ id: appointment?.id }]);
  });

  it('refuses what is taken, not worked, over, too short, or not theirs', async () => {
    const contactId = await aContact(sellerId(shop.seller));
    const refused = async (user: TestUser, input: object) => (await book(user, { contactId, ...input })).userErrors[0];
    await book(shop.seller, { contactId });
    const taken = { code: 'CONFLICT', field: ['startsAt'] };
    expect(await refused(shop.seller, {})).toEqual(taken);
    expect(await refused(shop.admin, { startsAt: at('08:45') })).toEqual(taken);
    expect(await refused(shop.admin, { startsAt: at('09:20'), minutes: 10 })).toEqual(taken);
    expect(await refused(shop.seller, { startsAt: at('11:45') })).toEqual(taken);
    expect(await refused(shop.seller, { startsAt: at('12:30'), minutes: 60 })).toEqual(taken);
    expect(await refused(shop.seller, { startsAt: new Date(Date.now() - 60_000).toISOString() })).toEqual({
      code: 'INVALID',
      field: ['startsAt'],
    });
    expect(await refused(shop.seller, { minutes: 5 })).toEqual({ code: 'INVALID', field: ['minutes'] });
    expect(await refused(shop.seller, { subject: ' ' })).toEqual({ code: 'INVALID', field: ['subject'] });
    expect(await refused(shop.seller, { sellerId: shop.otherSeller.sellerId })).toEqual({
      code: 'INVALID',
      field: ['sellerId'],
    });
    const notFound = { code: 'NOT_FOUND', field: ['contactId'] };
    expect(await refused(shop.otherSeller, {})).toEqual(notFound);
    expect(await refused(other.admin, {})).toEqual(notFound);
    expect(await refused(shop.admin, { contactId: 'x' })).toEqual(notFound);
    // The time directly after an appointment is free.
    expect(await refused(shop.seller, { startsAt: at('09:30') })).toBeUndefined();
    const { errors } = await as(shop.secretary)(
      'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { appointment { id } } }',
      { input: { contactId, startsAt: at('10:00'), subject: 'Visita' } },
    );
    expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('gives a time to one alone of twenty who ask for it at once', async () => {
    const contacts = await Promise.all(Array.from({ length: 20 }, () => aContact()));
    const answers = await Promise.all(
      contacts.map((contactId, index) =>
        book(index % 2 ? shop.admin : shop.ceo, {
          contactId,
          sellerId: shop.seller.sellerId,
          // The appointments overlap, but do not all begin at the same time.
          startsAt: at(index % 3 ? '09:00' : '09:15'),
        }),
      ),
    );
    expect(answers.filter(({ appointment }) => appointment)).toHaveLength(1);
    for (const { appointment, userErrors } of answers)
      if (!appointment) expect(userErrors).toEqual([{ code: 'CONFLICT', field: ['startsAt'] }]);
    expect(await listed(shop.admin)).toHaveLength(1);
  });

  it('gives each seller one where twenty ask at once for anybody', async () => {
    const contacts = await Promise.all(Array.from({ length: 20 }, () => aContact()));
    const answers = await Promise.all(contacts.map(contactId => book(shop.admin, { contactId })));
    const hosts = answers.flatMap(({ appointment }) => appointment?.seller.id ?? []);
    const sellers = [shop.seller, shop.otherSeller, shop.professional].map(sellerId);
    expect(hosts.sort()).toEqual(sellers.sort());
  });
});

describe('cancelAppointment', () => {
  it('frees the time, once, and what is over stays', async () => {
    const contactId = await aContact(sellerId(shop.seller));
    const { appointment } = await book(shop.seller, { contactId });
    expect((await cancel(shop.otherSeller, appointment?.id)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['appointmentId'] },
    ]);
    expect((await cancel(shop.seller, appointment?.id)).appointment?.status).toBe('CANCELLED');
    expect((await cancel(shop.seller, appointment?.id)).appointment?.status).toBe('CANCELLED');
    const [entries] = await sql<{ count: number }>(
      `select count(*)::int as count from audit_entry where action = 'appointment.cancelled' and subject_id = $1`,
      [appointment?.id],
    );
    expect(entries?.count).toBe(1);
    const again = await book(shop.seller, { contactId });
    expect(again.appointment?.id).toBeDefined();
    await sql(
      `update appointment set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = $1`,
      [again.appointment?.id],
    );
    expect((await cancel(shop.seller, again.appointment?.id)).userErrors).toEqual([
      { code: 'CONFLICT', field: ['appointmentId'] },
    ]);
  });
});

describe('webhooks', () => {
  it('tell once that a time was booked, and once that it was cancelled', async () => {
    await sql(
      `insert into webhook_endpoint (tenant_id, id, url, events, secret) values ($1, $2, 'https://127.0.0.1:9/', $3, '')`,
      [shop.tenant.id, newId(), ['appointment.booked', 'appointment.cancelled']],
    );
    const contactId = await aContact(sellerId(shop.seller));
    const { appointment } = await book(shop.seller, { contactId });
    await book(shop.seller, { contactId });
    for (const _ of [1, 2]) await cancel(shop.seller, appointment?.id);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    await embudo.stopWorker();
    const told = await sql<{ event: string; data: object }>(
      'select event, data from webhook_delivery where tenant_id = $1 order by event',
      [shop.tenant.id],
    );
    const data = { appointmentId: appointment?.id, contactId };
    expect(told).toMatchObject([
      { event: 'appointment.booked', data },
      { event: 'appointment.cancelled', data },
    ]);
  });
});

describe('availability', () => {
  it('is what is worked and not booked, of one seller or of all', async () => {
    expect(await free(shop.seller)).toEqual(['08:00', '09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00']);
    const contactId = await aContact(sellerId(shop.otherSeller));
    const { appointment } = await book(shop.admin, { contactId, sellerId: shop.seller.sellerId });
    // The appointment takes the seller's time, although the contact belongs to another seller.
    expect(await free(shop.seller)).toEqual(['08:00', '09:30', '10:30', '13:00', '14:00', '15:00', '16:00']);
    expect(await free(shop.secretary, { sellerId: shop.seller.sellerId })).not.toContain('09:00');
    expect(await free(shop.secretary)).toContain('09:00');
    expect(await free(shop.secretary, { sellerId: shop.seller.sellerId, minutes: 241 })).toEqual([]);
    await cancel(shop.admin, appointment?.id);
    expect(await free(shop.seller)).toContain('09:00');
    await sql('update seller set active = false where tenant_id = $1', [shop.tenant.id]);
    expect(await free(shop.admin)).toEqual([]);
  });

  it('is nothing of the past, of others for sellers, of another tenant, or of a range that is too long', async () => {
    expect(await free(shop.seller, { range: { to: new Date(Date.now() - 60_000).toISOString() } })).toEqual([]);
    const slots = await as(shop.admin)<{ availability: string[] }>('{ availability(range: {}) }');
    expect(slots.data.availability.length).toBeGreaterThan(0);
    expect(slots.data.availability.every(slot => Date.parse(slot) >= Date.now() - 60_000)).toBe(true);
    expect(await free(shop.seller, { sellerId: shop.otherSeller.sellerId })).toEqual(['BAD_USER_INPUT']);
    expect(await free(other.admin, { sellerId: shop.seller.sellerId })).toEqual([]);
    expect(await free(shop.admin, { minutes: 0 })).toEqual(['BAD_USER_INPUT']);
    const far = new Date(Date.now() + 40 * 86_400_000).toISOString();
    expect(await free(shop.admin, { range: { to: far } })).toEqual(['BAD_USER_INPUT']);
    const [soon, later] = [1, 2].map(days => new Date(Date.now() + days * 86_400_000).toISOString());
    expect(await free(shop.admin, { range: { from: later, to: soon } })).toEqual(['BAD_USER_INPUT']);
  });

  it('is refused beyond what can be booked, up to the last of all days', async () => {
    const refused = async (range: object) => expect(await free(shop.seller, { range })).toEqual(['BAD_USER_INPUT']);
    await refused({ from: '9999-12-20T00:00:00Z', to: '9999-12-31T23:00:00Z' });
    await refused({ from: '9999-12-31T00:00:00Z' });
    await refused({ from: '2999-01-01T00:00:00Z', to: '2999-01-02T00:00:00Z' });
    await sql('update seller set absences = $2 where id = $1', [
      sellerId(shop.seller),
      JSON.stringify([{ from: day, to: '9999-12-31' }]),
    ]);
    expect(await free(shop.seller)).toEqual([]);
  });
});

describe('an appointment', () => {
  it('goes with its contact to their new seller, and its host stays', async () => {
    const lead = await mutate<{ lead: { id: string; contact: { id: string } } }>(
      as(shop.seller),
      'createLead',
      { name: 'Ana', source: 'Feria' },
      'lead { id contact { id } } userErrors { code }',
    );
    const { appointment } = await book(shop.seller, { contactId: lead.lead.contact.id });
    await mutate(
      as(shop.admin),
      'assignLead',
      { leadId: lead.lead.id, sellerId: shop.otherSeller.sellerId },
      'userErrors { code }',
    );
    expect(await listed(shop.seller)).toEqual([]);
    expect(await listed(shop.otherSeller)).toMatchObject([
      { id: appointment?.id, seller: { id: shop.seller.sellerId } },
    ]);
  });

  it('is cancelled and says nothing any more when its contact is erased', async () => {
    const contactId = await aContact(sellerId(shop.seller));
    const { appointment } = await book(shop.seller, { contactId, location: 'Casa de Ana' });
    await mutate(as(shop.ceo), 'eraseContact', { contactId }, 'userErrors { code }', 'ContactInput');
    const [row] = await sql('select subject, location, status from appointment where id = $1', [appointment?.id]);
    expect(row).toEqual({ subject: '', location: null, status: 'CANCELLED' });
  });
});
