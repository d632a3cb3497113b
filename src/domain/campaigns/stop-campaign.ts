import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { Campaign } from './campaign.entity.js';
import { endCampaign } from './end-campaign.js';

/**
 * Stops a campaign: the remaining contacts are not written to, unless it is resumed. Messages that are already queued may still be sent.
 */
export const stopCampaign = useCase({
  name: 'campaigns.stop',
  permission: 'campaign:stop',
  input: z.object({ campaignId: z.string() }),
  audit: {
    'campaign.stopped': { subject: 'campaign', shows: ({ status }: Campaign) => ({ status }) },
  },
  async run({ tx, clock, audit }, { campaignId }) {
    const campaign = isId(campaignId)
      ? await tx.em.findOne(Campaign, { id: campaignId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!campaign) throw new DomainError('NOT_FOUND', 'Campaign not found.', ['campaignId']);
    if (campaign.status === 'DONE')
      throw new DomainError('CONFLICT', 'The campaign has already reached everybody.', ['campaignId']);
    if (campaign.status === 'STOPPED') {
      audit.nothing();
      return campaign.id;
    }
    audit['campaign.stopped'].beforeAndAfter(campaign);
    endCampaign(tx, campaign, clock.now(), 'BY_PERSON');
    return campaign.id;
  },
});
