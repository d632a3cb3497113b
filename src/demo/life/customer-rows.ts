import { splitName } from '../../domain/customers/index.js';
import { dayMs } from '../../domain/shared/durations.js';
import { foldName } from '../../domain/shared/fold.js';
import { openingTime } from './opening-time.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import { type Story } from './story.js';

export interface CustomerParty {
  key: string;
  contactId: string;
  sellerId: string | null;
  name: string;
  address: string;
}

/** Adds customers and their interactions: from the day when each became a customer, or within the given number of days before now. */
export class CustomerRows {
  constructor(
    private readonly rows: LifeRows,
    private readonly story: Story,
    private readonly parts: ShopParts,
  ) {}

  idOf(key: string, createdAt: Date): string {
    return this.rows.idOf('customer', key, createdAt);
  }

  add(party: CustomerParty, createdAt: Date, meetings: number, daysAgo: [from: number, to: number]): void {
    const { random, shop, now, demo } = this.story;
    const customerId = this.idOf(party.key, createdAt);
    const met: Date[] = [];
    for (let number = 0; number < meetings; number++) {
      const [from, to] = daysAgo;
      const wanted = new Date(now.getTime() - (from + random.next() * (to - from)) * dayMs);
      const at = new Date(Math.max(createdAt.getTime(), openingTime(wanted, demo.timezone).getTime()));
      const type = random.pick(Object.keys(shop.interactions));
      met.push(at);
      this.rows.add('interaction', `${party.key} ${number}`, at, {
        customer_id: customerId,
        seller_id: party.sellerId,
        user_id: this.parts.sellers.find(({ id }) => id === party.sellerId)?.userId ?? this.parts.bossId,
        type,
        occurred_at: at,
        notes: random.pick(shop.interactions[type] ?? []),
        follow_up_at: random.chance(0.25) ? new Date(now.getTime() + random.between(1, 12) * dayMs) : null,
        outcome: random.pick(shop.outcomes),
        created_at: at,
      });
    }
    const lastMet = met.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
    const { firstName, lastName } = splitName(party.name);
    this.rows.add('customer', party.key, createdAt, {
      contact_id: party.contactId,
      seller_id: party.sellerId,
      first_name: firstName,
      last_name: lastName,
      name_key: foldName(party.name),
      address: party.address,
      status: 'ACTIVE',
      vip: random.chance(0.12),
      last_interaction_at: lastMet,
      custom_fields: Object.fromEntries(
        Object.entries(shop.customerFields).map(([key, options]) => [key, random.pick(options)]),
      ),
      created_at: createdAt,
      updated_at: lastMet ?? createdAt,
    });
  }
}
