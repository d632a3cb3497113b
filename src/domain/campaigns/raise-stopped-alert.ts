import { raiseAlertAgain, tenantAlert } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import type { Campaign } from './campaign.entity.js';
import { campaignTexts } from './campaigns.texts.js';

const raise = tenantAlert('campaign.insert-alert', raiseAlertAgain, { kind: 'CAMPAIGN_STOPPED', severity: 'WARNING' });

/** Raises an alert, for users who see all rows, that a campaign has stopped by itself for this reason. */
export async function raiseStoppedAlert(
  tx: Transaction,
  campaign: Campaign,
  reason: 'MANY_FAILED' | 'INTERRUPTED',
  counts: object = {},
): Promise<void> {
  const { language } = await loadTenant(tx, campaign.tenantId);
  const title = campaignTexts.coded(language, reason, { name: campaign.name });
  await raise(tx, { title, details: { ...counts, campaignId: campaign.id }, subjectId: campaign.id });
}
