import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { WebhookEndpoint } from '../../domain/outgoing-webhooks/index.js';
import { problemSentences } from '../../domain/shared/text-codes.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const endpoint = windowOn(WebhookEndpoint);

@endpoint.Type('WebhookEndpoint', {
  description:
    'A URL of yours that receives events, signed according to Standard Webhooks. Its secret is shown only once.',
})
export class WebhookEndpointType {
  @endpoint.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @endpoint.Column(() => String, { description: 'The URL that messages are sent to.' })
  url!: string;

  @endpoint.Column(() => [String], { description: 'The events that it receives, such as `lead.created`.' })
  events!: string[];

  @endpoint.Column(() => Boolean, {
    description: 'Whether messages are sent. An answer with status 410 turns an endpoint off.',
  })
  active!: boolean;

  @endpoint.Column(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @endpoint.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last accepted a message; null until then.',
  })
  lastSuccessAt!: Date | null;

  @endpoint.Text({
    nullable: true,
    sentencesOf: [problemSentences],
    description: 'Why it did not accept the last message; null if it did.',
  })
  lastError!: string | null;
}

@InputType('WebhookEndpointInput', { description: 'The endpoint to act on.' })
export class WebhookEndpointInput {
  @Field(() => ID, { description: 'The id of the endpoint.' })
  webhookEndpointId!: string;
}

@InputType('CreateWebhookEndpointInput', { description: 'A URL, and the events that it receives.' })
export class CreateWebhookEndpointInput extends RepeatableInput {
  @Field(() => String, {
    description: 'An https URL on the public internet. The operator can allow other hosts (OUTBOUND_ALLOWED_HOSTS).',
  })
  url!: string;

  @Field(() => [String], { description: 'The events, such as `lead.created`; see docs/webhooks.md for the list.' })
  events!: string[];
}

@InputType('UpdateWebhookEndpointInput', { description: 'What changes; omitted fields stay unchanged.' })
export class UpdateWebhookEndpointInput extends WebhookEndpointInput {
  @Field(() => String, { nullable: true, description: 'The new URL.' })
  url?: string | null;

  @Field(() => [String], { nullable: true, description: 'All events, which replace the current list.' })
  events?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False stops messages; waiting ones are given up.' })
  active?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True creates a new secret. For 24 hours messages are also signed with the old one.',
  })
  rotateSecret?: boolean | null;
}

@ObjectType('EndpointWithSecret', {
  description: 'An endpoint, with its secret if that is new.',
  simpleResolvers: true,
})
abstract class EndpointWithSecret extends Payload {
  @Node(() => WebhookEndpointType, { nullable: true, description: 'The endpoint; null when it failed.' })
  webhookEndpoint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that messages are signed with, `whsec_…`; shown only this once, when it is new.',
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
  @Field(() => ID, { nullable: true, description: 'The id of the deleted endpoint; null when it failed.' })
  deletedId!: string | null;
}
