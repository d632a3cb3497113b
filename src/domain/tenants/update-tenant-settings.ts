import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { json } from '../shared/json-values.js';
import { useCase } from '../shared/use-case.js';
import { forgetTenant } from './load-tenant.js';
import { Tenant } from './tenant.entity.js';
import { tenantSettingsSchema } from './tenant-settings.js';

/** Replaces the tenant's settings as a whole; figures left out go back to what holds for everybody. */
export const updateTenantSettings = useCase({
  name: 'tenants.update-settings',
  permission: 'tenant-settings:update',
  input: z.object({ settings: json().pipe(tenantSettingsSchema) }),
  async run(context, { settings }) {
    const { tx, scope } = context;
    const tenant = await tx.em.findOneOrFail(Tenant, scope.tenantId);
    const before = tenant.settings;
    const after = tenant.configure(settings);
    await recordAudit(tx, context, {
      action: 'tenant.settings-changed',
      subjectType: 'tenant',
      subjectId: scope.tenantId,
      before,
      after,
    });
    forgetTenant(scope.tenantId);
    return tenant;
  },
});
