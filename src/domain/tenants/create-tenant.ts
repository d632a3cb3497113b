import { z } from 'zod';
import { lockCeos, recordAudit, seatCeos } from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { idFrom, newId } from '../shared/id.js';
import { hashOfKey, idempotencyKey, type Once, runOnce } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import { type Foundation, foundTenant, type NewTenant, tenantFrom } from './found-tenant.js';

const ownOrganization: Statement = {
  name: 'tenant.own-organization',
  text: 'select organization_id as "organizationId", confirmed from tenant where id = app.tenant()',
};

const load: Statement = {
  name: 'tenant.made',
  text: 'select id, slug, name, industry, locale, currency, timezone from tenant where id = $1',
};
const sameTenant: Once<{ tx: Transaction }, NewTenant> = {
  idOf: ({ id }) => id,
  again: async ({ tx }, id) => {
    const [made] = await tx.query<NewTenant>(load, [id]);
    if (!made) throw new Error('a tenant that was made is gone');
    return made;
  },
};

/** Adds a tenant to the CEO's organisation, from the template of its line of business. Every CEO of it has a seat there. */
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
  async run(context, input): Promise<NewTenant> {
    const { database, scope, read, clock } = context;
    const [own] = await read.query<Foundation>(ownOrganization);
    if (!own) throw new Error('the tenant of a signed-in CEO is gone');
    const tenant = tenantFrom(input, 'name');
    // The key of a repeat is kept in the new tenant, the only one that the transaction may write to: it is found there again.
    const { idempotencyKey: key } = input;
    const tenantId = key
      ? idFrom(hashOfKey('tenants.create-tenant', context.actor, `${scope.tenantId} ${key}`))
      : newId();
    const { userId } = scope;
    const make = async (tx: Transaction) => {
      const made = await foundTenant(tx, tenantId, own, tenant, clock.now());
      await lockCeos(tx);
      await seatCeos(tx);
      await recordAudit(tx, context, {
        action: 'tenant.created',
        subjectType: 'tenant',
        subjectId: tenantId,
        after: made,
      });
      return made;
    };
    return database.transaction({ tenantId, userId, role: 'SYSTEM' }, tx =>
      runOnce({ ...context, tx }, 'tenants.create-tenant', input, sameTenant, async () => {
        // A key of long ago, which is kept no more: its tenant stands.
        const [standing] = key ? await tx.query<NewTenant>(load, [tenantId]) : [];
        return standing ?? make(tx);
      }),
    );
  },
});
