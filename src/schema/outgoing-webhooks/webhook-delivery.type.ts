import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WebhookDelivery, webhookDeliveryStatuses } from '../../domain/outgoing-webhooks/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

const delivery = windowOn(WebhookDelivery, { list: 'webhookDeliveries', order: ['createdAt'] });

@delivery.Type('WebhookDelivery', {
  description: 'One event for one endpoint, and what became of it. Kept for 30 days.',
})
export class WebhookDeliveryType {
  @delivery.Column(() => ID, { description: 'A UUID; the `webhook-id` that the receiver sees.' })
  id!: string;

  @delivery.One('WebhookEndpoint', { by: 'endpointId', description: 'Where it goes.' })
  endpoint?: unknown;

  @delivery.Column(() => String, { description: 'What happened, such as `lead.created`.' })
  event!: string;

  @delivery.Column(() => String, {
    description:
      '`PENDING` before the first try, `DELIVERED`, `FAILED` while it is to be tried again, `DEAD` once it is given up.',
    filter: equals('Only those of this status: `PENDING`, `DELIVERED`, `FAILED` or `DEAD`.', {
      among: webhookDeliveryStatuses,
    }),
  })
  status!: string;

  @delivery.Column(() => Int, { description: 'How often it was tried since it was made or replayed.' })
  attempts!: number;

  @delivery.Column(() => Int, {
    nullable: true,
    description: 'The status of the last answer; null where nobody answered.',
  })
  responseStatus!: number | null;

  @delivery.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried next; null where that is at once, or never.',
  })
  nextAttemptAt!: Date | null;

  @delivery.Column(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;
}

export const { Edge: WebhookDeliveryEdge, Connection: WebhookDeliveryConnection } = connectionOf(
  WebhookDeliveryType,
  'WebhookDelivery',
);

@InputType('ReplayWebhookDeliveriesInput', { description: 'Which deliveries to send again.' })
export class ReplayWebhookDeliveriesInput {
  @Field(() => [ID], { description: 'The deliveries, at most 1,000. Those that are gone are passed over.' })
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
