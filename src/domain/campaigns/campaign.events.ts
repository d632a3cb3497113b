import type { CampaignStatus } from './campaign.entity.js';

declare module '../shared/events.js' {
  interface Events {
    /** DONE if every contact was written to or left out, otherwise STOPPED. */
    'campaign.ended': { campaignId: string; status: CampaignStatus };
  }
}
