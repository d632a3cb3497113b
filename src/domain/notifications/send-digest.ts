import { queueMail } from '../access/index.js';
import { nextAwake } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { languageOf } from '../shared/translations.js';
import { withoutLinks } from '../shared/without-links.js';
import { loadTenant } from '../tenants/index.js';
import { keptDays } from './causes.sql.js';
import type { NotificationQuietHours } from './notification-settings.js';
import { notificationTexts as text } from './notifications.texts.js';

interface Digest {
  userId: string;
  email: string;
  firstName: string;
  quietHours: NotificationQuietHours | null;
  count: number;
  lines: { title: string; body: string }[];
}
const mostLines = 20;
const digests: Statement = {
  name: 'notification-setting.digests',
  text: `select t.user_id as "userId", u.email, u.first_name as "firstName", t.quiet_hours as "quietHours", x.count, x.lines
    from notification_setting t join membership m on m.user_id = t.user_id and m.active
    join app_user u on u.id = t.user_id and u.active and u.confirmed_at is not null
    cross join lateral (
      select count(*)::int as count, coalesce(json_agg(json_build_object('title', n.title, 'body', n.body) order by n.place) filter (where n.place <= ${mostLines}), '[]') as lines
      from (select o.title, o.body, row_number() over (order by o.created_at desc, o.id desc) as place from notification o
        where o.user_id = t.user_id and not o.read and o.created_at <= $1 and o.expires_at > $1
          and o.created_at > greatest(t.digested_at, $1::timestamptz - interval '${keptDays} days')) n) x
    where t.email and x.count > 0 order by u.email`,
};
const note: Statement = {
  name: 'notification-setting.note-digest',
  text: 'update notification_setting set digested_at = $1 where user_id = any ($2)',
};

/**
 * Mails each user who asked for it the unread notifications since the last such mail, each morning in the tenant's zone. A missed morning
 * is covered by the next mail.
 */
export const sendNotificationDigest = scheduledUseCase({
  name: 'notifications.send-digest',
  cron: '0 8 * * *',
  audit: notAudited('Sends what its reader may see at any time.'),
  async run(context, occurrence) {
    const { tx, scope, ports } = context;
    const found = await tx.query<Digest>(digests, [occurrence]);
    if (found.length === 0) return;
    const { name, timezone, locale } = await loadTenant(tx, scope.tenantId);
    const language = languageOf(locale);
    for (const { email, firstName, quietHours, count, lines } of found) {
      const more = count - lines.length;
      const parts = [
        text(language, 'digestGreeting', { firstName: withoutLinks(firstName) }),
        ...lines.map(({ title, body }) => withoutLinks(body ? `${title}\n${body}` : title)),
        ...(more > 0 ? [text(language, 'digestMore', { count: more })] : []),
        ports.publicUrl,
        text(language, 'digestHowToStop'),
      ];
      const mail = {
        to: email,
        subject: text(language, 'digestSubject', { count, tenant: withoutLinks(name) }),
        text: `${parts.join('\n\n')}\n`,
      };
      await queueMail(tx, context, mail, nextAwake([timezone], quietHours, context.clock.now()));
    }
    await tx.query(note, [occurrence, found.map(({ userId }) => userId)]);
  },
});
