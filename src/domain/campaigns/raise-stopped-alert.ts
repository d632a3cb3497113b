import { raiseAlertAgain, raiseAlertOnce, tenantAlert } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import type { Campaign } from './campaign.entity.js';
import { campaignTexts } from './campaigns.texts.js';

const raise = tenantAlert('campaign.insert-alert', raiseAlertAgain, { kind: 'CAMPAIGN_STOPPED', severity: 'WARNING' });

const raiseWaits = tenantAlert('campaign.insert-waits-alert', raiseAlertOnce, {
  kind: 'CAMPAIGN_WAITS',
  severity: 'WARNING',
});
const named: Statement = { name: 'campaign.named', text: 'select name from campaign where id = $1' };

/** Raises an alert once that a campaign waits because the vendor does not take its template now. */
export async function raiseWaitsAlert(tx: Transaction, campaignId: string): Promise<void> {
  const { language } = await loadTenant(tx, tx.tenantId);
  const [campaign] = await tx.query<{ name: string }>(named, [campaignId]);
  const title = campaignTexts.coded(language, 'TEMPLATE_PAUSED', { name: campaign?.name ?? '' });
  await raiseWaits(tx, { title, details: { campaignId }, subjectId: campaignId });
}

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
