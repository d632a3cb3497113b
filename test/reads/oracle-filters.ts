import { hourMs } from '../../src/domain/shared/durations.js';
import { foldName } from '../../src/domain/shared/fold.js';
import { currencyDigits } from '../../src/domain/shared/money.js';
import { searchedWords } from '../../src/domain/shared/search.js';
import type { Oracle, Row } from './oracle.js';

export type Given = Record<string, unknown>;
type Test = (asked: never, row: Row, oracle: Oracle) => boolean;

export const among = (listed: unknown, value: unknown) => !Array.isArray(listed) || listed.includes(value);
export const same = (wanted: unknown, value: unknown) =>
  wanted === null || wanted === undefined || String(wanted).toLowerCase() === value;
export const between = (range: Given | null | undefined, value: unknown, isDay = false): boolean => {
  const [low, high] = [range?.from ?? range?.min ?? null, range?.to ?? range?.max ?? null];
  if (low === null && high === null) return true;
  if (value === null) return false;
  const isTime = !isDay && typeof value === 'string';
  const [at, from, to] = isTime
    ? [Date.parse(String(value)), low && Number(low), high && Number(high)]
    : ([value, low, high] as number[]);
  return (low === null || Number(at >= from!) === 1) && (high === null || (isTime ? at < to! : at <= to!));
};

/** Returns a value in units of its currency; the minor unit is not a hundredth in every currency. */
export const worthOf = ({ value_minor, currency }: Row): number =>
  Number(value_minor) / 10 ** currencyDigits(String(currency));

const holds = (search: string, texts: string[]) =>
  searchedWords(search).every(terms => terms.some(term => texts.some(text => text.includes(term))));

function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && part.every(one => whole.some(other => contains(other, one)));
  if (part !== null && typeof part === 'object')
    return (
      whole !== null &&
      typeof whole === 'object' &&
      !Array.isArray(whole) &&
      Object.entries(part).every(([key, value]) => key in whole && contains((whole as Given)[key], value))
    );
  return whole === part;
}

/** Whether custom fields have these values; a number matches its text, and the text of a number the number. */
const hasFields: Test = (asked: unknown, row) =>
  Object.entries(Object(asked)).every(([key, value]) => {
    const own = Object(row.custom_fields)[key] ?? '';
    if (typeof Object(value).empty === 'boolean') return (own === '') === Object(value).empty;
    const isNumber = typeof value === 'string' && /^-?(0|[1-9][0-9]{0,14})([.][0-9]{1,15})?$/.test(value);
    const other = typeof value === 'number' ? String(value) : isNumber ? Number(value) : value;
    return contains(row.custom_fields, { [key]: value }) || contains(row.custom_fields, { [key]: other });
  });

/** Converts a range of amounts, whose ends are texts. */
const amountsOf = ({ min, max }: { min?: string | null; max?: string | null }): Given => ({
  min: min == null ? null : Number(min),
  max: max == null ? null : Number(max),
});

/** Returns what a customer has bought, in units of the tenant's currency. */
const purchased = (row: Row, oracle: Oracle): number =>
  worthOf({ value_minor: row.purchased_minor, currency: oracle.one('tenant', 'id', row.tenant_id)?.currency });

/** The purchases of all customers: sales that were won, and orders that are paid in full. */
export const readPurchases = `select o.customer_id, to_jsonb(o.closed_at) as at from opportunity o where o.status = 'WON' and o.customer_id is not null
  union all select k.id, to_jsonb(s.created_at) from customer k join sales_order s on s.contact_id = k.contact_id join invoice i on i.order_id = s.id where i.status = 'PAID'`;
const bought = (time: Given, row: Row, oracle: Oracle): boolean =>
  oracle.where('purchase', ({ customer_id, at }) => customer_id === row.id && between(time, at)).length > 0;

const hoursAgo = (hours: number) => Date.now() - hours * hourMs;

const listed =
  (column: string): Test =>
  (asked: unknown, row) =>
    among(asked, row[column]);
const equal =
  (column: string): Test =>
  (asked: unknown, row) =>
    same(asked, row[column]);
const range =
  (column: string, isDay = false): Test =>
  (asked: Given, row) =>
    between(asked, row[column], isDay);
const nobodys: Test = (asked: boolean, row) => asked === (row.seller_id === null);

const contactOf = (row: Row, oracle: Oracle): Row | null => oracle.one('contact', 'id', row.contact_id);
const reached = (contact: Row | null | undefined): string[] =>
  contact ? [String(contact.reach_key), String(contact.further_key)] : [];
const person = (contact: Row | null | undefined): string[] =>
  contact ? [String(contact.name_key), ...reached(contact)] : [];
/**
 * Whether a birthday is celebrated on one of these days, looked at day by day; that of 29 February on the 28th of other years. A range
 * without ends is no condition.
 */
function celebrates(asked: Given, contact: Row | null | undefined): boolean {
  if (asked.from == null && asked.to == null) return true;
  const birthday = contact?.birthday;
  if (typeof birthday !== 'string') return false;
  const [first, last] = [Date.parse(String(asked.from ?? asked.to)), Date.parse(String(asked.to ?? asked.from))];
  for (let at = first; at <= last && at < first + 366 * 86_400_000; at += 86_400_000) {
    const [day, next] = [at, at + 86_400_000].map(time => new Date(time).toISOString().slice(5, 10));
    if (birthday.slice(5) === day || (day === '02-28' && next === '03-01' && birthday.endsWith('-02-29'))) return true;
  }
  return false;
}

/** Whether a contact lives in one of these cities. A blank one is no city, and a contact without a city is in none. */
const livesIn = (cities: string[], contact: Row | null): boolean =>
  cities.some(city => foldName(city) !== '' && contact?.city_key === foldName(city));

const productsOf = (order: Row, oracle: Oracle): (Row | null)[] =>
  oracle
    .where('order_line', line => line.order_id === order.id)
    .map(line => oracle.one('product', 'id', line.product_id));

const isCustomerAtRisk = (row: Row): boolean =>
  row.status === 'ACTIVE' &&
  ['FREQUENT', 'OCCASIONAL'].includes(String(row.segment)) &&
  row.last_interaction_at !== null &&
  Date.parse(String(row.last_interaction_at)) < hoursAgo(2_160);

function isSaleAtRisk(row: Row, oracle: Oracle): boolean {
  const days = oracle.one('stage', 'id', row.stage_id)?.expected_duration_days;
  const zone = String(oracle.one('tenant', 'id', row.tenant_id)?.timezone);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
  return (
    row.status === 'OPEN' &&
    ((row.expected_close_date !== null && String(row.expected_close_date) < today) ||
      (typeof days === 'number' && Date.parse(String(row.last_stage_change_at)) < hoursAgo(days * 48)))
  );
}

/** What each filter of each list means. A filter that is null or left out means all rows. */
const tests: Record<string, Record<string, Test>> = {
  lead: {
    birthdayWithin: (asked: Given, row, oracle) => celebrates(asked, contactOf(row, oracle)),
    city: (asked: string[], row, oracle) => livesIn(asked, contactOf(row, oracle)),
    closedAt: range('closed_at'),
    createdAt: range('created_at'),
    customFields: hasFields,
    idleSince: (asked: unknown, row) =>
      between({ to: asked }, row.created_at) &&
      (row.last_activity_at === null || between({ to: asked }, row.last_activity_at)),
    lastActivityAt: range('last_activity_at'),
    score: range('score'),
    search: (asked: string, row, oracle) => holds(asked, [String(row.name_key), ...reached(contactOf(row, oracle))]),
    sellerId: equal('seller_id'),
    source: listed('source'),
    status: listed('status'),
    tags: (asked: string[], row) => asked.every(tag => (row.tags as string[]).includes(tag)),
    temperature: listed('temperature'),
    unassigned: nobodys,
  },
  contact: {
    birthday: range('birthday', true),
    birthdayWithin: (asked: Given, row) => celebrates(asked, row),
    channel: (asked: string[], row, oracle) =>
      oracle.where('channel_identity', one => one.contact_id === row.id && among(asked, one.channel)).length > 0,
    city: (asked: string[], row) => livesIn(asked, row),
    createdAt: range('created_at'),
    optedOut: (asked: boolean, row) => row.opted_out === asked,
    search: (asked: string, row) => holds(asked, person(row)),
    vip: (asked: boolean, row) => row.vip === asked,
  },
  conversation: {
    channel: listed('channel'),
    search: (asked: string, row, oracle) => holds(asked, person(contactOf(row, oracle))),
    sellerId: equal('seller_id'),
    status: listed('status'),
    unassigned: nobodys,
    unreadOnly: (asked: boolean, row) => !asked || Number(row.unread_count) > 0,
    neverReplied: (asked: boolean, row) => !asked || row.last_inbound_at === null,
    waitingSince: range('waiting_since'),
  },
  customer: {
    atRisk: (asked: boolean, row) => asked === isCustomerAtRisk(row),
    boughtAt: bought,
    birthdayWithin: (asked: Given, row, oracle) => celebrates(asked, contactOf(row, oracle)),
    city: (asked: string[], row, oracle) => livesIn(asked, contactOf(row, oracle)),
    createdAt: range('created_at'),
    customFields: hasFields,
    lifetimeValue: (asked: Given, row, oracle) => between(amountsOf(asked), purchased(row, oracle), true),
    notBoughtAt: (asked: Given, row, oracle) => !bought(asked, row, oracle),
    search: (asked: string, row, oracle) => holds(asked, [String(row.name_key), ...reached(contactOf(row, oracle))]),
    segment: listed('segment'),
    status: listed('status'),
    vip: (asked: boolean, row, oracle) => contactOf(row, oracle)?.vip === asked,
  },
  sales_order: {
    contactId: equal('contact_id'),
    createdAt: range('created_at'),
    number: (asked: number, row) => row.number === asked,
    payment: listed('payment'),
    paymentDueAt: range('payment_due_at'),
    product: (asked: string, row, oracle) =>
      searchedWords(asked).length === 0 ||
      productsOf(row, oracle).some(each => holds(asked, [String(each?.search_key)])),
    productId: (asked: string, row, oracle) => productsOf(row, oracle).some(each => same(asked, each?.id)),
    search: (asked: string, row, oracle) => holds(asked, person(contactOf(row, oracle))),
    sellerId: equal('seller_id'),
    status: listed('status'),
    total: (asked: Given, row) => between(amountsOf(asked), row.total_number, true),
    unassigned: nobodys,
  },
  opportunity: {
    atRisk: (asked: boolean, row, oracle) => asked === isSaleAtRisk(row, oracle),
    closedAt: range('closed_at'),
    createdAt: range('created_at'),
    customFields: hasFields,
    expectedCloseDate: range('expected_close_date', true),
    lastStageChangeAt: range('last_stage_change_at'),
    leadSource: (asked: string[], row, oracle) => {
      const lead = oracle.one('lead', 'id', row.lead_id);
      return lead !== null && asked.includes(String(lead.source));
    },
    ownerId: equal('seller_id'),
    pipelineId: equal('pipeline_id'),
    search: (asked: string, row, oracle) =>
      holds(asked, [
        String(row.title_key),
        ...['lead', 'customer'].flatMap(table =>
          person(contactOf(oracle.one(table, 'id', row[`${table}_id`]) ?? {}, oracle)),
        ),
      ]),
    stageId: equal('stage_id'),
    status: listed('status'),
    value: (asked: Given, row) => between(amountsOf(asked), row.value_number, true),
  },
};

export const filtersKnown = (table: string): string[] => Object.keys(tests[table] ?? {}).sort();

/** Whether a row passes all filters of its list. Throws an error for a filter that is not declared above. */
export const isWanted = (table: string, row: Row, filter: Given, oracle: Oracle): boolean =>
  Object.entries(filter)
    .filter(([, asked]) => asked !== null && asked !== undefined)
    .every(([name, asked]) => {
      const test = tests[table]?.[name];
      if (!test)
        throw new Error(`The oracle has no filter "${name}" of ${table}: add it to test/reads/oracle-filters.ts`);
      return test(asked as never, row, oracle);
    });
