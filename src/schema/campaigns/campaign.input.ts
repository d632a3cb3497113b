import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerType } from '../customers/customer.type.js';
import { LeadType } from '../leads/lead.type.js';
import { Node } from '../read/node.js';
import { filterInputOf } from '../read/window-inputs.js';
import { IdempotencyKey } from '../repeatable.input.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { CampaignType } from './campaign.type.js';

@InputType('CampaignAudienceInput', {
  description: 'Whom a campaign is for, at most 20,000 contacts: exactly one of these. Nobody is written to twice.',
})
export class CampaignAudienceInput {
  @Field(() => filterInputOf(LeadType), {
    nullable: true,
    description: 'The contacts of the leads that the list would give for this filter.',
  })
  leads?: Record<string, unknown> | null;

  @Field(() => filterInputOf(CustomerType), {
    nullable: true,
    description: 'The contacts of the customers that the list would give for this filter.',
  })
  customers?: Record<string, unknown> | null;

  @Field(() => [ID], { nullable: true, description: 'These contacts.' })
  contactIds?: string[] | null;
}

/** What a campaign says. It is not in the schema itself: inputs inherit its fields. */
@InputType('CampaignContentInput', { description: 'What a campaign says, and from where.' })
abstract class CampaignContentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'An approved template, which has an account of its own. Either this or `text`.',
  })
  templateId?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What fills the template’s places: `{ "1": "{{firstName|amiga}}", "2": "20 %" }`, or a list in their order. Each may hold `{{name}}`, `{{firstName}}` and `{{business}}`, with what stands there where it is not known behind a bar.',
  })
  variables?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'The account that a text is sent from. A template has its own.',
  })
  channelAccountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Free text, at most 1,000 characters, with the same places. On channels with a window it reaches only those who wrote lately.',
  })
  text?: string | null;
}

@InputType('PreviewCampaignInput', { description: 'A campaign as it may become.' })
export class PreviewCampaignInput extends CampaignContentInput {
  @Field(() => CampaignAudienceInput, { description: 'To whom.' })
  audience!: CampaignAudienceInput;
}

@InputType('CreateCampaignInput', { description: 'A message to many contacts.' })
export class CreateCampaignInput extends CampaignContentInput {
  @Field(() => String, { description: 'What your people call it; contacts never see it.' })
  name!: string;

  @Field(() => CampaignAudienceInput, { description: 'To whom. Who that is, is settled at once.' })
  audience!: CampaignAudienceInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it starts, within 90 days; omit it for now.',
  })
  startsAt?: Date | null;

  @IdempotencyKey
  idempotencyKey?: string | null;
}

@InputType('StopCampaignInput', { description: 'Which campaign.' })
export class StopCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;
}

@ObjectType('CampaignPreview', {
  description: 'To how many a campaign would go as things are, and what it would say.',
  simpleResolvers: true,
})
export class CampaignPreviewType {
  @Field(() => Int, { description: 'How many contacts it is for.' })
  contacts!: number;

  @Field(() => Int, { description: 'How many of them do not want to be written to.' })
  optedOut!: number;

  @Field(() => Int, { description: 'How many of the others have no address on the channel.' })
  withoutAddress!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What one of them would read; null where nobody is meant, or something of it is not known of them.',
  })
  example!: string | null;
}

@ObjectType('PreviewCampaignPayload', { description: 'The answer to previewCampaign.', simpleResolvers: true })
export class PreviewCampaignPayload extends Payload {
  @Field(() => CampaignPreviewType, { nullable: true, description: 'The preview; null when it failed.' })
  preview!: CampaignPreviewType | null;
}

@ObjectType('CampaignPayload', { description: 'The answer to mutations of a campaign.', simpleResolvers: true })
export class CampaignPayload extends Payload {
  @Node(() => CampaignType, { nullable: true, description: 'The campaign; null when it failed.' })
  campaign!: string | null;
}
