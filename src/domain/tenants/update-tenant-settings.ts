import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { json } from '../shared/json-values.js';
import { readSettings } from '../shared/settings-sections.js';
import { useCase } from '../shared/use-case.js';
import { configureTenant } from './configure-tenant.js';
import type { Tenant } from './tenant.entity.js';

/**
 * Merges a change into the tenant's settings. A change that names the version on which it is based is refused with CONFLICT if the settings
 * have changed since.
 */
export const updateTenantSettings = useCase({
  name: 'tenants.update-settings',
  permission: 'tenant-settings:update',
  input: z.object({ settings: json().pipe(z.looseObject({ version: z.int().optional() })) }),
  audit: {
    'tenant.settings-changed': { subject: 'tenant', shows: ({ settings }: Tenant) => readSettings(settings) },
  },
  run: ({ tx, scope, audit }, { settings: { version, ...change } }) =>
    configureTenant(tx, scope.tenantId, change, tenant => {
      if (version !== undefined && version !== tenant.settingsVersion)
        throw new DomainError(
          'CONFLICT',
          `Somebody else has changed the settings (now version ${tenant.settingsVersion}). Reload them and make your change again.`,
          ['settings', 'version'],
        );
      audit['tenant.settings-changed'].beforeAndAfter(tenant);
    }),
});
