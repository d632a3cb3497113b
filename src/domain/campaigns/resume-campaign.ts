import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { acknowledgeAlertsAbout } from '../insights/index.js';
import { personOf } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { Campaign } from './campaign.entity.js';
import { enqueueTurn } from './campaign-turn.js';

/**
 * Resumes a campaign that was stopped by a person or automatically: the contacts who still wait are written to, within three days from now,
 * and nobody twice. Returns the campaign's id.
 */
export const resumeCampaign = useCase({
  name: 'campaigns.resume',
  permission: 'campaign:create',
  input: z.object({ campaignId: z.string() }),
  audit: {
    'campaign.resumed': { subject: 'campaign', shows: ({ status }: Campaign) => ({ status }) },
  },
  async run({ tx, clock, actor, audit }, { campaignId }) {
    const campaign = isId(campaignId)
      ? await tx.em.findOne(Campaign, { id: campaignId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!campaign) throw new DomainError('NOT_FOUND', 'Campaign not found.', ['campaignId']);
    if (campaign.status !== 'STOPPED')
      throw new DomainError('CONFLICT', 'Only a campaign that was stopped can be resumed.', ['campaignId']);
    audit['campaign.resumed'].beforeAndAfter(campaign);
    const now = clock.now();
    campaign.status = campaign.startsAt > now ? 'SCHEDULED' : 'RUNNING';
    campaign.stopReason = null;
    campaign.finishedAt = null;
    campaign.resumedAt = now;
    await tx.query(acknowledgeAlertsAbout, [campaign.id, personOf(actor), now]);
    await enqueueTurn(tx, campaign.id, campaign.startsAt);
    return campaign.id;
  },
});
