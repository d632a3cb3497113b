import { z } from 'zod';
import { raiseAlertAgain, tenantAlert } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dateFormat } from '../shared/date-format.js';
import { agreeWithHour } from '../shared/hour-article.js';
import { inEveryLanguage, localeOf } from '../shared/translations.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { agendaTexts } from './agenda.texts.js';

/** Maximum number of appointments that the alert lists; it counts all of them. */
const mostNamed = 50;
/** Returns no row if the seller is active again, or has no appointments to come. */
const toCome: Statement = {
  name: 'agenda.of-leaver',
  text: `select s.display_name as seller, count(*)::int as count, min(a.starts_at) as first, (array_agg(a.id order by a.starts_at, a.id))[1:${mostNamed}] as ids
    from seller s join appointment a on a.host_id = s.id where s.id = $1 and not s.active and a.status = 'BOOKED' and a.ends_at > $2 group by s.id, s.display_name`,
};
const raise = tenantAlert('agenda.alert-of-leaver', raiseAlertAgain, { kind: 'HOST_LEFT', severity: 'WARNING' });

/** Raises an alert for managers if a seller who has left still has appointments with contacts, because nobody else would come. */
export const warnOfLeaver = useCase({
  name: 'agenda.warn-of-leaver',
  permission: 'appointment:warn',
  input: z.object({ sellerId: z.uuid() }),
  audit: notAudited('The alert records it, and the change of the user has its own entry.'),
  async run({ tx, scope, clock }, { sellerId }): Promise<void> {
    const [found] = await tx.query<{ seller: string; count: number; first: Date; ids: string[] }>(toCome, [
      sellerId,
      clock.now(),
    ]);
    if (!found) return;
    const { language, timezone } = await loadTenant(tx, scope.tenantId);
    const { seller, count, ids } = found;
    const format = { timeZone: timezone, dateStyle: 'long', timeStyle: 'short' } as const;
    // The time ends the sentence: "1:00 p.m." has its full stop already.
    const first = inEveryLanguage(each =>
      agreeWithHour(dateFormat(localeOf(each), format).format(found.first)).replace(/\.$/, ''),
    );
    const title = agendaTexts.coded(language, 'leaver', { seller, count, first });
    const details = { sellerId, appointments: count, appointmentIds: ids };
    await raise(tx, { title, details, subjectId: sellerId });
  },
});
