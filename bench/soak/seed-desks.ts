import { randomBytes } from 'node:crypto';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { newId } from '../../src/domain/shared/id.js';
import type { StageDatabase } from '../stage/database.js';
import type { Desk } from './orders.js';

/** A tenant with sellers, each with a conversation of their own. */
export interface Desks {
  tenantId: string;
  desks: Desk[];
  /** Returns a fresh access token of a seller. */
  tokenOf(desk: number): Promise<string>;
  close(): Promise<void>;
}

/** Creates the tenant; `busy` is the number of sellers with a busy conversation. */
export async function seedDesks(
  { owner }: StageDatabase,
  settings: Record<string, string>,
  sellers: number,
  busy: number,
): Promise<Desks> {
  const [organizationId, tenantId, accountId] = [newId(), newId(), newId()];
  await owner.query('insert into organization (id, name) values ($1, $2)', [organizationId, 'Soak']);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, locale, currency, timezone) values ($1, $2, 'Soak', $3, 'es-CR', 'CRC', 'America/Costa_Rica')`,
    [tenantId, organizationId, `soak-${tenantId}`],
  );
  await owner.query(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials) values ($1, $2, 'META', 'WHATSAPP', 'Soak', $3, $3, '')`,
    [accountId, tenantId, `soak-${tenantId}`],
  );
  const desks: (Desk & { sessionId: string })[] = [];
  for (let at = 0; at < sellers; at += 1) {
    const [userId, sessionId, sellerId, contactId, conversationId] = [newId(), newId(), newId(), newId(), newId()];
    await owner.query(
      `insert into app_user (id, organization_id, email, first_name, last_name) values ($1, $2, $3, 'Venta', 'Prueba')`,
      [userId, organizationId, `${userId}@example.test`],
    );
    await owner.query(`insert into membership (id, tenant_id, user_id, role) values ($1, $2, $3, 'SELLER')`, [
      newId(),
      tenantId,
      userId,
    ]);
    await owner.query(
      `insert into session (id, user_id, refresh_hash, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
      [sessionId, userId, randomBytes(32)],
    );
    await owner.query(`insert into seller (id, tenant_id, user_id, display_name) values ($1, $2, $3, $4)`, [
      sellerId,
      tenantId,
      userId,
      `Venta ${at}`,
    ]);
    await owner.query(
      `insert into contact (id, tenant_id, name, phone, seller_id) values ($1, $2, 'Persona', $3, $4)`,
      [contactId, tenantId, `+506${80_000_000 + at}`, sellerId],
    );
    await owner.query(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, seller_id, last_message_at) values ($1, $2, $3, $4, 'WHATSAPP', $5, now())`,
      [conversationId, tenantId, contactId, accountId, sellerId],
    );
    desks.push({ userId, sessionId, sellerId, conversationId, busy: at < busy });
  }
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  return {
    tenantId,
    desks,
    async tokenOf(at) {
      const { userId = '', sessionId = '' } = desks[at] ?? {};
      return (await embudo.ports.accessTokens.issue({ userId, sessionId }, new Date())).token;
    },
    close: () => embudo.close(),
  };
}
