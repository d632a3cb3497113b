import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createCampaign, previewCampaign, resumeCampaign, stopCampaign } from '../../domain/campaigns/index.js';
import {
  type CampaignAudienceInput,
  CampaignPayload,
  CreateCampaignInput,
  PreviewCampaignInput,
  PreviewCampaignPayload,
  ResumeCampaignInput,
  StopCampaignInput,
} from '../../schema/campaigns/campaign.input.js';
import { CustomerType } from '../../schema/customers/customer.type.js';
import { LeadType } from '../../schema/leads/lead.type.js';
import { listOf, windowOf } from '../../schema/read/index.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

const audienceOf = ({ leads, customers, contactIds }: CampaignAudienceInput) => ({
  contactIds,
  leads: leads ? listOf(windowOf(LeadType), { ...leads }, null, { pathOf: () => ['audience', 'leads'] }) : null,
  customers: customers
    ? listOf(windowOf(CustomerType), { ...customers }, null, { pathOf: () => ['audience', 'customers'] })
    : null,
});

@Resolver()
export class CampaignResolver {
  @Mutation(() => PreviewCampaignPayload, {
    description: 'Counts the contacts that a campaign would reach, and shows its text. Nothing is sent or stored.',
  })
  previewCampaign(
    @Arg('input', () => PreviewCampaignInput, { description: 'The content and the recipients.' })
    input: PreviewCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<PreviewCampaignPayload> {
    return payload('preview', () =>
      previewCampaign(context.useCase, { ...input, audience: audienceOf(input.audience) } as never),
    );
  }

  @Mutation(() => CampaignPayload, {
    description:
      'Sends a message to many contacts, now or at a given time. Each is sent within three days, when consent, quiet hours, the daily limit and the account allow it.',
  })
  createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'The content, the recipients and the time.' })
    input: CreateCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<CampaignPayload> {
    return payload('campaign', () =>
      createCampaign(context.useCase, { ...input, audience: audienceOf(input.audience) } as never),
    );
  }

  @Mutation(() => CampaignPayload, {
    description: 'Stops a campaign: contacts who have not been written to yet are left out.',
  })
  stopCampaign(
    @Arg('input', () => StopCampaignInput, { description: 'The campaign.' }) input: StopCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<CampaignPayload> {
    return payload('campaign', () => stopCampaign(context.useCase, input));
  }

  @Mutation(() => CampaignPayload, {
    description: 'Goes on with a campaign that a server problem stopped: the contacts who still wait are written to.',
  })
  resumeCampaign(
    @Arg('input', () => ResumeCampaignInput, { description: 'The campaign.' }) input: ResumeCampaignInput,
    @Ctx() context: GraphContext,
  ): Promise<CampaignPayload> {
    return payload('campaign', () => resumeCampaign(context.useCase, input));
  }
}
