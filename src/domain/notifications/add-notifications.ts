import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { codesOf, finished } from '../shared/text-codes.js';
import type { CodedText } from '../shared/translations.js';
import { keptDays } from './causes.sql.js';
import type { NotificationType } from './notification.entity.js';
import { queuePushes } from './push-notification.js';

/** A notification for one user about one cause. */
export interface NewNotice {
  userId: string;
  type: NotificationType;
  subjectId: string;
  /** Text, because it has microseconds, which a Date cannot hold. */
  since: string;
  contactId: string | null;
  title: CodedText;
  /** A text without a code is in a person's own words. */
  body: CodedText | string;
  data: Record<string, string>;
}

const insert: Statement = {
  name: 'notification.insert',
  text: `insert into notification (id, tenant_id, user_id, type, subject_id, since, contact_id, title, body, codes, data, expires_at, created_at)
    select x.id, app.tenant(), x."userId", x.type, x."subjectId", x.since, x."contactId", x.title, x.body, x.codes, x.data, $2, $3
    from jsonb_to_recordset($1::jsonb) as x (id uuid, "userId" uuid, type text, "subjectId" uuid, since timestamptz, "contactId" uuid, title text, body text, codes jsonb, data jsonb)
    on conflict (tenant_id, subject_id, type, since, user_id) do nothing
    returning id as "notificationId", user_id as "userId"`,
};

/** Adds notifications, except those that exist already: the key is the cause and the user. */
export async function addNotifications(tx: Transaction, notices: readonly NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ title, body, ...notice }) => ({
    ...notice,
    id: newId(),
    title: finished(title),
    body: finished(body),
    codes: codesOf({ title, body }),
    data: { tenantId: tx.tenantId, ...notice.data },
  }));
  const expiresAt = new Date(now.getTime() + keptDays * 86_400_000);
  const made = await tx.query<{ notificationId: string; userId: string }>(insert, [
    JSON.stringify(rows),
    expiresAt,
    now,
  ]);
  for (const each of made) tx.record('notification.added', each);
  await queuePushes(tx, made);
}
