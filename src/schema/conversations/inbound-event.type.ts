import { ID, Int } from 'type-graphql';
import { InboundEvent } from '../../domain/conversations/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { type InboundStatus, InboundStatusEnum } from './conversation.enums.js';

const event = windowOn(InboundEvent, { list: 'inboundEvents', order: ['receivedAt'] });

@event.Type('InboundEvent', {
  description: 'An event that a provider sent, as it was stored before it was acknowledged.',
})
export class InboundEventType {
  @event.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @event.Column(() => String, {
    description:
      "`message`, `status` (of a message that was sent), `echo` (a message written in the provider's own app) or `change` (anything else).",
  })
  kind!: string;

  @event.Column(() => InboundStatusEnum, {
    description: 'The result of processing it.',
    filter: equals('Only events with this result; omit it for all.', { isBound: true }),
  })
  status!: InboundStatus;

  @event.Column(() => String, {
    nullable: true,
    description:
      'Why it is ignored or quarantined, or was before it was replayed, such as `unknown_account`; null otherwise.',
  })
  reason!: string | null;

  @event.Column(() => Int, { description: 'How many times processing was attempted.' })
  attempts!: number;

  @event.Column(() => DateTimeScalar, { description: 'When it arrived.' })
  receivedAt!: Date;

  @event.Column(() => DateTimeScalar, { nullable: true, description: 'When processing ended; null until then.' })
  processedAt!: Date | null;

  @event.One('ChannelAccount', { by: 'accountId', description: 'The channel account that received it.' })
  account?: unknown;

  @event.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message that it created or was about; null if there is none.',
  })
  message?: unknown;
}

export const { Edge: InboundEventEdge, Connection: InboundEventConnection } = connectionOf(
  InboundEventType,
  'InboundEvent',
);
