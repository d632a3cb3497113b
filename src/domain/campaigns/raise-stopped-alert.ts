import { raiseAlertOnce } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { loadTenant } from '../tenants/index.js';
import type { Campaign } from './campaign.entity.js';
import { campaignTexts } from './campaigns.texts.js';

const insertAlert: Statement = {
  name: 'campaign.insert-alert',
  text: raiseAlertOnce({
    id: '$1',
    kind: `'CAMPAIGN_STOPPED'`,
    severity: `'WARNING'`,
    title: '$2',
    details: '$3',
    subjectId: '$4',
  }),
};

/** Tells those who see all that a campaign has stopped by itself; `counts` are of the messages that it was judged by. */
export async function raiseStoppedAlert(
  tx: Transaction,
  campaign: Campaign,
  counts: { sent: number; failed: number },
): Promise<void> {
  const { language } = await loadTenant(tx, campaign.tenantId);
  const title = campaignTexts(language, 'stopped', { name: campaign.name });
  const [alert] = await tx.query<{ id: string }>(insertAlert, [newId(), title, counts, campaign.id]);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
}
