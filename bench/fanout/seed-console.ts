import { randomBytes } from 'node:crypto';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { newId } from '../../src/domain/shared/id.js';
import type { StageDatabase } from '../stage/database.js';

/** A tenant in which many people have the console open. */
export interface Console {
  tenantId: string;
  conversationId: string;
  messageIds: string[];
  /** An access token of each person. */
  tokens: string[];
}

/** Creates people with a role that sees the whole tenant, and one conversation with messages of usual length. */
export async function seedConsole(
  { owner }: StageDatabase,
  settings: Record<string, string>,
  people: number,
  messages: number,
): Promise<Console> {
  const [organizationId, tenantId, accountId, contactId, conversationId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  await owner.query('insert into organization (id, name) values ($1, $2)', [organizationId, 'Fan-out']);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, locale, currency, timezone) values ($1, $2, 'Fan-out', $3, 'es-CR', 'CRC', 'America/Costa_Rica')`,
    [tenantId, organizationId, `fanout-${tenantId}`],
  );
  await owner.query(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials) values ($1, $2, 'META', 'WHATSAPP', 'Fan-out', $3, $3, '')`,
    [accountId, tenantId, `fanout-${tenantId}`],
  );
  await owner.query(`insert into contact (id, tenant_id, name, phone) values ($1, $2, 'Persona', '+50688887777')`, [
    contactId,
    tenantId,
  ]);
  await owner.query(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at) values ($1, $2, $3, $4, 'WHATSAPP', now())`,
    [conversationId, tenantId, contactId, accountId],
  );
  const messageIds = Array.from({ length: messages }, () => newId());
  await owner.query(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
     select id, $2, $3, $4, 'INBOUND', 'CONTACT', repeat('¿Tienen en existencia lo que vi ayer? ', 3), 'DELIVERED', now(), at from unnest($1::uuid[]) with ordinality t (id, at)`,
    [messageIds, tenantId, conversationId, accountId],
  );
  const sessions = Array.from({ length: people }, () => ({ userId: newId(), sessionId: newId() }));
  for (const { userId, sessionId } of sessions) {
    await owner.query(
      `insert into app_user (id, organization_id, email, first_name, last_name) values ($1, $2, $3, 'Admin', 'Prueba')`,
      [userId, organizationId, `${userId}@example.test`],
    );
    await owner.query(`insert into membership (id, tenant_id, user_id, role) values ($1, $2, $3, 'ADMIN')`, [
      newId(),
      tenantId,
      userId,
    ]);
    await owner.query(
      `insert into session (id, user_id, refresh_hash, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
      [sessionId, userId, randomBytes(32)],
    );
  }
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  const issued = await Promise.all(sessions.map(claims => embudo.ports.accessTokens.issue(claims, new Date())));
  await embudo.close();
  return { tenantId, conversationId, messageIds, tokens: issued.map(({ token }) => token) };
}
