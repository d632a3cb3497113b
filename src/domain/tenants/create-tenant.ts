import { z } from 'zod';
import { addCeosToTenants, lockCeos } from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { idFrom, newId } from '../shared/id.js';
import { hashOfKey, idempotencyKey, type RepeatHandler, runOnce } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import { createTenantRows, type Foundation, type NewTenant, tenantFrom } from './create-tenant-rows.js';

const ownOrganization: Statement = {
  name: 'tenant.own-organization',
  text: 'select organization_id as "organizationId", confirmed from tenant where id = app.tenant()',
};

const load: Statement = {
  name: 'tenant.made',
  text: 'select id, slug, name, industry, locale, currency, timezone from tenant where id = $1',
};
/** Every CEO of the organisation is a member of each of its tenants, so the fewest memberships of one of them are its tenants. */
const tenantsOfOrganization: Statement = {
  name: 'tenant.count-of-organization',
  text: `select min((select count(*) from app.find_memberships(m.user_id)))::int as count from membership m
    where m.tenant_id = app.tenant() and m.role = 'CEO' and m.active`,
};

const sameTenant: RepeatHandler<{ tx: Transaction }, NewTenant> = {
  idOf: ({ id }) => id,
  again: async ({ tx }, id) => {
    const [made] = await tx.query<NewTenant>(load, [id]);
    if (!made) throw new Error('a tenant that was made is gone');
    return made;
  },
};

/** Adds a tenant to the CEO's organisation, from the template of its industry. Every CEO of the organisation becomes a member. */
export const createTenant = longUseCase({
  name: 'tenants.create-tenant',
  permission: 'tenant:create',
  input: z.object({
    name: text('name'),
    industry: text('phrase').nullish(),
    locale: text('code').nullish(),
    currency: text('code').nullish(),
    timezone: text('code').nullish(),
    idempotencyKey,
  }),
  audit: { 'tenant.created': { subject: 'tenant', shows: (tenant: NewTenant) => tenant } },
  async run(context, input): Promise<NewTenant> {
    const { transactionAs, scope, read, clock } = context;
    const [own] = await read.query<Foundation>(ownOrganization);
    if (!own) throw new Error('the tenant of a signed-in CEO is gone');
    const tenant = tenantFrom(input, 'name');
    // The transaction may write only to the new tenant, so the idempotency key is stored there. The tenant's id is derived from the key, so
    // that a repeat finds it.
    const { idempotencyKey: key } = input;
    const tenantId = key
      ? idFrom(hashOfKey('tenants.create-tenant', context.actor, `${scope.tenantId} ${key}`))
      : newId();
    const { userId } = scope;
    return transactionAs({ tenantId, userId, role: 'SYSTEM' }, (tx, audit) =>
      runOnce({ ...context, tx }, 'tenants.create-tenant', input, sameTenant, async () => {
        // The record of a key is kept for a day. After that, a repeat is recognised by the tenant itself, whose id is derived from the key.
        const [standing] = key ? await tx.query<NewTenant>(load, [tenantId]) : [];
        if (standing) return standing;
        const made = await createTenantRows(tx, tenantId, own, tenant, clock.now());
        await lockCeos(tx);
        await addCeosToTenants(tx);
        await assertRoom(tx, context.ports.tenantsPerOrganization);
        audit['tenant.created'].after(made);
        return made;
      }),
    );
  },
});

/** Throws after the tenant was made and the CEOs locked, so that tenants that are created at once are counted one after the other. */
async function assertRoom(tx: Transaction, most: number): Promise<void> {
  const [made] = await tx.query<{ count: number }>(tenantsOfOrganization);
  if ((made?.count ?? 0) > most)
    throw new DomainError('LIMIT_REACHED', `An organisation can have at most ${most} companies.`);
}
