import type { Transaction } from '../shared/database.port.js';
import { problemIn } from '../shared/refusals/problem-in.js';
import { loadTenant } from './load-tenant.js';

/** Returns a problem that a row of the transaction's tenant stores, in the tenant's language (`problemIn`). */
export async function tenantProblem(tx: Transaction, problem: string): Promise<string> {
  const { language } = await loadTenant(tx, tx.tenantId);
  return problemIn(language, problem);
}
