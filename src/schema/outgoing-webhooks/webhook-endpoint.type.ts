import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from '../../domain/outgoing-webhooks/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const endpoint = windowOn(WebhookEndpoint);

@endpoint.Type('WebhookEndpoint', {
  description: 'An address of yours that is told about events, signed as Standard Webhooks. Its secret is shown once.',
})
export class WebhookEndpointType {
  @endpoint.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @endpoint.Column(() => String, { description: 'Where messages are sent to.' })
  url!: string;

  @endpoint.Column(() => [String], { description: 'The events that it is told about, such as `lead.created`.' })
  events!: string[];

  @endpoint.Column(() => Boolean, { description: 'Whether messages are sent. An answer 410 turns an endpoint off.' })
  active!: boolean;

  @endpoint.Column(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @endpoint.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last took a message; null until then.',
  })
  lastSuccessAt!: Date | null;

  @endpoint.Column(() => String, {
    nullable: true,
    description: 'Why it did not take the last message; null where it took it.',
  })
  lastError!: string | null;
}

@InputType('WebhookEndpointInput', { description: 'Which endpoint.' })
export class WebhookEndpointInput {
  @Field(() => ID, { description: 'Its id.' })
  webhookEndpointId!: string;
}

@InputType('CreateWebhookEndpointInput', { description: 'An address, and what it is told about.' })
export class CreateWebhookEndpointInput extends RepeatableInput {
  @Field(() => String, {
    description:
      'An https address on the public internet. Other hosts are for the operator to allow (OUTBOUND_ALLOWED_HOSTS).',
  })
  url!: string;

  @Field(() => [String], { description: 'The events, such as `lead.created`; docs/webhooks.md lists them.' })
  events!: string[];
}

@InputType('UpdateWebhookEndpointInput', { description: 'What to change; what is left out stays.' })
export class UpdateWebhookEndpointInput extends WebhookEndpointInput {
  @Field(() => String, { nullable: true, description: 'Another address.' })
  url?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other events, all of them.' })
  events?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False stops messages; what waits is given up.' })
  active?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes a new secret. For 24 hours messages carry a signature of the old one too.',
  })
  rotateSecret?: boolean | null;
}

@ObjectType('EndpointWithSecret', {
  description: 'An endpoint, with its secret where that is new.',
  simpleResolvers: true,
})
abstract class EndpointWithSecret extends Payload {
  @Node(() => WebhookEndpointType, { nullable: true, description: 'The endpoint; null when it failed.' })
  webhookEndpoint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that messages are signed with, `whsec_…`; shown this once, where it is new.',
  })
  secret!: string | null;
}

@ObjectType('CreateWebhookEndpointPayload', {
  description: 'The answer to createWebhookEndpoint.',
  simpleResolvers: true,
})
export class CreateWebhookEndpointPayload extends EndpointWithSecret {}

@ObjectType('UpdateWebhookEndpointPayload', {
  description: 'The answer to updateWebhookEndpoint.',
  simpleResolvers: true,
})
export class UpdateWebhookEndpointPayload extends EndpointWithSecret {}

@ObjectType('DeleteWebhookEndpointPayload', {
  description: 'The answer to deleteWebhookEndpoint.',
  simpleResolvers: true,
})
export class DeleteWebhookEndpointPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Which one is gone; null when it failed.' })
  deletedId!: string | null;
}
