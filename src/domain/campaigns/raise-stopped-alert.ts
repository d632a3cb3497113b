import { raiseAlertOnce, tenantAlert } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import type { Campaign } from './campaign.entity.js';
import { campaignTexts } from './campaigns.texts.js';

const raise = tenantAlert('campaign.insert-alert', raiseAlertOnce, { kind: 'CAMPAIGN_STOPPED', severity: 'WARNING' });

/** Raises an alert, for users who see all rows, that a campaign has stopped by itself. `counts` are the messages that led to the stop. */
export async function raiseStoppedAlert(
  tx: Transaction,
  campaign: Campaign,
  counts: { sent: number; failed: number },
): Promise<void> {
  const { language } = await loadTenant(tx, campaign.tenantId);
  const title = campaignTexts(language, 'stopped', { name: campaign.name });
  await raise(tx, { title, details: counts, subjectId: campaign.id });
}
