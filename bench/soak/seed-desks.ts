import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { newId } from '../../src/domain/shared/id.js';
import type { StageDatabase } from '../stage/database.js';
import { seedPerson, seedShop } from '../stage/seed-people.js';
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
  const shop = await seedShop(owner, 'Soak');
  const { tenantId, accountId } = shop;
  const desks: (Desk & { sessionId: string })[] = [];
  for (let at = 0; at < sellers; at += 1) {
    const { userId, sessionId } = await seedPerson(owner, shop, 'SELLER');
    const [sellerId, contactId, conversationId] = [newId(), newId(), newId()];
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
