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
  description:
    'The recipients of a campaign, at most 20,000 contacts: give exactly one of these fields. Each contact receives it only once.',
})
export class CampaignAudienceInput {
  @Field(() => filterInputOf(LeadType), {
    nullable: true,
    description: 'The contacts of the leads that the `leads` list returns for this filter.',
  })
  leads?: Record<string, unknown> | null;

  @Field(() => filterInputOf(CustomerType), {
    nullable: true,
    description: 'The contacts of the customers that the `customers` list returns for this filter.',
  })
  customers?: Record<string, unknown> | null;

  @Field(() => [ID], { nullable: true, description: 'These contacts.' })
  contactIds?: string[] | null;
}

/** The content of a campaign. It is not in the schema itself: inputs inherit its fields. */
@InputType('CampaignContentInput', { description: 'The content of a campaign, and the account that sends it.' })
abstract class CampaignContentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'An approved template, which belongs to an account. Give either this or `text`.',
  })
  templateId?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The values of the template’s placeholders: `{ "1": "{{firstName|amiga}}", "2": "20 %" }`, or a list in their order. Each value may contain `{{name}}`, `{{firstName}}` and `{{business}}`; the text after a `|` is used if the value is not known.',
  })
  variables?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'The account that sends the text. A template already has an account.',
  })
  channelAccountId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Free text, at most 1,000 characters, with the same placeholders. On channels with a reply window it reaches only contacts who wrote recently.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The subject of an e-mail, at most 200 characters, with the same placeholders. createCampaign requires it for an e-mail account; other channels have none.',
  })
  subject?: string | null;
}

@InputType('CampaignVersionInput', {
  description: 'The content of a campaign in a further language, from the same account.',
})
export class CampaignVersionInput {
  @Field(() => String, { description: 'The language, such as `en` or `pt-BR`.' })
  language!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An approved template in this language. Give either this or `text`.',
  })
  templateId?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The values of the template’s placeholders, as in the campaign.',
  })
  variables?: unknown;

  @Field(() => String, { nullable: true, description: 'Free text, as in the campaign.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The subject of an e-mail, as in the campaign.' })
  subject?: string | null;
}

/** The content in all languages. It is not in the schema itself: inputs inherit its fields. */
@InputType('CampaignContentsInput', { description: 'The content of a campaign in all its languages.' })
abstract class CampaignContentsInput extends CampaignContentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The language of the content above, such as `es`. Required if there are `versions`.',
  })
  language?: string | null;

  @Field(() => [CampaignVersionInput], {
    nullable: true,
    description:
      'The same in further languages, at most nine. Each contact receives the version of its language, and the content above if there is none. All are templates, or all are texts.',
  })
  versions?: CampaignVersionInput[] | null;
}

@InputType('PreviewCampaignInput', { description: 'A draft of a campaign.' })
export class PreviewCampaignInput extends CampaignContentsInput {
  @Field(() => CampaignAudienceInput, { description: 'The recipients.' })
  audience!: CampaignAudienceInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it would start; omit it for now. Reply windows are those of that time, if nobody writes until then.',
  })
  startsAt?: Date | null;
}

@InputType('CreateCampaignInput', { description: 'A message to many contacts.' })
export class CreateCampaignInput extends CampaignContentsInput {
  @Field(() => String, { description: 'The internal name; contacts never see it.' })
  name!: string;

  @Field(() => CampaignAudienceInput, {
    description: 'The recipients. The list of contacts is fixed when the campaign is created.',
  })
  audience!: CampaignAudienceInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it starts, within 90 days; omit it for now.',
  })
  startsAt?: Date | null;

  @IdempotencyKey
  idempotencyKey?: string | null;
}

@InputType('StopCampaignInput', { description: 'The campaign to act on.' })
export class StopCampaignInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;
}

@InputType('ResumeCampaignInput', { description: 'The campaign to act on.' })
export class ResumeCampaignInput {
  @Field(() => ID, { description: 'A campaign with the status `STOPPED`.' })
  campaignId!: string;
}

@ObjectType('CampaignVersionPreview', {
  description: 'How many contacts would receive a version, and what it would say.',
  simpleResolvers: true,
})
export class CampaignVersionPreviewType {
  @Field(() => String, { nullable: true, description: 'The language; null for a campaign in one language.' })
  language!: string | null;

  @Field(() => Int, { description: 'How many contacts would receive it, also after an answer that they wait for.' })
  contacts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The subject of the e-mail to one of them; null if it has none.',
  })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that one of them would receive; null if there are none, or if a value of the text is not known for them.',
  })
  example!: string | null;
}

@ObjectType('CampaignPreview', {
  description: 'How many contacts a campaign would reach now, and what it would say.',
  simpleResolvers: true,
})
export class CampaignPreviewType {
  @Field(() => Int, { description: 'How many contacts it addresses.' })
  contacts!: number;

  @Field(() => Int, { description: 'How many of them have opted out.' })
  optedOut!: number;

  @Field(() => Int, { description: 'How many of the others have no address on the channel.' })
  withoutAddress!: number;

  @Field(() => Int, {
    description:
      'How many of the others wait for an answer, which comes first: they are written to once they have it, within three days. 0 for a campaign that starts later.',
  })
  awaitingAnswer!: number;

  @Field(() => Int, { description: 'How many of the others lack a value that the text needs, such as the name.' })
  withoutValue!: number;

  @Field(() => Int, {
    description: 'How many of the others wrote too long ago for free text; 0 for a template.',
  })
  outsideWindow!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that one of them would receive; null if there are no recipients, or if a value of the text is not known for them.',
  })
  example!: string | null;

  @Field(() => [CampaignVersionPreviewType], { description: 'The same for each version, the first one first.' })
  versions!: CampaignVersionPreviewType[];
}

@ObjectType('PreviewCampaignPayload', { description: 'The answer to previewCampaign.', simpleResolvers: true })
export class PreviewCampaignPayload extends Payload {
  @Field(() => CampaignPreviewType, { nullable: true, description: 'The preview; null when it failed.' })
  preview!: CampaignPreviewType | null;
}

@ObjectType('CampaignPayload', { description: 'The answer to the mutations of a campaign.', simpleResolvers: true })
export class CampaignPayload extends Payload {
  @Node(() => CampaignType, { nullable: true, description: 'The campaign; null when it failed.' })
  campaign!: string | null;
}
