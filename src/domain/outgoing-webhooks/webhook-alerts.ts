import { acknowledgeAlertsAbout, raiseAlertAgain, tenantAlert } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { webhookTexts } from './webhooks.texts.js';

const raiseOff = tenantAlert('webhook.raise-off', raiseAlertAgain, { kind: 'WEBHOOK_OFF', severity: 'WARNING' });
const raises = {
  off: raiseOff,
  offAfterDays: raiseOff,
  lost: tenantAlert('webhook.raise-lost', raiseAlertAgain, { kind: 'WEBHOOK_LOST', severity: 'WARNING' }),
};

/** Raises an alert that belongs to no seller. It names only the host, because the path of an address is often its secret. */
export async function raiseWebhookAlert(
  tx: Transaction,
  what: keyof typeof raises,
  { endpointId, url }: { endpointId: string; url: string },
): Promise<void> {
  const { language } = await loadTenant(tx, tx.tenantId);
  const title = webhookTexts.coded(language, what, { host: new URL(url).host });
  await raises[what](tx, { title, details: { webhookEndpointId: endpointId }, subjectId: endpointId });
}

/** Acknowledges the alerts of an address that takes messages again, was turned on by the user, or was deleted. */
export const endWebhookAlerts = (
  tx: Transaction,
  endpointId: string,
  now: Date,
  userId: string | null = null,
): Promise<unknown> => tx.query(acknowledgeAlertsAbout, [endpointId, userId, now]);
