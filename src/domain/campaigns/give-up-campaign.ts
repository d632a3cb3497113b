import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { useCase } from '../shared/use-case.js';
import { Campaign } from './campaign.entity.js';
import { endCampaign } from './end-campaign.js';
import { raiseStoppedAlert } from './raise-stopped-alert.js';

/** Stops a campaign whose job was given up, with an alert. resumeCampaign sends the rest. */
export const giveUpCampaign = useCase({
  name: 'campaigns.give-up',
  permission: 'campaign:send',
  input: z.object({ campaignId: z.string() }),
  audit: notAudited('The campaign itself tells how it ended.'),
  async run({ tx, clock }, { campaignId }) {
    const campaign = await tx.em.findOne(Campaign, { id: campaignId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!campaign || campaign.finishedAt) return;
    endCampaign(tx, campaign, clock.now(), 'INTERRUPTED');
    await raiseStoppedAlert(tx, campaign, 'INTERRUPTED');
  },
});
