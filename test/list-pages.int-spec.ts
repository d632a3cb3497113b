import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { type TestShop, type TestUser, twoShops } from '../src/testing/index.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

/**
 * A list, with the rows that a seller sees of those that `fill` makes: of nine rows three are their own, three nobody's, three a
 * colleague's.
 */
interface Listed {
  root: string;
  given: string;
  fields: string;
  sellerSees: number;
}
const lists: Listed[] = [
  { root: 'cases', given: 'orderBy: { field: PRIORITY }', fields: 'id priority openedAt', sellerSees: 6 },
  { root: 'cases', given: 'orderBy: { field: PRIORITY, direction: ASC }', fields: 'id', sellerSees: 6 },
  { root: 'cases', given: 'statuses: ["WAITING", "OPEN"], orderBy: { field: PRIORITY }', fields: 'id', sellerSees: 6 },
  { root: 'cases', given: '', fields: 'id', sellerSees: 6 },
  { root: 'alerts', given: 'acknowledged: false', fields: 'id', sellerSees: 6 },
  { root: 'flowRuns', given: 'filter: { status: [RUNNING] }', fields: 'id', sellerSees: 6 },
  { root: 'comments', given: 'filter: { status: [NEW] }', fields: 'id', sellerSees: 9 },
  { root: 'agenda', given: 'status: "BOOKED"', fields: 'id startsAt', sellerSees: 6 },
  {
    root: 'agenda',
    given: 'startsAt: { from: "2030-01-01T00:00:00Z", to: "2030-01-02T00:00:00Z" }',
    fields: 'id',
    sellerSees: 6,
  },
  { root: 'payments', given: '', fields: 'id paidAt', sellerSees: 6 },
  { root: 'payments', given: 'orderBy: { field: PAID_AT, direction: ASC }', fields: 'id', sellerSees: 6 },
  {
    root: 'payments',
    given: 'filter: { paidAt: { from: "2030-01-01T00:00:00Z" } }, orderBy: { field: PAID_AT }',
    fields: 'id',
    sellerSees: 6,
  },
];
const size = 9;
/** The time of all rows, so that only the id tells them apart; appointments of one host follow each other. */
const at = '2030-01-01T10:00:00Z';

/** Stores nine rows of each list. */
async function fill({ tenant, account, seller, otherSeller }: TestShop): Promise<void> {
  for (let index = 0; index < size; index += 1) {
    const owner = [seller.sellerId, null, otherSeller.sellerId][index % 3] ?? null;
    const [contact, talk, cart, order, invoice] = [newId(), newId(), newId(), newId(), newId()];
    const ids = new Map([
      ['contact', contact],
      ['conversation', talk],
      ['cart', cart],
      ['sales_order', order],
      ['invoice', invoice],
    ]);
    const row = (table: string, columns: string, values: unknown[]) =>
      sql(
        `insert into ${table} (tenant_id, id, ${columns}) values ($1, ${['$2', ...values.map((_, place) => `$${place + 3}`)].join(', ')})`,
        [tenant.id, ids.get(table) ?? newId(), ...values],
      );
    await row('contact', 'name, seller_id', [`Persona ${index}`, owner]);
    await row('conversation', 'contact_id, channel_account_id, seller_id, channel, status, last_message_at', [
      contact,
      account.id,
      owner,
      'WHATSAPP',
      'BOT',
      at,
    ]);
    await row(
      'support_case',
      'number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at',
      [index + 1, talk, contact, owner, owner ? 'OPEN' : 'WAITING', 4, 'Caso', '', at],
    );
    await row('alert', 'seller_id, kind, severity, title, subject_id, raised_at', [
      owner,
      'SENTIMENT',
      'WARNING',
      'Molesto',
      contact,
      at,
    ]);
    await row(
      'flow_run',
      'flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, anchor_at, started_at',
      ['follow-up', contact, talk, owner, talk, talk, 'RUNNING', at, at],
    );
    await row(
      'post_comment',
      'account_id, channel, external_id, post_id, author_id, body, status, sent_at, changed_at, created_at',
      [account.id, 'MESSENGER', `c${index}`, 'p', 'a', 'Hola', 'NEW', at, at, at],
    );
    await row('appointment', 'contact_id, seller_id, host_id, starts_at, ends_at, subject, status', [
      contact,
      owner,
      [seller.sellerId, otherSeller.sellerId][index % 2],
      // Nobody can be in two places at once, so two of these begin at each time.
      new Date(Date.parse(at) + Math.floor(index / 2) * 3_600_000),
      new Date(Date.parse(at) + Math.floor(index / 2) * 3_600_000 + 1_800_000),
      'Visita',
      'BOOKED',
    ]);
    await row('cart', 'contact_id, seller_id, status, currency, total_minor', [contact, owner, 'ORDERED', 'CRC', 100]);
    await row('sales_order', 'number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at', [
      index + 1,
      cart,
      contact,
      owner,
      'CONFIRMED',
      'CRC',
      100,
      at,
    ]);
    await row('invoice', 'number, order_id, seller_id, status, currency, total_minor, due_at', [
      index + 1,
      order,
      owner,
      'OPEN',
      'CRC',
      100,
      at,
    ]);
    await row('payment', 'invoice_id, seller_id, amount_minor, currency, paid_at', [invoice, owner, 40, 'CRC', at]);
  }
}

interface Read {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
async function page(user: TestUser, { root, given, fields }: Listed, first: number, after: string | null) {
  const more = [`first: ${first}`, after && `after: "${after}"`, given].filter(Boolean).join(', ');
  const { data, errors } = await as(user)<Record<string, Read>>(
    `{ ${root}(${more}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } totalCount } }`,
  );
  expect(errors).toEqual([]);
  return data[root] as Read;
}
/** Reads a list to its end, two rows at a time. */
async function walk(user: TestUser, list: Listed): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo }: Read = await page(user, list, 2, after);
    ids.push(...nodes.map(({ id }) => id));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
    expect(ids.length).toBeLessThanOrEqual(2 * size);
  }
  return ids;
}

beforeAll(async () => {
  await fill(shop);
  await fill(other);
});

describe.each(lists.map(list => [`${list.root}(${list.given})`, list] as const))('%s', (_name, list) => {
  it('is read to its end page by page, also where all rows have the same key', async () => {
    const all = await page(shop.ceo, list, 100, null);
    expect(all).toMatchObject({ totalCount: size, pageInfo: { hasNextPage: false } });
    expect(await walk(shop.ceo, list)).toEqual(all.nodes.map(({ id }) => id));
    expect(new Set(all.nodes.map(({ id }) => id)).size).toBe(size);
  });

  it('shows sellers what is theirs or nobody’s, page by page', async () => {
    const all = await page(shop.seller, list, 100, null);
    expect(all.totalCount).toBe(list.sellerSees);
    expect(await walk(shop.seller, list)).toEqual(all.nodes.map(({ id }) => id));
    const seen = new Set((await page(shop.ceo, list, 100, null)).nodes.map(({ id }) => id));
    expect(all.nodes.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  it('shows nothing of another tenant, and its cursor leads nowhere else', async () => {
    const ours = new Set(await walk(shop.ceo, list));
    const theirs = await page(other.ceo, list, 5, null);
    expect(theirs.nodes.filter(({ id }) => ours.has(id))).toEqual([]);
    const next = await page(shop.ceo, list, 100, theirs.pageInfo.endCursor);
    expect(next.nodes.filter(({ id }) => !ours.has(id))).toEqual([]);
  });
});

describe('cases by priority', () => {
  it('are the most urgent first, and of the same priority the one that has waited longest', async () => {
    const [first, second, third] = (await walk(shop.ceo, lists[3] as Listed)).slice(0, 3);
    await sql('update support_case set priority = 5 where id = $1', [first]);
    await sql(`update support_case set priority = 5, opened_at = opened_at - interval '1 second' where id = $1`, [
      second,
    ]);
    await sql(`update support_case set opened_at = opened_at - interval '5 years' where id = $1`, [third]);
    expect((await walk(shop.ceo, lists[0] as Listed)).slice(0, 3)).toEqual([second, first, third]);
    expect((await walk(shop.ceo, lists[1] as Listed)).slice(-3)).toEqual([third, first, second]);
  });
});

describe('the agenda', () => {
  it('is in chronological order, of one host, of one status, and of a range', async () => {
    const nodes = async (user: TestUser, given: string) => {
      const read = await page(user, { root: 'agenda', given, fields: 'id startsAt', sellerSees: 0 }, 100, null);
      return read.nodes as { id: string; startsAt: string }[];
    };
    const times = (await nodes(shop.ceo, '')).map(({ startsAt }) => startsAt);
    expect(times).toEqual(times.toSorted());
    expect(await nodes(shop.ceo, `sellerId: "${shop.otherSeller.sellerId}"`)).toHaveLength(4);
    expect(await nodes(shop.ceo, `sellerId: "${other.seller.sellerId}"`)).toEqual([]);
    expect(await nodes(shop.ceo, 'sellerId: "nobody"')).toEqual([]);
    expect(await nodes(shop.ceo, 'status: "CANCELLED"')).toEqual([]);
    expect(await nodes(shop.ceo, 'startsAt: { from: "2030-01-01T14:00:00Z" }')).toHaveLength(1);
    expect(await nodes(shop.ceo, 'startsAt: { to: "2030-01-01T11:00:00Z" }')).toHaveLength(2);
    const { errors } = await as(shop.ceo)('{ agenda(status: "GONE") { nodes { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: ['status'] } }]);
  });

  it('lists on where the list of appointments of a range ends', async () => {
    const { data } = await as(shop.ceo)<{ appointments: { id: string }[] }>(
      '{ appointments(range: { from: "2030-01-01T00:00:00Z" }) { id } }',
    );
    expect(data.appointments.map(({ id }) => id)).toEqual(
      await walk(shop.ceo, { root: 'agenda', given: '', fields: 'id', sellerSees: 0 }),
    );
  });
});

describe('payments', () => {
  it('have their amount, invoice and order, and are limited to a stretch of time', async () => {
    const { data, errors } = await as(shop.seller)<{ payments: Read }>(
      `{ payments(first: 1, paidAt: { from: "${at}" }) { totalCount nodes { amount currency invoice { status order { contact { name } } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.payments).toMatchObject({
      totalCount: 6,
      nodes: [
        {
          amount: '0.40',
          currency: 'CRC',
          invoice: { status: 'OPEN', order: { contact: { name: expect.stringMatching(/^Persona/) } } },
        },
      ],
    });
    const before = await page(
      shop.ceo,
      { root: 'payments', given: `paidAt: { to: "${at}" }`, fields: 'id', sellerSees: 0 },
      10,
      null,
    );
    expect(before.totalCount).toBe(0);
  });

  interface Paid {
    seller: { id: string } | null;
    invoice: { order: { contact: { id: string } } };
  }
  it('are those of one contact or one seller, and so are their sums', async () => {
    const totals = async (user: TestUser, given: string) => {
      const { data, errors } = await as(user)<{
        payments: { totalCount: number; nodes: Paid[] };
        paymentTotals: { count: number; total: string }[];
      }>(
        `{ payments(first: 100, ${given}) { totalCount nodes { id seller { id } invoice { order { contact { id } } } } } paymentTotals(${given}) { currency count total } }`,
      );
      expect(errors).toEqual([]);
      const { payments, paymentTotals } = data;
      expect(payments.totalCount).toBe(payments.nodes.length);
      expect(paymentTotals.map(({ count }) => count)).toEqual(payments.totalCount ? [payments.totalCount] : []);
      return payments.nodes;
    };
    const [all, payers] = [await totals(shop.ceo, `paidAt: { from: "${at}" }`), new Map<string, string | null>()];
    for (const { invoice, seller } of all) payers.set(invoice.order.contact.id, seller?.id ?? null);
    expect(payers.size).toBe(size);
    for (const [contact, seller] of payers) {
      const [found, ...rest] = await totals(shop.ceo, `contactId: "${contact}"`);
      expect([found?.invoice.order.contact.id, rest]).toEqual([contact, []]);
      expect(await totals(shop.ceo, `contactId: "${contact}", paidAt: { to: "${at}" }`)).toEqual([]);
      expect(await totals(shop.seller, `contactId: "${contact}"`)).toHaveLength(
        seller === shop.otherSeller.sellerId ? 0 : 1,
      );
      expect(await totals(other.ceo, `contactId: "${contact}"`)).toEqual([]);
    }
    expect(await totals(shop.ceo, `sellerId: "${shop.otherSeller.sellerId}"`)).toHaveLength(3);
    expect(await totals(shop.seller, `sellerId: "${shop.otherSeller.sellerId}"`)).toEqual([]);
    for (const filter of ['contactId', 'sellerId']) expect(await totals(shop.ceo, `${filter}: "nobody"`)).toEqual([]);
  });
});
