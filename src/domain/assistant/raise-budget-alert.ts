import { v5 } from 'uuid';
import { raiseAlertOnce, tenantAlert } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';

const raise = tenantAlert('budget.insert-alert', raiseAlertOnce, { kind: 'AI_BUDGET', severity: 'WARNING' });

/** Raises the alert that the budget for hosted models is used up. There is one alert per day, however many processes notice it. */
export async function raiseBudgetAlert(
  tx: Transaction,
  tenant: TenantProfile,
  day: string,
  limit: 'USD' | 'TOKENS',
): Promise<void> {
  const title = assistantTexts.coded(tenant.language, 'budgetUsedUp');
  // A day has no id, so every process derives the same one from the day and the tenant.
  const subjectId = v5(`AI_BUDGET ${day}`, tenant.id);
  await raise(tx, { title, details: { day, limit }, subjectId });
}
