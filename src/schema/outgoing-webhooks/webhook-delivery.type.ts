import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WebhookDelivery, webhookDeliveryStatuses } from '../../domain/outgoing-webhooks/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const delivery = windowOn(WebhookDelivery, { list: 'webhookDeliveries', order: ['createdAt'] });

@delivery.Type('WebhookDelivery', {
  description: 'The delivery of one event to one endpoint, and its result. Kept for 30 days.',
})
export class WebhookDeliveryType {
  @delivery.Column(() => ID, { description: 'A UUID; the receiver sees it as `webhook-id`.' })
  id!: string;

  @delivery.One('WebhookEndpoint', { by: 'endpointId', description: 'The endpoint.' })
  endpoint?: unknown;

  @delivery.Column(() => String, { description: 'The event, such as `lead.created`.' })
  event!: string;

  @delivery.Column(() => String, {
    description:
      '`PENDING` before the first attempt, `DELIVERED`, `FAILED` while it will be retried, `DEAD` when retries are exhausted.',
    filter: equals('Only deliveries with this status: `PENDING`, `DELIVERED`, `FAILED` or `DEAD`.', {
      among: webhookDeliveryStatuses,
    }),
  })
  status!: string;

  @delivery.Column(() => Int, { description: 'The number of attempts since it was created or replayed.' })
  attempts!: number;

  @delivery.Column(() => Int, {
    nullable: true,
    description: 'The HTTP status of the last answer; null if there was none.',
  })
  responseStatus!: number | null;

  @delivery.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the next attempt; null if that is now, or if there is none.',
  })
  nextAttemptAt!: Date | null;

  @delivery.Column(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;
}

export const { Edge: WebhookDeliveryEdge, Connection: WebhookDeliveryConnection } = connectionOf(
  WebhookDeliveryType,
  'WebhookDelivery',
);

@InputType('ReplayWebhookDeliveriesInput', { description: 'The deliveries to send again.' })
export class ReplayWebhookDeliveriesInput {
  @Field(() => [ID], { description: 'The deliveries, at most 1,000. Those that no longer exist are skipped.' })
  ids!: string[];
}

@ObjectType('ReplayWebhookDeliveriesPayload', {
  description: 'The answer to replayWebhookDeliveries.',
  simpleResolvers: true,
})
export class ReplayWebhookDeliveriesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many are sent again; null when it failed.' })
  replayed!: number | null;
}
