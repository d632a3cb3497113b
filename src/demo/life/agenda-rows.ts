import { dateFormat } from '../../domain/shared/date-format.js';
import { dayMs, hourMs } from '../../domain/shared/durations.js';
import { hourIn } from './opening-time.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import type { Story } from './story.js';

/** A contact whom a seller may meet. */
export interface Visited {
  contactId: string;
  sellerId: string | null;
  address: string;
}

const [firstDay, lastDay] = [-45, 12];
/** The hours at which appointments begin; each takes an hour. */
const hours = [9, 11, 14, 16];

/** Adds the appointments of the sellers with their own contacts, past and to come, in the shop's time; never two of a seller at once. */
export function addAgenda(rows: LifeRows, { demo, shop, now }: Story, parts: ShopParts, people: Visited[]): void {
  const random = seededRandom(`${demo.slug} agenda`);
  const thisHour = Math.floor(now.getTime() / hourMs) * hourMs;
  for (const { id: host, userId } of parts.sellers) {
    const own = people.filter(({ sellerId }) => sellerId === host);
    if (own.length === 0) continue;
    for (let day = firstDay; day <= lastDay; day++) {
      const someTime = new Date(thisHour + day * dayMs);
      const isSunday = dateFormat('en-GB', { timeZone: demo.timezone, weekday: 'short' }).format(someTime) === 'Sun';
      if (isSunday || !random.chance(0.3)) continue;
      const hour = random.pick(hours);
      const startsAt = new Date(someTime.getTime() + (hour - hourIn(someTime, demo.timezone)) * hourMs);
      const bookedAt = new Date(Math.min(startsAt.getTime() - random.between(1, 8) * dayMs, now.getTime() - hourMs));
      const { contactId, address } = random.pick(own);
      const isOver = startsAt < now;
      const share = random.next();
      const status = share < 0.1 ? 'CANCELLED' : isOver && share < 0.2 ? 'NO_SHOW' : 'BOOKED';
      const changedAt =
        status === 'NO_SHOW' ? new Date(Math.min(startsAt.getTime() + hourMs, now.getTime())) : bookedAt;
      rows.add('appointment', `${host} ${day}`, bookedAt, {
        contact_id: contactId,
        seller_id: host,
        host_id: host,
        starts_at: startsAt,
        ends_at: new Date(startsAt.getTime() + hourMs),
        subject: random.pick(shop.visits),
        location: random.chance(0.6) ? address : null,
        status,
        timed_at: bookedAt,
        created_by: userId,
        changed_by: userId,
        cancelled_at: status === 'CANCELLED' ? changedAt : null,
        created_at: bookedAt,
        updated_at: changedAt,
      });
    }
  }
}
