import type { LeadStatus } from '../../domain/leads/index.js';
import { dayMs, hourMs, minuteMs } from '../../domain/shared/durations.js';
import { formatMoney } from '../../domain/shared/money.js';
import type { DemoTenant } from '../tenants/demo-tenant.js';
import { openingTime } from './opening-time.js';
import { type SeededRandom, seededRandom } from './random.js';
import { type PeopleData, peopleData, type ShopData, shopData, type ThreadScript } from './shop-data.js';

/** How many days of history the demo shops have at their first start. */
export const lifeDays = 60;
const leadCount = 200;
/** The most leads that are won. All other customers already were customers before the sixty days. */
const maxWon = 48;

export interface Turn {
  by: 'CONTACT' | 'AGENT' | 'PERSON' | 'CAMPAIGN';
  text: string;
  at: Date;
}
/** A lead with its outcome. `seller` is a position in the shop's list of sellers; null if it is unassigned. */
export interface StoryLead {
  name: string;
  phone: string;
  email: string | null;
  city: string;
  company: string | null;
  address: string;
  seller: number | null;
  source: string;
  status: LeadStatus;
  createdAt: Date;
  tags: string[];
  /** The product, and the quantity. */
  sku: string;
  quantity: number;
  /** The note of the user who entered the lead by hand; null if there is none or the contact wrote first. */
  inquiry: string | null;
  fields: Record<string, unknown>;
  /** `campaign` is the place of the campaign that it replies to; null if the contact wrote first. */
  thread: { turns: Turn[]; unread: boolean; campaign: number | null } | null;
}
export interface Story {
  shop: ShopData;
  demo: DemoTenant;
  now: Date;
  random: SeededRandom;
  people: PeopleData;
  leads: StoryLead[];
}

/** How leads are spread over the shop's sellers: the seller, the professional and two colleagues; null for unassigned. */
const owners = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, null, null, null, null] as const;
/** The share of each status among leads younger than an age in days. */
const statusByAge: [number, Partial<Record<LeadStatus, number>>][] = [
  [0.5, { NEW: 1 }],
  [4, { NEW: 0.6, CONTACTED: 0.3, QUALIFIED: 0.1 }],
  [12, { NEW: 0.1, CONTACTED: 0.35, QUALIFIED: 0.25, QUOTED: 0.2, WON: 0.06, LOST: 0.04 }],
  [
    Number.POSITIVE_INFINITY,
    { CONTACTED: 0.08, QUALIFIED: 0.15, QUOTED: 0.17, WON: 0.36, LOST: 0.16, NURTURING: 0.08 },
  ],
];

/**
 * Generates the events of a demo shop in the sixty days before `now`: the same events for the same shop and time. They have no ids.
 * `sellers` are the sellers' names; `boss` answers if there is no seller.
 */
export function tellStory(demo: DemoTenant, now: Date, sellers: string[], boss: string): Story {
  const shop = shopData(demo.slug);
  const random = seededRandom(`life of ${demo.slug}`);
  const story: Story = { shop, demo, now, random, people: peopleData(), leads: [] };
  for (const script of shop.threads)
    for (const [turn, hours] of script.ago.entries()) addCaller(story, script, turn, hours, sellers, boss);
  while (story.leads.length < leadCount) addEntered(story, sellers.length > 0);
  story.leads.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return story;
}

/** Adds a lead that began with a conversation. */
function addCaller(
  story: Story,
  script: ThreadScript,
  turn: number,
  hours: number,
  sellers: string[],
  boss: string,
): void {
  const { random, shop, now, demo } = story;
  const sku = script.products[turn % script.products.length] ?? '';
  const quantity = script.n?.[turn % script.n.length] ?? 1;
  const answeredByPerson = script.turns.some(line => line.startsWith('s '));
  const chosen = sellers.length === 0 ? null : random.pick(owners);
  // The contact is assigned to the person who answers.
  const seller = answeredByPerson && sellers.length > 0 ? (chosen ?? 0) : chosen;
  const english = /^c (hello|hi|good (morning|afternoon)|i want|we need)\b/i.test(script.turns[0] ?? '');
  const person = anybody(story, story.leads.length + 1, english);
  const say = filler(story, sku, quantity, {
    city: person.city,
    company: person.company,
    seller: sellers[seller ?? -1] ?? boss,
  });
  const gaps = script.turns.map((line, index) => (index === 0 ? 0 : gapBefore(line, random)));
  const length = gaps.reduce((sum, gap) => sum + gap, 0);
  const latest = now.getTime() - length - 2 * minuteMs;
  const wanted = new Date(now.getTime() - hours * hourMs);
  const start = hours > 24 ? openingTime(wanted, demo.timezone) : wanted;
  let at = Math.min(start.getTime(), latest);
  const turns = script.turns.map((line, index): Turn => {
    at += gaps[index] ?? 0;
    return {
      by: authorOf(line),
      text: say(line.slice(2)),
      at: new Date(at),
    };
  });
  const createdAt = turns[0]?.at ?? wanted;
  story.leads.push({
    ...person,
    email: null,
    seller,
    source: 'WHATSAPP',
    status: script.lead ?? (answeredByPerson ? 'CONTACTED' : 'NEW'),
    createdAt,
    tags: random.chance(0.3) ? [random.pick(shop.tags)] : [],
    sku,
    quantity,
    inquiry: null,
    fields: {},
    thread: { turns, unread: script.unread, campaign: null },
  });
}

/** Returns the author of a line of a script. */
export const authorOf = (line: string): Turn['by'] =>
  line.startsWith('c') ? 'CONTACT' : line.startsWith('a') ? 'AGENT' : 'PERSON';

/** Returns how long an author takes to write: the agent seconds, the customer minutes, a person up to half an hour. */
export function gapBefore(line: string, random: SeededRandom): number {
  if (line.startsWith('a')) return random.between(3, 9) * 1_000;
  return random.between(1, line.startsWith('s') ? 30 : 7) * minuteMs + random.between(0, 59) * 1_000;
}

/** Adds a lead that was entered by hand: from a fair, the shop or a call. */
function addEntered(story: Story, hasSellers: boolean): void {
  const { random, shop, now, demo } = story;
  const age = 0.05 + random.next() ** 1.1 * (lifeDays - 0.5);
  const createdAt = openingTime(new Date(now.getTime() - age * dayMs), demo.timezone);
  const sku = random.pick(Object.keys(shop.products));
  const quantity = random.between(1, 60);
  const person = anybody(story, story.leads.length + 1, false);
  const status = statusAt(age, random);
  const wonSoFar = story.leads.filter(lead => lead.status === 'WON').length;
  const say = filler(story, sku, quantity, { city: person.city, company: person.company, seller: '' });
  story.leads.push({
    ...person,
    seller: hasSellers ? random.pick(owners) : null,
    source: random.pick(shop.otherSources),
    status: wonSoFar < maxWon || status !== 'WON' ? status : 'QUOTED',
    createdAt,
    tags: [...new Set([random.pick(shop.tags), ...(random.chance(0.3) ? [random.pick(shop.tags)] : [])])],
    sku,
    quantity,
    inquiry: random.chance(0.9) ? say(random.pick(shop.inquiries)) : null,
    fields: Object.fromEntries(
      Object.entries(shop.leadFields).map(([key, text]) => [key, text === '{n}' ? quantity : say(text)]),
    ),
    thread: null,
  });
}

function statusAt(age: number, random: SeededRandom): LeadStatus {
  const shares = statusByAge.find(([below]) => age < below)?.[1] ?? {};
  let left = random.next();
  for (const [status, share] of Object.entries(shares) as [LeadStatus, number][]) {
    left -= share;
    if (left < 0) return status;
  }
  return 'NURTURING';
}

/**
 * Returns the invented person with this number. No operator assigns these phone numbers, and the e-mail domain is reserved for examples.
 */
export function anybody({ random, people, shop }: Story, number: number, english: boolean) {
  const name = english ? random.pick(people.names.english) : `${random.pick(people.first)} ${random.pick(people.last)}`;
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replace(/ /g, '.');
  return {
    name,
    phone: `${shop.phonePrefix}${String(number).padStart(4, '0')}`,
    email: random.chance(0.7) ? `${plain}.${number}@correo.example` : null,
    city: random.pick(shop.cities),
    company: random.chance(0.45) ? random.pick(shop.companies) : null,
    address: random.pick(people.streets),
  };
}

/**
 * Returns a function that fills the placeholders of a text: {one}, {One}, {many}, {n}, {price}, {total}, {included}, {city}, {company},
 * {seller}.
 */
export function filler(
  { demo, shop, random }: Pick<Story, 'demo' | 'shop' | 'random'>,
  sku: string,
  quantity: number,
  about: { city: string; company: string | null; seller: string },
): (text: string) => string {
  const product = demo.products.find(each => each.sku === sku);
  const named = shop.products[sku];
  if (!product || !named) throw new Error(`the shop ${demo.slug} has no words for the product ${sku}`);
  const price = product.priceMinor === null ? null : BigInt(product.priceMinor);
  const money = (minor: bigint | null) => (minor === null ? '' : formatMoney(minor, demo.currency, demo.locale));
  const words: Record<string, string> = {
    ...named,
    One: named.one.charAt(0).toUpperCase() + named.one.slice(1),
    n: String(quantity),
    price: money(price),
    total: money(price === null ? null : price * BigInt(quantity)),
    included: product.description,
    ...about,
    company: about.company ?? random.pick(shop.companies),
  };
  // "1 saco de cemento", not "1 sacos".
  const counted = quantity === 1 ? `1 ${named.one.replace(/^(?:el|la) /, '')}` : '{n} {many}';
  return text =>
    text
      .replaceAll('{n} {many}', () => counted)
      .replace(/\{(\w+)\}/g, (gap, word: string) => {
        const value = words[word];
        if (!value) throw new Error(`nothing to put for ${gap} in «${text}»`);
        return value;
      });
}
