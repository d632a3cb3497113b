import type { Transaction } from '../shared/database.port.js';
import { readSettings, type TenantSettings } from '../shared/settings-sections.js';
import { configureTenant } from './configure-tenant.js';

/**
 * Merges a change into the tenant's settings, for features that change a part of their own section. Gives the settings before and
 * after. Throws BadInput where a value is not accepted.
 */
export async function changeOwnSettings(
  tx: Transaction,
  tenantId: string,
  change: object,
): Promise<{ before: TenantSettings; after: TenantSettings }> {
  let before: TenantSettings | undefined;
  const tenant = await configureTenant(tx, tenantId, change, ({ settings }) => {
    before = readSettings(settings);
  });
  const after = readSettings(tenant.settings);
  return { before: before ?? after, after };
}
