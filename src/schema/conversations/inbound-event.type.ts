import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { InboundEventRow } from '../../domain/conversations/index.js';
import { connectionOf } from '../connection.js';
import { type InboundStatus, InboundStatusEnum } from '../enums.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('InboundEvent', {
  description: 'One thing that a provider sent, as it was stored before it was acknowledged.',
  simpleResolvers: true,
})
export class InboundEventType implements InboundEventRow {
  accountId!: string;
  messageId!: string | null;

  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, {
    description:
      "`message`, `status` (of one that was sent), `echo` (written in the provider's own app) or `change` (anything else).",
  })
  kind!: string;

  @Field(() => InboundStatusEnum, { description: 'What became of it.' })
  status!: InboundStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is ignored or quarantined, or was before it was replayed, such as `unknown_account`; null otherwise.',
  })
  reason!: string | null;

  @Field(() => Int, { description: 'How often processing it was begun.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When processing it ended; null until then.' })
  processedAt!: Date | null;
}

export const { Edge: InboundEventEdge, Connection: InboundEventConnection } = connectionOf(
  InboundEventType,
  'InboundEvent',
);
