import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import type { AdCampaignRow } from '../../domain/ads/index.js';
import { DateTimeRange } from '../range.input.js';
import { windowOnSql } from '../read/window.js';
import { DecimalScalar } from '../scalars/index.js';

const campaign = windowOnSql<AdCampaignRow>('f');

@campaign.Type('AdCampaign', { description: 'Results and cost of an advertising campaign.' })
export class AdCampaign {
  @campaign.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @campaign.Column(() => String, { description: 'Its name at the vendor.' })
  name!: string;

  @campaign.Column(() => Int, { description: 'Leads whose forms were submitted in the range.' })
  leads!: number;

  @campaign.Column(() => Int, { description: 'How many of these leads are won.' })
  won!: number;

  @campaign.Column(() => DecimalScalar, {
    nullable: true,
    description: 'The cost in the range, in `currency`; null if the cost is not read from the vendor.',
  })
  spend!: string | null;

  @campaign.Column(() => String, { nullable: true, description: 'The currency of the advertising account (ISO 4217).' })
  currency!: string | null;

  @campaign.Column(() => DecimalScalar, {
    nullable: true,
    description: 'The spend per lead; null without leads or spend.',
  })
  costPerLead!: string | null;

  @campaign.Column(() => Float, { description: 'The share of the leads that are won, 0 to 1.' })
  conversionRate!: number;
}

@ArgsType()
export class AdCampaignsArgs {
  @Field(() => DateTimeRange, {
    nullable: true,
    description: 'The range of form submissions and of cost days; omit it for all.',
  })
  range?: DateTimeRange | null;
}
