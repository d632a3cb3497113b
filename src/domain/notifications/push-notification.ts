import { z } from 'zod';
import { nextAwake } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { OutboundRefused } from '../shared/outbound.port.js';
import { Postponed } from '../shared/postponed.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import type { NotificationQuietHours } from './notification-settings.js';
import type { PushAnswer } from './push.port.js';

interface Due {
  type: string;
  title: string;
  body: string;
  expiresAt: Date;
  endpoint: string;
  p256dh: string;
  auth: string;
  quietHours: NotificationQuietHours | null;
}
/** A browser that was registered before sessions were recorded receives pushes until it is registered again. */
const signedIn = '(s.session_id is null or app.session_stands(s.session_id, s.user_id))';
/**
 * Returns no row if the notification is deleted or read, if the browser is unregistered, belongs to another user or is signed out, or if
 * the user wants no pushes or is no longer active.
 */
const due: Statement = {
  name: 'push-subscription.due',
  text: `select n.type, n.title, n.body, n.expires_at as "expiresAt", s.endpoint, s.p256dh, s.auth, t.quiet_hours as "quietHours"
    from notification n join push_subscription s on s.user_id = n.user_id and s.id = $2
    join membership m on m.user_id = n.user_id and m.active join app_user u on u.id = m.user_id and u.active
    left join notification_setting t on t.user_id = n.user_id
    where n.id = $1 and not n.read and n.expires_at > $3 and coalesce(t.push and n.type = any (t.types), true) and ${signedIn}`,
};
const browsersOf: Statement = {
  name: 'push-subscription.of-users',
  text: `select s.id, s.user_id as "userId" from push_subscription s left join notification_setting t on t.user_id = s.user_id
    where s.user_id = any ($1) and coalesce(t.push, true) and ${signedIn} order by s.id`,
};
const forget: Statement = {
  name: 'push-subscription.forget',
  text: 'delete from push_subscription where id = $1 and endpoint = $2',
};
/** Limit of the body in characters, so that the message fits whatever its title is. */
const longestText = 500;

/** Enqueues a push to each browser of the notified users, in the transaction that adds the notifications. */
export async function queuePushes(
  tx: Transaction,
  told: readonly { notificationId: string; userId: string }[],
): Promise<void> {
  const users = [...new Set(told.map(({ userId }) => userId))];
  if (users.length === 0) return;
  const browsers = await tx.query<{ id: string; userId: string }>(browsersOf, [users]);
  for (const { notificationId, userId } of told)
    for (const browser of browsers)
      if (browser.userId === userId)
        await tx.enqueue('notifications/push', { notificationId, subscriptionId: browser.id });
}

/**
 * Pushes a notification to one browser, after the user's quiet hours. Safe to repeat: a repeated message has the same topic and `id`, so
 * the console shows it once. A browser that is gone (404, 410) is unregistered.
 */
export const pushNotification = longUseCase({
  name: 'notifications.push',
  permission: 'notification:push',
  input: z.object({ notificationId: z.uuid(), subscriptionId: z.uuid() }),
  audit: notAudited('The notification records who was notified.'),
  async run(context, { notificationId, subscriptionId }): Promise<void> {
    const now = context.clock.now();
    const [found] = await context.read.query<Due>(due, [notificationId, subscriptionId, now]);
    if (!found) return;
    const { timezone } = await loadTenant(context.read, context.scope.tenantId);
    const awake = nextAwake([timezone], found.quietHours, now);
    if (awake > now) throw new Postponed(awake, 'its person has quiet hours');
    const { type, title, body } = found;
    const { push } = context.ports;
    const answer = await answerOf(() =>
      push.send(found, {
        text: JSON.stringify({ id: notificationId, type, title: cut(title), body: cut(body) }),
        topic: Buffer.from(notificationId.replaceAll('-', ''), 'hex').toString('base64url'),
        ttlSeconds: Math.max(0, Math.floor((found.expiresAt.getTime() - now.getTime()) / 1_000)),
      }),
    );
    await settle(context, answer, { id: subscriptionId, endpoint: found.endpoint });
  },
});

const cut = (text: string): string =>
  [...text].length > longestText ? `${[...text].slice(0, longestText - 1).join('')}…` : text;

/** An endpoint that now resolves into the operator's own network is treated as gone. */
async function answerOf(send: () => Promise<PushAnswer>): Promise<PushAnswer> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof OutboundRefused && error.problem === 'address') return { status: 410, retryAfterMs: null };
    throw error;
  }
}

async function settle(
  context: ScopedContext,
  { status, retryAfterMs }: PushAnswer,
  browser: { id: string; endpoint: string },
): Promise<void> {
  if (status >= 200 && status < 300) return;
  context.log.info({ subscriptionId: browser.id, status }, 'push not taken');
  if (status === 404 || status === 410) {
    await context.transaction(tx => tx.query(forget, [browser.id, browser.endpoint]));
    return;
  }
  // A message that the push service refuses would be refused again, so there is no retry.
  if (status < 500 && status !== 429) return;
  if (retryAfterMs === null) throw new Error(`The push service answered ${status}.`);
  throw new Postponed(new Date(context.clock.now().getTime() + Math.max(retryAfterMs, 1_000)), `it answered ${status}`);
}
