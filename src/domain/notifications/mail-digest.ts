import { z } from 'zod';
import { queueMail } from '../access/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { consolePage } from '../shared/console-page.js';
import type { Statement } from '../shared/database.port.js';
import { languageOf } from '../shared/translations.js';
import { useCase } from '../shared/use-case.js';
import { withoutLinks } from '../shared/without-links.js';
import { loadTenant } from '../tenants/index.js';
import { keptDays } from './causes.sql.js';
import { notificationTexts as text } from './notifications.texts.js';

interface Digest {
  email: string;
  firstName: string;
  count: number;
  lines: { title: string; body: string }[];
}
const mostLines = 20;

/**
 * SQL of whether notification `n` belongs in the next mail to the user of settings `t`, which covers the time until `until`. The daily
 * report does not: it is a separate mail.
 */
export const untold = (until: string): string =>
  `n.user_id = t.user_id and not n.read and n.created_at <= ${until} and n.expires_at > ${until}
    and not (n.type = 'PERFORMANCE' and n.data ? 'day')
    and n.created_at > greatest(t.digested_at, ${until}::timestamptz - interval '${keptDays} days')`;

/** Leaves out users who have left the tenant or have switched the mail off. */
const digest: Statement = {
  name: 'notification-setting.digest',
  text: `select u.email, u.first_name as "firstName", x.count, x.lines
    from notification_setting t join membership m on m.user_id = t.user_id and m.active
    join app_user u on u.id = t.user_id and u.active and u.confirmed_at is not null
    cross join lateral (
      select count(*)::int as count, coalesce(json_agg(json_build_object('title', o.title, 'body', o.body) order by o.place) filter (where o.place <= ${mostLines}), '[]') as lines
      from (select n.title, n.body, row_number() over (order by n.created_at desc, n.id desc) as place from notification n
        where ${untold('$2')}) o) x
    where t.user_id = $1 and t.email and x.count > 0 for update of t`,
};
const note: Statement = {
  name: 'notification-setting.note-digest',
  text: 'update notification_setting set digested_at = $2 where user_id = $1',
};

/**
 * Mails one user what they have not read, at the end of their quiet hours. It is read only now, because until now the user may have left
 * and the people in it may have been erased. Safe to repeat: no notification is mailed twice.
 */
export const mailDigest = useCase({
  name: 'notifications.mail-digest',
  permission: 'notification:mail-digest',
  input: z.object({ userId: z.uuid(), until: z.iso.datetime() }),
  audit: notAudited('Sends what its reader may see at any time.'),
  async run(context, { userId, until }): Promise<void> {
    const { tx, scope, ports } = context;
    const [found] = await tx.query<Digest>(digest, [userId, until]);
    if (!found) return;
    const { email, firstName, count, lines } = found;
    const { name, locale } = await loadTenant(tx, scope.tenantId);
    const language = languageOf(locale);
    const more = count - lines.length;
    const parts = [
      text(language, 'digestGreeting', { firstName: withoutLinks(firstName) }),
      ...lines.map(({ title, body }) => withoutLinks(body ? `${title}\n${body}` : title)),
      ...(more > 0 ? [text(language, 'digestMore', { count: more })] : []),
      consolePage(ports.publicUrl, 'notifications', scope.tenantId),
      text(language, 'digestHowToStop'),
    ];
    const subject = text(language, 'digestSubject', { count, tenant: withoutLinks(name) });
    await queueMail(tx, context, { to: email, subject, text: `${parts.join('\n\n')}\n` });
    await tx.query(note, [userId, until]);
  },
});
