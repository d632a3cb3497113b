import { forgetTenant } from '../domain/tenants/index.js';
import type { TestEmbudo } from './test-embudo.js';

/** Merges a part into a tenant's settings, and clears the copy that this process keeps for some seconds. */
export async function changeSettings(
  { testDatabase }: Pick<TestEmbudo, 'testDatabase'>,
  tenantId: string,
  part: object,
): Promise<void> {
  await testDatabase.sql('update tenant set settings = settings || $2::jsonb where id = $1', [
    tenantId,
    JSON.stringify(part),
  ]);
  forgetTenant(tenantId);
}
