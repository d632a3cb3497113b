import { z } from 'zod';
import { lockCeos, recordAudit, seatCeos } from '../access/index.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { foundTenant, type NewTenant, tenantFrom } from './found-tenant.js';

const ownOrganization: Statement = {
  name: 'tenant.own-organization',
  text: 'select organization_id as "organizationId" from tenant where id = app.tenant()',
};

/** Adds a tenant to the CEO's organisation, from the template of its line of business. Every CEO of it has a seat there. */
export const createTenant = longUseCase({
  name: 'tenants.create-tenant',
  permission: 'tenant:create',
  input: z.object({
    name: z.string(),
    industry: z.string().max(100).nullish(),
    locale: z.string().max(35).nullish(),
    currency: z.string().max(10).nullish(),
    timezone: z.string().max(60).nullish(),
  }),
  async run(context, input): Promise<NewTenant> {
    const { database, scope, read, clock } = context;
    const [own] = await read.query<{ organizationId: string }>(ownOrganization);
    if (!own) throw new Error('the tenant of a signed-in CEO is gone');
    const tenant = tenantFrom(input, 'name');
    const tenantId = newId();
    const { userId } = scope;
    return database.transaction({ tenantId, userId, role: 'SYSTEM' }, async tx => {
      const made = await foundTenant(tx, tenantId, own.organizationId, tenant, clock.now());
      await lockCeos(tx);
      await seatCeos(tx);
      await recordAudit(tx, context, {
        action: 'tenant.created',
        subjectType: 'tenant',
        subjectId: tenantId,
        after: made,
      });
      return made;
    });
  },
});
