import { createECDH } from 'node:crypto';
import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { json } from '../shared/json-values.js';
import { OutboundRefused } from '../shared/outbound.port.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';

/** Limit of browsers per user; another one replaces the oldest. */
const mostBrowsers = 10;
const keep: Statement = {
  name: 'push-subscription.keep',
  text: `insert into push_subscription (tenant_id, id, user_id, endpoint, p256dh, auth, created_at, session_id) values (app.tenant(), $1, app.actor(), $2, $3, $4, $5, $6)
    on conflict (tenant_id, endpoint) do update set user_id = app.actor(), p256dh = $3, auth = $4, created_at = $5, session_id = $6`,
};
const forgetOldest: Statement = {
  name: 'push-subscription.forget-oldest',
  text: `delete from push_subscription where id in (
      select id from push_subscription where user_id = app.actor() order by created_at desc, id desc offset ${mostBrowsers})`,
};
const keysShape = z.looseObject({ p256dh: z.string().max(200), auth: z.string().max(100) });

/**
 * Registers a browser of the actor for pushes. If it is registered again, or by another user who signed in there, it belongs to that user
 * from then on. Pushes end with the session that registered it last. Runs as the system, because a user cannot take over another user's
 * row.
 */
export const registerPushSubscription = longUseCase({
  name: 'notifications.register-push',
  permission: 'notification:register-push',
  input: z.object({ endpoint: text('url'), keys: json(), sessionId: z.string().nullable() }),
  audit: notAudited('A personal setting of the user.'),
  async run({ ports, actor, scope, clock, transactionAs }, given): Promise<boolean> {
    if (actor.kind !== 'user')
      throw new DomainError('CONFLICT', 'Notifications belong to users, not to API keys. Sign in as a user.');
    const { p256dh, auth } = readKeys(given.keys);
    const endpoint = await checked(() => ports.outbound.check(given.endpoint), given.endpoint);
    await transactionAs({ ...scope, role: 'SYSTEM' }, async tx => {
      await tx.query(keep, [newId(), endpoint, p256dh, auth, clock.now(), given.sessionId]);
      await tx.query(forgetOldest);
    });
    return true;
  },
});

async function checked(check: () => Promise<void>, endpoint: string): Promise<string> {
  try {
    await check();
    return new URL(endpoint).href;
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    throw new DomainError('INVALID', `Push notifications cannot be sent to this address: ${error.message}.`, [
      'endpoint',
    ]);
  }
}

function readKeys(given: unknown): { p256dh: string; auth: string } {
  const read = keysShape.safeParse(given);
  if (read.success && isPoint(read.data.p256dh) && Buffer.from(read.data.auth, 'base64url').length === 16)
    return read.data;
  throw new DomainError('INVALID', 'The keys must be the p256dh and auth of a PushSubscription.', ['keys']);
}

/** Whether encryption for this key can succeed: with a key that is not a point of the curve, every message would fail. */
function isPoint(key: string): boolean {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== 65) return false;
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    own.computeSecret(bytes);
    return true;
  } catch {
    return false;
  }
}
