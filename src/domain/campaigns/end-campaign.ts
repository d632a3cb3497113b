import type { Transaction } from '../shared/database.port.js';
import type { Campaign, StopReason } from './campaign.entity.js';

/** Ends a campaign, which the caller has locked: it has reached everybody, or was stopped for a reason. */
export function endCampaign(
  tx: Transaction,
  campaign: Campaign,
  now: Date,
  stopReason: StopReason | null = null,
): void {
  campaign.status = stopReason ? 'STOPPED' : 'DONE';
  campaign.stopReason = stopReason;
  campaign.finishedAt = now;
  tx.record('campaign.ended', { campaignId: campaign.id, status: campaign.status });
}
