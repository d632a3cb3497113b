import { ID, Int } from 'type-graphql';
import { InboundEvent } from '../../domain/conversations/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { type InboundStatus, InboundStatusEnum } from './conversation.enums.js';

const event = windowOn(InboundEvent, { list: 'inboundEvents', order: ['receivedAt'] });

@event.Type('InboundEvent', {
  description: 'One thing that a provider sent, as it was stored before it was acknowledged.',
})
export class InboundEventType {
  @event.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @event.Column(() => String, {
    description:
      "`message`, `status` (of one that was sent), `echo` (written in the provider's own app) or `change` (anything else).",
  })
  kind!: string;

  @event.Column(() => InboundStatusEnum, {
    description: 'What became of it.',
    filter: equals('Only those that this became of; omit it for all.', { isBound: true }),
  })
  status!: InboundStatus;

  @event.Column(() => String, {
    nullable: true,
    description:
      'Why it is ignored or quarantined, or was before it was replayed, such as `unknown_account`; null otherwise.',
  })
  reason!: string | null;

  @event.Column(() => Int, { description: 'How often processing it was begun.' })
  attempts!: number;

  @event.Column(() => DateTimeScalar, { description: 'When it arrived.' })
  receivedAt!: Date;

  @event.Column(() => DateTimeScalar, { nullable: true, description: 'When processing it ended; null until then.' })
  processedAt!: Date | null;

  @event.One('ChannelAccount', { by: 'accountId', description: 'The channel account that it came to.' })
  account?: unknown;

  @event.One('Message', {
    by: 'messageId',
    nullable: true,
    description: 'The message that it became or was about; null where there is none.',
  })
  message?: unknown;
}

export const { Edge: InboundEventEdge, Connection: InboundEventConnection } = connectionOf(
  InboundEventType,
  'InboundEvent',
);
