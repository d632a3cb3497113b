import { scoreOf, temperatureFor, type Understanding } from '../../domain/assistant/index.js';
import { addressesOf } from '../../domain/contacts/index.js';
import { dayMs, hourMs } from '../../domain/shared/durations.js';
import { foldName } from '../../domain/shared/fold.js';
import { languageOf } from '../../domain/shared/translations.js';
import type { TenantSettings } from '../../domain/tenants/index.js';
import { addAds } from './ad-rows.js';
import { addAgenda, type Visited } from './agenda-rows.js';
import { addCampaigns, type Reached } from './campaign-rows.js';
import { CustomerRows } from './customer-rows.js';
import { addClassification, addModelCall, type LeadPlace } from './model-rows.js';
import { OrderRows } from './order-rows.js';
import { addPosts } from './post-rows.js';
import { LifeRows } from './rows.js';
import { SaleRows } from './sale-rows.js';
import type { ShopParts } from './shop-parts.js';
import { anybody, type Story, type StoryLead } from './story.js';
import { addThread, goesToSales } from './thread-rows.js';
import type { UnderstoodComments, UnderstoodLead } from './understand-story.js';

const customerCount = 60;

/** Plans all rows of a demo tenant's sixty days: from the story, its interpretation by the model, and the tenant's existing rows. */
export function planLife(
  story: Story,
  understood: UnderstoodLead[],
  comments: UnderstoodComments,
  parts: ShopParts,
  settings: TenantSettings,
): LifeRows {
  const rows = new LifeRows(parts);
  const sales = new SaleRows(rows, story, parts);
  const customers = new CustomerRows(rows, story, parts);
  const orders = new OrderRows(rows, story, parts);
  const present = parts.sellers.findIndex(seller => seller.available);
  const people: (Visited & Reached)[] = [];
  const fromAds: { leadId: string; createdAt: Date }[] = [];
  let customersMade = 0;
  for (const [number, lead] of story.leads.entries()) {
    const found = understood[number];
    if (!found) throw new Error('every lead of the story has been understood');
    // As in routing, an unassigned lead that goes to sales is given to an available seller.
    const seller =
      lead.seller ?? (present >= 0 && goesToSales(found, settings, languageOf(story.demo.locale)) ? present : null);
    const sellerId = seller === null ? null : (parts.sellers[seller]?.id ?? null);
    const key = `lead ${number}`;
    const contactId = addContact(rows, key, lead, sellerId);
    const place: LeadPlace = { key, lead, contactId, sellerId, leadId: rows.idOf('lead', key, lead.createdAt) };
    if (lead.source === 'Sitio web') fromAds.push({ leadId: place.leadId, createdAt: lead.createdAt });
    const verdict = addThread(rows, story, parts, settings, place, found, addInquiry(rows, story, place, found));
    const touchedAt = lastTouch(story, lead);
    let wonAt: Date | null = null;
    if (lead.status === 'WON' || lead.status === 'LOST') {
      const customerId = lead.status === 'WON' ? customers.idOf(key, touchedAt) : null;
      sales.add({ key, lead, leadId: place.leadId, customerId, sellerId }, saleStart(lead, touchedAt), {
        kind: lead.status,
        at: touchedAt,
      });
      if (lead.status === 'WON') {
        wonAt = touchedAt;
        customersMade++;
        const age = (story.now.getTime() - touchedAt.getTime()) / dayMs;
        customers.add({ ...lead, key, contactId, sellerId }, touchedAt, story.random.between(0, 4), [0, age]);
      }
    } else if (lead.status === 'QUALIFIED' || lead.status === 'QUOTED') {
      sales.add({ key, lead, leadId: place.leadId, customerId: null, sellerId }, saleStart(lead, touchedAt), {
        kind: 'OPEN',
      });
    }
    addLead(rows, place, verdict, touchedAt, wonAt);
    people.push({
      ...place,
      name: lead.name,
      address: lead.address,
      since: lead.createdAt,
      closedAt: wonAt ?? (lead.status === 'LOST' ? touchedAt : null),
      repliesTo: lead.thread?.campaign ?? null,
    });
  }
  for (; customersMade < customerCount; customersMade++)
    people.push(addOldCustomer(rows, story, parts, { sales, customers, orders }, customersMade));
  orders.add();
  addAgenda(rows, story, parts, people);
  addCampaigns(rows, story, parts, people);
  addAds(rows, story, parts, fromAds);
  addPosts(rows, story, parts, comments);
  return rows;
}

/** Returns when a lead was last worked on, and closed if it is: after its last message, and at least an hour ago. */
function lastTouch({ random, now }: Story, lead: StoryLead): Date {
  const spoken = lead.thread?.turns.at(-1)?.at ?? lead.createdAt;
  const decided = lead.status === 'WON' || lead.status === 'LOST';
  if (lead.status === 'NEW' || (lead.thread && !decided)) return spoken;
  const later = spoken.getTime() + random.between(6, 14 * 24) * hourMs;
  return new Date(Math.min(later, Math.max(spoken.getTime(), now.getTime() - random.between(1, 20) * hourMs)));
}

const saleStart = (lead: StoryLead, touchedAt: Date): Date =>
  new Date(Math.min(touchedAt.getTime(), lead.createdAt.getTime() + 2 * hourMs));

function addContact(
  rows: LifeRows,
  key: string,
  lead: Pick<StoryLead, 'name' | 'phone' | 'email' | 'city' | 'company' | 'source' | 'createdAt'>,
  sellerId: string | null,
): string {
  const { createdAt, phone, email } = lead;
  const contactId = rows.add('contact', key, createdAt, {
    seller_id: sellerId,
    name: lead.name,
    phone,
    email,
    city: lead.city,
    company: lead.company,
    opted_out: false,
    created_at: createdAt,
    updated_at: createdAt,
  });
  // Contacts who wrote have only a WhatsApp identity; leads entered by hand get the addresses from which they would write.
  const addresses =
    lead.source === 'WHATSAPP' ? [{ channel: 'WHATSAPP', address: phone }] : addressesOf({ phone, email });
  for (const { channel, address } of addresses)
    rows.add('channel_identity', `${key} ${channel}`, createdAt, {
      contact_id: contactId,
      seller_id: sellerId,
      channel,
      address,
      created_at: createdAt,
    });
  return contactId;
}

function addInquiry(rows: LifeRows, story: Story, place: LeadPlace, found: UnderstoodLead) {
  if (!found.inquiry) return null;
  const at = new Date(place.lead.createdAt.getTime() + 1_000);
  addModelCall(rows, story, place.key, at);
  return addClassification(rows, place, found.inquiry, null, at, null);
}

function addLead(
  rows: LifeRows,
  { key, lead, contactId, sellerId }: LeadPlace,
  verdict: Understanding['classification'] | null,
  touchedAt: Date,
  wonAt: Date | null,
): void {
  rows.add('lead', key, lead.createdAt, {
    contact_id: contactId,
    seller_id: sellerId,
    name: lead.name,
    name_key: foldName(lead.name),
    source: lead.source,
    inquiry: lead.inquiry,
    status: lead.status,
    score: verdict && scoreOf(verdict),
    temperature: verdict && temperatureFor(verdict),
    tags: lead.tags,
    custom_fields: lead.fields,
    created_at: lead.createdAt,
    updated_at: touchedAt,
    last_activity_at: touchedAt,
    won_at: wonAt,
    closed_at: wonAt ?? (lead.status === 'LOST' ? touchedAt : null),
  });
}

/** Customers from before the sixty days: some buy regularly, others have been silent for half a year. */
function addOldCustomer(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  { sales, customers, orders }: { sales: SaleRows; customers: CustomerRows; orders: OrderRows },
  number: number,
): Visited & Reached {
  const { random, now, shop } = story;
  const key = `customer ${number}`;
  // Their numbers continue after those of the leads, so that no phone number occurs twice.
  const person = anybody(story, story.leads.length + number + 1, false);
  const createdAt = new Date(now.getTime() - random.between(230, 420) * dayMs);
  const sellerId = parts.sellers.length === 0 ? null : random.pick(parts.sellers).id;
  const silent = number % 3 === 0;
  const contactId = addContact(rows, key, { ...person, createdAt, source: 'Tienda' }, sellerId);
  const customerId = customers.idOf(key, createdAt);
  const purchases = silent ? 0 : random.between(1, 4);
  for (let bought = 0; bought < purchases; bought++) {
    const at = new Date(now.getTime() - random.between(1, 55) * dayMs);
    const wanted = { ...person, sku: random.pick(Object.keys(shop.products)), source: 'Recompra' };
    const party = { key: `${key} ${bought}`, lead: wanted, leadId: null, customerId, sellerId };
    sales.add(party, new Date(at.getTime() - 3 * dayMs), { kind: 'WON', at });
    orders.wish({ key: party.key, contactId, customerId, sellerId }, at);
  }
  const daysAgo: [number, number] = silent ? [190, 228] : [2, 58];
  customers.add({ ...person, key, contactId, sellerId }, createdAt, random.between(1, 4), daysAgo);
  const { name, address } = person;
  return { key, contactId, sellerId, name, address, since: createdAt, leadId: null, closedAt: null, repliesTo: null };
}
