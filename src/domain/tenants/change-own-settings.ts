import type { Transaction } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { readSettings, type TenantSettings } from '../shared/settings-sections.js';
import { configureTenant } from './configure-tenant.js';

/**
 * Merges a change into the tenant's settings at `path`, for features that change a part of their own section. Returns the settings before
 * and after. Throws BadInput if a value is not accepted, with the path of the value within `change`.
 */
export async function changeOwnSettings(
  tx: Transaction,
  tenantId: string,
  path: readonly string[],
  change: object,
): Promise<{ before: TenantSettings; after: TenantSettings }> {
  let before: TenantSettings | undefined;
  const nested = path.reduceRight<object>((inner, key) => ({ [key]: inner }), change);
  const tenant = await configureTenant(tx, tenantId, nested, ({ settings }) => {
    before = readSettings(settings);
  }).catch((error: unknown) => {
    // All settings are validated together, so the path of an error begins at their root.
    const root = ['settings', ...path];
    const isOwn = error instanceof BadInput && root.every((key, index) => error.field[index] === key);
    throw isOwn ? new BadInput(error.message, error.field.slice(root.length)) : error;
  });
  const after = readSettings(tenant.settings);
  return { before: before ?? after, after };
}
