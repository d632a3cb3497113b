import { v5 } from 'uuid';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TenantProfile } from '../tenants/index.js';

const insertAlert: Statement = {
  name: 'budget.insert-alert',
  text: `insert into alert (id, tenant_id, kind, severity, title, details, subject_id) values ($1, app.tenant(), 'AI_BUDGET', 'WARNING', $2, $3, $4)
    on conflict (tenant_id, kind, subject_id) do nothing returning id`,
};

/** Says once a day that the budget for hosted models is used up; however many processes notice it, one alert stands. */
export async function raiseBudgetAlert(
  tx: Transaction,
  tenant: TenantProfile,
  day: string,
  limit: 'USD' | 'TOKENS',
): Promise<void> {
  const title =
    tenant.language === 'en'
      ? 'Today’s budget for language models is used up: the local model answers until tomorrow'
      : 'El presupuesto de hoy para modelos de lenguaje se agotó: responde el modelo local hasta mañana';
  // An alert is about something with an id; a day of a tenant has none, so it is given one that everybody arrives at.
  const subjectId = v5(`AI_BUDGET ${day}`, tenant.id);
  const [alert] = await tx.query<{ id: string }>(insertAlert, [newId(), title, { day, limit }, subjectId]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
}
