import { v5 } from 'uuid';
import { raiseAlertOnce } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';

const insertAlert: Statement = {
  name: 'budget.insert-alert',
  text: raiseAlertOnce({
    id: '$1',
    kind: `'AI_BUDGET'`,
    severity: `'WARNING'`,
    title: '$2',
    details: '$3',
    subjectId: '$4',
  }),
};

/** Says once a day that the budget for hosted models is used up; however many processes notice it, one alert stands. */
export async function raiseBudgetAlert(
  tx: Transaction,
  tenant: TenantProfile,
  day: string,
  limit: 'USD' | 'TOKENS',
): Promise<void> {
  const title = assistantTexts(tenant.language, 'budgetUsedUp');
  // An alert needs the id of its subject. A day has none, so every process derives the same id from the day and the tenant.
  const subjectId = v5(`AI_BUDGET ${day}`, tenant.id);
  const [alert] = await tx.query<{ id: string }>(insertAlert, [newId(), title, { day, limit }, subjectId]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
}
