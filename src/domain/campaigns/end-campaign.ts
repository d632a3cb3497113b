import type { Transaction } from '../shared/database.port.js';
import type { Campaign, StopReason } from './campaign.entity.js';

/** Ends a campaign that the caller has locked: as STOPPED if a reason is given, otherwise as DONE. */
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
