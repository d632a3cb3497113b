import { z } from 'zod';
import { findOwnSeller, loadWorkingTimes, type Stretch } from '../sellers/index.js';
import { isSellingRole } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { BadInput, DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { assertForward } from '../shared/forward-range.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { isAppointmentLength, wrongLength } from './appointment-length.js';
import { bookingHorizonMs } from './book-appointment.js';
import { freeSlots } from './free-slots.js';

/** Number of days searched: `usual` if the range has no end, and `most` as the maximum. */
const days = { usual: 14, most: 31 } as const;

const active: Statement = {
  name: 'agenda.active-sellers',
  text: 'select id from seller where active and ($1::uuid is null or id = $1)',
};
const booked: Statement = {
  name: 'agenda.booked',
  text: `select host_id as "hostId", starts_at as "from", ends_at as "to" from appointment
    where status = 'BOOKED' and host_id = any ($1) and starts_at < $3 and ends_at > $2 and starts_at > $2::timestamptz - interval '1 day'`,
};

/**
 * Returns when an appointment of `minutes` may begin: with the named seller, otherwise with the seller who calls, otherwise with any
 * seller. Reads in the role SYSTEM, because a seller's appointments with other sellers' contacts take time too, and returns only free
 * times.
 */
export const readAvailability = longUseCase({
  name: 'agenda.read-availability',
  permission: 'appointment:read',
  input: z.object({
    sellerId: z.string().nullish(),
    range: z.object({ from: z.date().nullish(), to: z.date().nullish() }),
    minutes: z.number(),
  }),
  audit: notAudited('Only reads.'),
  async run({ actor, read, scope, database, clock }, { sellerId, range, minutes }): Promise<Date[]> {
    if (!isAppointmentLength(minutes)) throw new BadInput(wrongLength, ['minutes']);
    assertForward(range.from, range.to, ['range']);
    const now = clock.now();
    const furthest = now.getTime() + bookingHorizonMs;
    const from = range.from && range.from > now ? range.from : now;
    if (from.getTime() > furthest || (range.to && range.to.getTime() > furthest))
      throw new BadInput('Availability can be requested at most two years ahead.', ['range']);
    const to = range.to ?? new Date(Math.min(from.getTime() + days.usual * dayMs, furthest));
    if (to.getTime() - from.getTime() > days.most * dayMs)
      throw new BadInput(`You can request at most ${days.most} days at a time.`, ['range']);
    if (to <= from) return [];
    const sells = isSellingRole(actor.role);
    const own = sells ? await findOwnSeller(read) : null;
    const wanted = sellerId?.toLowerCase() ?? own;
    if (sells && (wanted === null || wanted !== own))
      throw new DomainError('INVALID', 'You can only see your own availability.', ['sellerId']);
    const all = database.reader({ ...scope, role: 'SYSTEM' });
    const hosts = wanted !== null && !isId(wanted) ? [] : await all.query<{ id: string }>(active, [wanted]);
    const ids = hosts.map(({ id }) => id);
    const times = await loadWorkingTimes(all, ids);
    const taken = new Map<string, Stretch[]>(ids.map(id => [id, []]));
    for (const { hostId, ...stretch } of await all.query<Stretch & { hostId: string }>(booked, [ids, from, to]))
      taken.get(hostId)?.push(stretch);
    const slots = new Set<number>();
    for (const [id, working] of times)
      for (const slot of freeSlots(working, taken.get(id) ?? [], { from, to, minutes })) slots.add(slot);
    return [...slots].sort((a, b) => a - b).map(slot => new Date(slot));
  },
});
