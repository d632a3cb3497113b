import { CampaignType } from '../campaigns/campaign.type.js';
import { byId, flatPageOf, type Root } from './roots.js';

/** Messages to many contacts. */
export const campaignRoots: Record<string, Root> = {
  campaigns: flatPageOf(CampaignType, {
    permission: 'campaign:read',
    description: 'Campaigns, newest first.',
  }),
  campaign: byId(CampaignType, {
    permission: 'campaign:read',
    description: 'One campaign; null if it does not exist.',
  }),
};
