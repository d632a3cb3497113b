import type { Embudo } from '../compose.js';
import { hashToken, Membership, type Role, ServiceToken, User } from '../domain/access/index.js';
import { AgentProfile } from '../domain/assistant/index.js';
import { Article, Product } from '../domain/catalogue/index.js';
import { type Channel, ChannelAccount, type ChannelProvider, storeTemplates } from '../domain/conversations/index.js';
import { Seller } from '../domain/sellers/index.js';
import { systemActor } from '../domain/shared/actor.js';
import type { Transaction } from '../domain/shared/database.port.js';
import { foldName } from '../domain/shared/fold.js';
import { newId } from '../domain/shared/id.js';
import { applyTemplate, Organization, Tenant, templateOf } from '../domain/tenants/index.js';
import { type DemoAccount, demoAccountNames, demoAccounts } from './demo-accounts.js';
import { type DemoTenant, demoColleagues, demoPeople, demoTenants } from './demo-data.js';
import { baseUrl } from './demo-shop.js';
import { type DemoSecrets, demoSecretsOf } from './home.js';
import { prepareLife, settleLife } from './life/index.js';

/**
 * Adds the demo tenants with people, agents, catalogue and channel accounts, and with `life` also the events of their last sixty days. An
 * existing tenant is not changed, so a restart adds nothing except accounts at new providers. Throws in production.
 */
export async function seedDemo(
  embudo: Embudo,
  home: string,
  { life = false }: { life?: boolean } = {},
): Promise<{ seeded: boolean }> {
  if (embudo.config.production) throw new Error('there is no demo data in production');
  const slugs = demoTenants.map(tenant => tenant.slug);
  const secrets = demoSecretsOf(home, demoAccountNames(embudo.ports.providers, slugs), slugs);
  const base = baseUrl(home, embudo.config);
  const passwordHash = await embudo.ports.passwords.hash(secrets.password);
  const organizations = new Map<string, string>();
  const ceos = new Map<string, string>();
  let seeded = false;
  for (const demo of demoTenants) {
    const [standing] = await embudo.database.unscoped.query<{ id: string }>(
      'select tenant_id as id from app.find_channel_account($1)',
      [secrets.accounts[demo.slug]?.webhookKey],
    );
    if (standing) {
      await addMissingAccounts(embudo, standing.id, demo, secrets, base);
      continue;
    }
    seeded = true;
    const past = life ? await prepareLife(demo, new Date(), embudo.ports) : null;
    const tenantId = newId();
    const organizationId = organizations.get(demo.organization) ?? newId();
    const scope = systemActor(tenantId).scope;
    if (!scope) throw new Error('the system acts in a tenant');
    await embudo.database.transaction(scope, async tx => {
      if (!organizations.has(demo.organization)) await insertOrganization(tx, organizationId, demo.organization);
      const tenant = tx.em.create(Tenant, {
        id: tenantId,
        organizationId,
        name: demo.name,
        slug: `${demo.slug}-${tenantId.slice(-6)}`,
        industry: demo.industry,
        locale: demo.locale,
        currency: demo.currency,
        timezone: demo.timezone,
        settings: {},
        settingsVersion: 0,
        confirmed: true,
        createdAt: new Date(),
      });
      tenant.configure({
        business: demo.business,
        cases: { workingHours: demo.hours },
        ...(past && { comments: { enabled: true, hide: true } }),
      });
      await tx.em.flush();
      const ceo = ceos.get(demo.ceoOf ?? '');
      if (ceo) await addMember(tx, tenantId, ceo, 'CEO');
      else ceos.set(demo.slug, await addPeople(tx, tenantId, organizationId, demo, passwordHash));
      await applyTemplate(tx, templateOf(demo.industry), 'es', new Date());
      addCatalogue(tx, tenantId, demo);
      await addChannels(tx, tenantId, demoAccounts(embudo.ports.providers, secrets, base, demo), embudo);
      addServiceToken(tx, tenantId, demo, secrets);
      await tx.em.flush();
      if (past && !demo.ceoOf) await addColleagues(tx, tenantId, organizationId, demo);
      await past?.insert(tx);
    });
    if (past) await settleLife(embudo.context(systemActor(tenantId)));
    organizations.set(demo.organization, organizationId);
  }
  return { seeded };
}

async function insertOrganization(tx: Transaction, id: string, name: string): Promise<void> {
  tx.em.create(Organization, { id, name, createdAt: new Date() });
  await tx.em.flush();
}

/** Adds the people of a tenant and returns the CEO's id. */
async function addPeople(
  tx: Transaction,
  tenantId: string,
  organizationId: string,
  demo: DemoTenant,
  passwordHash: string,
): Promise<string> {
  let ceo = '';
  for (const person of demoPeople) {
    const userId = newId();
    if (person.role === 'CEO') ceo = userId;
    tx.em.create(User, {
      id: userId,
      organizationId,
      email: emailOf(person.role, demo),
      passwordHash,
      confirmedAt: new Date(),
      firstName: person.firstName,
      lastName: person.lastName,
      active: true,
      createdAt: new Date(),
    });
    await tx.em.flush();
    await addMember(tx, tenantId, userId, person.role);
    if (person.role === 'SELLER' || person.role === 'PROFESSIONAL')
      addSeller(tx, tenantId, userId, person, person.role === 'SELLER');
    await tx.em.flush();
  }
  return ceo;
}

async function addColleagues(
  tx: Transaction,
  tenantId: string,
  organizationId: string,
  demo: DemoTenant,
): Promise<void> {
  for (const person of demoColleagues) {
    const userId = newId();
    tx.em.create(User, {
      id: userId,
      organizationId,
      email: `${foldName(person.firstName)}@${demo.domain}`,
      passwordHash: null,
      confirmedAt: new Date(),
      firstName: person.firstName,
      lastName: person.lastName,
      active: true,
      createdAt: new Date(),
    });
    await tx.em.flush();
    await addMember(tx, tenantId, userId, 'SELLER');
    const shifts = [{ days: [1, 2, 3, 4, 5, 6], ...person.shift }];
    addSeller(tx, tenantId, userId, { ...person, department: 'Ventas' }, false, { shifts });
    await tx.em.flush();
  }
}

function addSeller(
  tx: Transaction,
  tenantId: string,
  userId: string,
  person: { firstName: string; lastName: string; department: string | null },
  available: boolean,
  workingHours = {},
): void {
  tx.em.create(Seller, {
    id: newId(),
    tenantId,
    userId,
    displayName: `${person.firstName} ${person.lastName}`,
    active: true,
    available,
    department: person.department,
    skills: [],
    regions: [],
    languages: [],
    workingHours,
    absences: [],
    capacity: 1_000,
    createdAt: new Date(),
    updatedAt: new Date(),
  });
}

export const emailOf = (role: string, demo: DemoTenant): string => `${role.toLowerCase()}@${demo.domain}`;

/** Flushed at once, because a seller refers to the membership. */
async function addMember(tx: Transaction, tenantId: string, userId: string, role: Role): Promise<void> {
  tx.em.create(Membership, { id: newId(), tenantId, userId, role, active: true, createdAt: new Date() });
  await tx.em.flush();
}

function addCatalogue(tx: Transaction, tenantId: string, demo: DemoTenant): void {
  const createdAt = new Date();
  tx.em.create(AgentProfile, {
    id: newId(),
    tenantId,
    ...demo.agent,
    capabilities: ['precios y existencias', 'garantías y entregas'],
    skills: [],
    regions: [],
    active: true,
    createdAt,
  });
  for (const product of demo.products)
    tx.em.create(Product, {
      id: newId(),
      tenantId,
      ...product,
      currency: demo.currency,
      active: true,
      createdAt,
      updatedAt: createdAt,
    });
  for (const article of demo.articles)
    tx.em.create(Article, { id: newId(), tenantId, ...article, active: true, createdAt, updatedAt: createdAt });
}

/** Adds accounts at providers that are newer than the demo data. */
async function addMissingAccounts(
  embudo: Embudo,
  tenantId: string,
  demo: DemoTenant,
  secrets: DemoSecrets,
  base: string,
): Promise<void> {
  const { scope } = systemActor(tenantId);
  if (!scope) throw new Error('the system acts in a tenant');
  await embudo.database.transaction(scope, async tx => {
    const known = await tx.query<{ webhookKey: string }>('select webhook_key as "webhookKey" from channel_account');
    const keys = new Set(known.map(({ webhookKey }) => webhookKey));
    const accounts = demoAccounts(embudo.ports.providers, secrets, base, demo);
    await addChannels(
      tx,
      tenantId,
      accounts.filter(({ webhookKey }) => !keys.has(webhookKey)),
      embudo,
    );
    await tx.em.flush();
  });
}

/** The accounts have no credentials for sending: outgoing messages go through the sandbox. */
async function addChannels(tx: Transaction, tenantId: string, accounts: DemoAccount[], embudo: Embudo): Promise<void> {
  for (const { provider, channel, externalId, webhookKey, credentials, simulator } of accounts) {
    const account = tx.em.create(ChannelAccount, {
      id: newId(),
      tenantId,
      provider,
      channel,
      name: nameOfAccount(provider, channel, externalId),
      externalId,
      webhookKey,
      credentials: embudo.ports.secrets.seal(JSON.stringify(credentials)),
      active: true,
      proof: embudo.ports.providers[provider]?.ownsExternalIds ? 'WEBHOOK' : 'OWN',
      live: false,
      provenAt: new Date(),
      createdAt: new Date(),
    });
    await tx.em.flush();
    await storeTemplates(tx, account.id, simulator.templates?.(channel) ?? []);
  }
}

const channelNames: Record<Channel, string> = {
  WHATSAPP: 'WhatsApp',
  INSTAGRAM: 'Instagram',
  MESSENGER: 'Messenger',
  EMAIL: 'Correo',
  SMS: 'SMS',
  WEB: 'Formulario',
};
const nameOfAccount = (provider: ChannelProvider, channel: Channel, externalId: string): string =>
  `${channelNames[channel]} (${provider}) ${externalId}`;

function addServiceToken(tx: Transaction, tenantId: string, demo: DemoTenant, secrets: DemoSecrets): void {
  const token = secrets.serviceTokens[demo.slug];
  if (!token) throw new Error(`no secrets were made for ${demo.slug}`);
  tx.em.create(ServiceToken, {
    id: newId(),
    tenantId,
    name: 'Grafana (demo)',
    role: 'ADMIN',
    tokenHash: hashToken(token),
    createdAt: new Date(),
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  });
}
