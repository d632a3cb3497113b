import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { json } from '../shared/json-values.js';
import { readSettings } from '../shared/settings-sections.js';
import { useCase } from '../shared/use-case.js';
import { forgetTenant } from './load-tenant.js';
import { Tenant } from './tenant.entity.js';

/**
 * Merges a change into the tenant's settings. A change that names the version it was made from is refused with CONFLICT when
 * somebody has changed the settings since.
 */
export const updateTenantSettings = useCase({
  name: 'tenants.update-settings',
  permission: 'tenant-settings:update',
  input: z.object({ settings: json().pipe(z.looseObject({ version: z.int().optional() })) }),
  async run(context, { settings: { version, ...change } }) {
    const { tx, scope } = context;
    const tenant = await tx.em.findOneOrFail(Tenant, scope.tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (version !== undefined && version !== tenant.settingsVersion)
      throw new DomainError(
        'CONFLICT',
        `Somebody changed the settings meanwhile (version ${tenant.settingsVersion}): read them and change them again.`,
        ['settings', 'version'],
      );
    const before = readSettings(tenant.settings);
    tenant.configure(change);
    await recordAudit(tx, context, {
      action: 'tenant.settings-changed',
      subjectType: 'tenant',
      subjectId: scope.tenantId,
      before,
      after: readSettings(tenant.settings),
    });
    forgetTenant(scope.tenantId);
    return tenant;
  },
});
