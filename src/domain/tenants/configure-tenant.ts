import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../shared/database.port.js';
import { forgetTenant } from './load-tenant.js';
import { Tenant } from './tenant.entity.js';

/**
 * Locks the tenant and merges a change into its settings. `beforeChange` receives the locked tenant, and may refuse the change by throwing.
 * Throws BadInput if a value is not accepted.
 */
export async function configureTenant(
  tx: Transaction,
  tenantId: string,
  change: object,
  beforeChange: (tenant: Tenant) => void,
): Promise<Tenant> {
  const tenant = await tx.em.findOneOrFail(Tenant, tenantId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  beforeChange(tenant);
  tenant.configure(change);
  forgetTenant(tenantId);
  return tenant;
}
