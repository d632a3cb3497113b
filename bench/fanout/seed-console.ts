import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { newId } from '../../src/domain/shared/id.js';
import type { StageDatabase } from '../stage/database.js';
import { seedPerson, seedShop } from '../stage/seed-people.js';

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
  const shop = await seedShop(owner, 'Fanout');
  const { tenantId, accountId } = shop;
  const [contactId, conversationId] = [newId(), newId()];
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
  const sessions: { userId: string; sessionId: string }[] = [];
  for (let at = 0; at < people; at += 1) sessions.push(await seedPerson(owner, shop, 'ADMIN'));
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  const issued = await Promise.all(sessions.map(claims => embudo.ports.accessTokens.issue(claims, new Date())));
  await embudo.close();
  return { tenantId, conversationId, messageIds, tokens: issued.map(({ token }) => token) };
}
