import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import type { AdCampaignRow } from '../../domain/ads/index.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';

const campaign = windowOnSql<AdCampaignRow>('f');

@campaign.Type('AdCampaign', { description: 'What a campaign of advertisements brought and cost.' })
export class AdCampaign {
  @campaign.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @campaign.Column(() => String, { description: 'What it is called at the vendor.' })
  name!: string;

  @campaign.Column(() => Int, { description: 'Leads whose forms were sent in the range.' })
  leads!: number;

  @campaign.Column(() => Int, { description: 'How many of these are won.' })
  won!: number;

  @campaign.Column(() => DecimalScalar, {
    nullable: true,
    description: 'What it cost in the range, in `currency`; null where that is not read.',
  })
  spend!: string | null;

  @campaign.Column(() => String, { nullable: true, description: 'The currency of the advertising account (ISO 4217).' })
  currency!: string | null;

  @campaign.Column(() => DecimalScalar, {
    nullable: true,
    description: 'The spend for each lead; null without leads or spend.',
  })
  costPerLead!: string | null;

  @campaign.Column(() => Float, { description: 'The share of the leads that is won, 0 to 1.' })
  conversionRate!: number;
}

@ArgsType()
export class AdCampaignsArgs {
  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'When forms were sent, and the days that cost; omit it for all.',
  })
  range?: DateTimeRange | null;
}
