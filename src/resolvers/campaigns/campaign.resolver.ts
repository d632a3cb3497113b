import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createCampaign, previewCampaign, stopCampaign } from '../../domain/campaigns/index.js';
import {
  type CampaignAudienceInput,
  CampaignPayload,
  CreateCampaignInput,
  PreviewCampaignInput,
  PreviewCampaignPayload,
  StopCampaignInput,
} from '../../schema/campaigns/campaign.input.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { listOf, windowOf } from '../../schema/read/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const audienceOf = ({ leads, customers, contactIds }: CampaignAudienceInput) => ({
  contactIds,
  leads: leads ? listOf(windowOf(LeadType), { ...leads }) : null,
  customers: customers ? listOf(windowOf(CustomerType), { ...customers }) : null,
});

@Resolver()
export class CampaignResolver {
  @Mutation(() => PreviewCampaignPayload, {
    description: 'Counts whom a campaign would reach, and shows what it would say. Nothing is sent or kept.',
  })
  previewCampaign(
    @Arg('input', () => PreviewCampaignInput, { description: 'What is said, and to whom.' })
    input: PreviewCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<PreviewCampaignPayload> {
    return payload('preview', () =>
      previewCampaign(context.useCase, { ...input, audience: audienceOf(input.audience) } as never),
    );
  }

  @Mutation(() => CampaignPayload, {
    description:
      'Writes to many contacts, now or at a time: each message when consent, quiet hours, the daily cap and the account allow it, within three days.',
  })
  createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'What is said, to whom, and when.' })
    input: CreateCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<CampaignPayload> {
    return payload('campaign', () =>
      createCampaign(context.useCase, { ...input, audience: audienceOf(input.audience) } as never),
    );
  }

  @Mutation(() => CampaignPayload, {
    description: 'Stops a campaign: whoever was not written to yet is not.',
  })
  stopCampaign(
    @Arg('input', () => StopCampaignInput, { description: 'Which one.' }) input: StopCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<CampaignPayload> {
    return payload('campaign', () => stopCampaign(context.useCase, input));
  }
}
