import { randomBytes, randomInt } from 'node:crypto';
import { hashToken, type Role } from '../domain/access/index.js';
import type { Channel, ChannelProvider } from '../domain/conversations/index.js';
import type { EntityType, FieldType } from '../domain/custom-fields/index.js';
import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import type { TestEmbudo } from './test-embudo.js';

export interface TestTenant {
  id: string;
  organizationId: string;
  name: string;
}
export interface TestUser {
  id: string;
  role: Role;
  email: string;
  tenantId: string;
  sessionId: string;
  /** An access token that is valid for fifteen minutes. */
  token: string;
  /** Id of the user's seller; null for roles that do not sell. */
  sellerId: string | null;
}
let names = 0;
/**
 * Returns three capital letters that come once in a spec file, in the order of the alphabet: lists by name then have the order in which
 * their rows were made. An id in a name would sort by chance, and sometimes look like an amount.
 */
function nextName(): string {
  const number = names++;
  return String.fromCharCode(...[676, 26, 1].map(worth => 65 + (Math.floor(number / worth) % 26)));
}

export const scopeOf = ({ tenantId, id, role }: TestUser): Scope => ({ tenantId, userId: id, role });
export interface TestAccount {
  id: string;
  tenantId: string;
  provider: ChannelProvider;
  externalId: string;
  webhookKey: string;
  /** Null if the account has none; it then refuses every webhook. */
  appSecret: string | null;
  verifyToken: string;
  /** The path to which the vendor would send. */
  webhookPath: string;
}

/** Creates a tenant, in a new organisation unless one is given. */
export async function aTenant(
  { testDatabase: { sql } }: TestEmbudo,
  { organizationId, ...more }: { organizationId?: string; name?: string; locale?: string; settings?: object } = {},
): Promise<TestTenant> {
  const id = newId();
  const organization = organizationId ?? newId();
  const name = more.name ?? `Tienda ${nextName()}`;
  if (!organizationId) await sql('insert into organization (id, name) values ($1, $2)', [organization, name]);
  await sql(
    `insert into tenant (id, organization_id, name, slug, industry, locale, currency, timezone, settings)
     values ($1, $2, $3, $4, 'Ferretería', $5, 'CRC', 'America/Costa_Rica', $6)`,
    [id, organization, name, `shop-${id}`, more.locale ?? 'es-CR', more.settings ?? {}],
  );
  return { id, organizationId: organization, name };
}

/**
 * Creates a user of the tenant, signed in, and a seller if the role sells. A password is set only on request, because hashing takes time.
 */
export async function aUser(
  embudo: TestEmbudo,
  tenant: TestTenant,
  role: Role,
  { password, available = true }: { password?: string; available?: boolean } = {},
): Promise<TestUser> {
  const { sql } = embudo.testDatabase;
  const id = newId();
  const email = `${role.toLowerCase()}.${id.slice(-12)}@example.test`;
  await sql(
    `insert into app_user (id, organization_id, email, password_hash, first_name, last_name) values ($1, $2, $3, $4, $5, 'Prueba')`,
    [id, tenant.organizationId, email, password ? await embudo.ports.passwords.hash(password) : null, role],
  );
  await joins(embudo, { id }, tenant, role);
  const sells = role === 'SELLER' || role === 'PROFESSIONAL';
  const sellerId = sells ? (await aSeller(embudo, tenant, { userId: id, available })).id : null;
  const { sessionId, token } = await aSession(embudo, id);
  return { id, role, email, tenantId: tenant.id, sessionId, token, sellerId };
}

/** Makes a user a member of one more tenant. */
export async function joins(embudo: TestEmbudo, user: { id: string }, tenant: TestTenant, role: Role): Promise<void> {
  await embudo.testDatabase.sql('insert into membership (id, tenant_id, user_id, role) values ($1, $2, $3, $4)', [
    newId(),
    tenant.id,
    user.id,
    role,
  ]);
}

/** Signs a user in once more. `endedAgo` creates a token that expired that many seconds ago. */
export async function aSession(
  embudo: TestEmbudo,
  userId: string,
  { endedAgo }: { endedAgo?: number } = {},
): Promise<{ sessionId: string; token: string }> {
  const sessionId = newId();
  await embudo.testDatabase.sql(
    `insert into session (id, user_id, refresh_hash, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
    [sessionId, userId, randomBytes(32)],
  );
  const startedAgo = endedAgo === undefined ? 0 : (endedAgo + embudo.config.ACCESS_TOKEN_SECONDS) * 1_000;
  const { token } = await embudo.ports.accessTokens.issue({ userId, sessionId }, new Date(Date.now() - startedAgo));
  return { sessionId, token };
}

/** Creates a seller; without `userId`, one who never signs in. */
export async function aSeller(
  embudo: TestEmbudo,
  tenant: TestTenant,
  { userId, available = true, capacity = 1_000 }: { userId?: string; available?: boolean; capacity?: number } = {},
): Promise<{ id: string }> {
  const { sql } = embudo.testDatabase;
  const person = userId ?? newId();
  if (!userId) {
    await sql(
      `insert into app_user (id, organization_id, email, first_name, last_name) values ($1, $2, $3, 'Vendedora', 'Prueba')`,
      [person, tenant.organizationId, `seller.${person.slice(-12)}@example.test`],
    );
    await joins(embudo, { id: person }, tenant, 'SELLER');
  }
  const id = newId();
  await sql(
    'insert into seller (id, tenant_id, user_id, display_name, available, capacity) values ($1, $2, $3, $4, $5, $6)',
    [id, tenant.id, person, `Vendedora ${nextName()}`, available, capacity],
  );
  return { id };
}

/** Creates a WhatsApp number of the tenant. Without an access token, outgoing messages stay in the sandbox. */
export async function aChannelAccount(
  embudo: TestEmbudo,
  tenant: TestTenant,
  more: {
    externalId?: string;
    appSecret?: string | null;
    accessToken?: string;
    appId?: string;
    active?: boolean;
    provider?: ChannelProvider;
    channel?: Channel;
  } = {},
): Promise<TestAccount> {
  const id = newId();
  const { provider = 'META', channel = 'WHATSAPP', accessToken, appId } = more;
  const externalId = more.externalId ?? String(randomInt(1e14, 2e14));
  const appSecret = more.appSecret === undefined ? randomBytes(16).toString('hex') : more.appSecret;
  const verifyToken = randomBytes(8).toString('hex');
  const webhookKey = randomBytes(12).toString('base64url');
  const credentials = {
    verifyToken,
    ...(appSecret && { appSecret }),
    ...(accessToken && { accessToken }),
    ...(appId && { appId }),
  };
  await embudo.testDatabase.sql(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials, active, live)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      tenant.id,
      provider,
      channel,
      `Cuenta ${externalId}`,
      externalId,
      webhookKey,
      embudo.ports.secrets.seal(JSON.stringify(credentials)),
      more.active ?? true,
      accessToken !== undefined,
    ],
  );
  const webhookPath = `/webhooks/${provider.toLowerCase()}/${webhookKey}`;
  return { id, tenantId: tenant.id, provider, externalId, webhookKey, appSecret, verifyToken, webhookPath };
}

/** Creates a service token of the tenant. */
export async function aServiceToken(
  embudo: TestEmbudo,
  tenant: TestTenant,
  role: 'ADMIN' | 'SECRETARY' = 'ADMIN',
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = `embst_${randomBytes(24).toString('base64url')}`;
  await embudo.testDatabase.sql(
    `insert into service_token (id, tenant_id, name, role, token_hash) values ($1, $2, 'Prueba', $3, $4)`,
    [id, tenant.id, role, hashToken(token)],
  );
  return { id, token };
}

/** Creates a product of the catalogue, which the local model uses in answers. */
export async function aProduct(
  embudo: TestEmbudo,
  tenant: TestTenant,
  product: { name: string; priceMinor?: number; stock?: number; keywords?: string[]; description?: string },
): Promise<{ id: string }> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into product (id, tenant_id, sku, name, description, keywords, price_minor, currency, stock)
     values ($1, $2, $3, $4, $5, $6, $7, 'CRC', $8)`,
    [
      id,
      tenant.id,
      `SKU-${nextName()}`,
      product.name,
      product.description ?? '',
      product.keywords ?? [],
      product.priceMinor ?? 1_500_000,
      product.stock ?? 10,
    ],
  );
  return { id };
}

/** Creates a custom field: of type text unless another is given, with its key as label unless one is given. */
export async function aCustomField(
  embudo: TestEmbudo,
  tenant: TestTenant,
  entityType: EntityType,
  field: { key: string; type?: FieldType; label?: string; required?: boolean; options?: string[]; position?: number },
): Promise<{ id: string }> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into custom_field (id, tenant_id, entity_type, key, label, type, required, options, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      tenant.id,
      entityType,
      field.key,
      field.label ?? field.key,
      field.type ?? 'TEXT',
      field.required ?? false,
      field.options ?? [],
      field.position ?? 0,
    ],
  );
  return { id };
}

/** Creates the agent that answers for the tenant. */
async function anAgent(embudo: TestEmbudo, tenant: TestTenant): Promise<{ id: string }> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into agent_profile (id, tenant_id, name, personality, system_prompt) values ($1, $2, 'Sofía', 'Amable y breve', 'Atiende a los clientes de la tienda.')`,
    [id, tenant.id],
  );
  return { id };
}

export interface TestShop {
  tenant: TestTenant;
  account: TestAccount;
  ceo: TestUser;
  admin: TestUser;
  seller: TestUser;
  otherSeller: TestUser;
  professional: TestUser;
  secretary: TestUser;
}

/** Creates a complete tenant: an account, an agent, a catalogue, and a user of each role (two sellers). */
export async function aShop(
  embudo: TestEmbudo,
  more: { account?: Parameters<typeof aChannelAccount>[2]; settings?: object; organizationId?: string } = {},
): Promise<TestShop> {
  const tenant = await aTenant(embudo, {
    ...(more.settings && { settings: more.settings }),
    ...(more.organizationId && { organizationId: more.organizationId }),
  });
  await anAgent(embudo, tenant);
  await aProduct(embudo, tenant, { name: 'Taladro percutor 800 W', keywords: ['taladro'], priceMinor: 4_590_000 });
  return {
    tenant,
    account: await aChannelAccount(embudo, tenant, more.account),
    ceo: await aUser(embudo, tenant, 'CEO'),
    admin: await aUser(embudo, tenant, 'ADMIN'),
    seller: await aUser(embudo, tenant, 'SELLER'),
    otherSeller: await aUser(embudo, tenant, 'SELLER', { available: false }),
    professional: await aUser(embudo, tenant, 'PROFESSIONAL', { available: false }),
    secretary: await aUser(embudo, tenant, 'SECRETARY'),
  };
}
