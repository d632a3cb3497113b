import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { json } from '../shared/json-values.js';
import { useCase } from '../shared/use-case.js';
import { notificationTypes } from './notification.entity.js';
import { type NotificationSettings, ownNotificationSettings, quietHours } from './notification-settings.js';

const keep: Statement = {
  name: 'notification-setting.keep',
  text: `insert into notification_setting (tenant_id, user_id, types, email, push, quiet_hours, digested_at, updated_at)
    values (app.tenant(), app.actor(), $1, $2, $3, $4, case when $2 then $5::timestamptz end, $5)
    on conflict (tenant_id, user_id) do update set types = $1, email = $2, push = $3, quiet_hours = $4, updated_at = $5,
      digested_at = case when $2 and not notification_setting.email then $5 else notification_setting.digested_at end`,
};

/** Changes which notifications the actor wants, and how. Omitted settings stay; `quietHours: null` removes the quiet hours. */
export const updateNotificationSettings = useCase({
  name: 'notifications.update-settings',
  permission: 'notification:update-settings',
  input: z.object({
    types: z
      .array(z.enum(notificationTypes))
      .max(notificationTypes.length * 2)
      .nullish(),
    email: z.boolean().nullish(),
    push: z.boolean().nullish(),
    quietHours: json().optional(),
  }),
  audit: notAudited('A personal setting of the user.'),
  async run({ tx, clock, actor }, given): Promise<NotificationSettings> {
    if (actor.kind !== 'user')
      throw new DomainError('CONFLICT', 'Notifications belong to users, not to API keys. Sign in as a user.');
    for (const field of ['types', 'email', 'push'] as const)
      if (given[field] === null)
        throw new DomainError('INVALID', `The ${field} of your notifications cannot be empty.`, [field]);
    const hoursGiven = given.quietHours === undefined ? undefined : readQuietHours(given.quietHours);
    const before = await ownNotificationSettings(tx);
    const settings: NotificationSettings = {
      types: given.types ? notificationTypes.filter(type => given.types?.includes(type)) : before.types,
      email: given.email ?? before.email,
      push: given.push ?? before.push,
      quietHours: hoursGiven === undefined ? before.quietHours : hoursGiven,
    };
    const hours = settings.quietHours && JSON.stringify(settings.quietHours);
    await tx.query(keep, [settings.types, settings.email, settings.push, hours, clock.now()]);
    return settings;
  },
});

function readQuietHours(given: unknown): NotificationSettings['quietHours'] {
  const read = quietHours.nullable().safeParse(given);
  if (read.success) return read.data;
  const why =
    read.error.issues[0]?.code === 'custom'
      ? read.error.issues[0].message
      : 'Send { "from": "21:00", "to": "07:00" } or null.';
  throw new DomainError('INVALID', why, ['quietHours']);
}
