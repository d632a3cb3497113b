import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import { inPhoneChannels } from '../shared/channels.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { proposeMatch } from './match-contacts.js';

const unmatched: Statement = {
  name: 'match.typed-before',
  text: `select c.id, o.id as "otherId" from contact c join contact o on o.phone = c.phone and o.id <> c.id
    where c.created_at > $1 and c.phone is not null and c.merged_into is null and c.erased_at is null and o.merged_into is null and o.erased_at is null
      and exists (select from channel_identity i where i.contact_id = c.id and i.channel in ${inPhoneChannels})
      and not exists (select from contact_match k where k.contact_id = least(c.id, o.id) and k.other_id = greatest(c.id, o.id))
    order by c.created_at, c.id, o.id limit 500`,
};

/**
 * Proposes as one person who has written from a number and who typed it before, for example into a web form. The first message of a number
 * does not wait for this; what is typed later is proposed at once.
 */
export const matchTypedNumbers = scheduledUseCase({
  name: 'contacts.match-typed-numbers',
  cron: '25 * * * *',
  audit: notAudited('Proposes; what a manager decides is in the audit log.'),
  async run({ tx, clock }) {
    const since = new Date(clock.now().getTime() - dayMs);
    for (const { id, otherId } of await tx.query<{ id: string; otherId: string }>(unmatched, [since]))
      await proposeMatch(tx, id, otherId, 'PHONE');
  },
});
