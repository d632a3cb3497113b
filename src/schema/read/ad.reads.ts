import { campaignRows } from '../../domain/ads/index.js';
import { AdCampaign, AdCampaignsArgs } from '../ads/ad-campaign.type.js';
import { boundRows } from './define-reads.js';
import { allOf, type Root } from './roots.js';

/** Results and costs of advertisements. */
export const adRoots: Record<string, Root> = {
  adCampaigns: allOf(
    AdCampaign,
    boundRows(({ range }: AdCampaignsArgs) => campaignRows(range ?? {})),
    {
      permission: 'ad-campaign:read',
      description: 'Campaigns that brought leads or cost money, the most expensive first; at most 1000.',
      args: AdCampaignsArgs,
    },
  ),
};
