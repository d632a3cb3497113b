import { randomBytes } from 'node:crypto';
import { newId } from '../../src/domain/shared/id.js';
import type { StageDatabase } from './database.js';

type Owner = StageDatabase['owner'];
export interface SeededShop {
  organizationId: string;
  tenantId: string;
  accountId: string;
}

/** Creates an organisation with one tenant and one WhatsApp account. */
export async function seedShop(owner: Owner, name: string): Promise<SeededShop> {
  const [organizationId, tenantId, accountId] = [newId(), newId(), newId()];
  const slug = `${name.toLowerCase()}-${tenantId}`;
  await owner.query('insert into organization (id, name) values ($1, $2)', [organizationId, name]);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, locale, currency, timezone) values ($1, $2, $4, $3, 'es-CR', 'CRC', 'America/Costa_Rica')`,
    [tenantId, organizationId, slug, name],
  );
  await owner.query(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials) values ($1, $2, 'META', 'WHATSAPP', $4, $3, $3, '')`,
    [accountId, tenantId, slug, name],
  );
  return { organizationId, tenantId, accountId };
}

/** Creates a user of the tenant who has a session. */
export async function seedPerson(
  owner: Owner,
  { organizationId, tenantId }: SeededShop,
  role: 'ADMIN' | 'SELLER',
): Promise<{ userId: string; sessionId: string }> {
  const [userId, sessionId] = [newId(), newId()];
  await owner.query(
    `insert into app_user (id, organization_id, email, first_name, last_name) values ($1, $2, $3, 'Persona', 'Prueba')`,
    [userId, organizationId, `${userId}@example.test`],
  );
  await owner.query('insert into membership (id, tenant_id, user_id, role) values ($1, $2, $3, $4)', [
    newId(),
    tenantId,
    userId,
    role,
  ]);
  await owner.query(
    `insert into session (id, user_id, refresh_hash, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
    [sessionId, userId, randomBytes(32)],
  );
  return { userId, sessionId };
}
