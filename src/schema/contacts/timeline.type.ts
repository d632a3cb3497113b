import { ArgsType, Field, ID } from 'type-graphql';
import { type TimelineKind, type TimelineRow, timelineKinds } from '../../domain/contacts/index.js';
import { connectionOf } from '../connection.js';
import { PageArgs } from '../page.args.js';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const item = windowOnSql<TimelineRow>('f');

@item.Type('TimelineItem', { description: 'An event in the history of a contact.' })
export class TimelineItem {
  @item.Column(() => ID, { description: 'The id of the object: of the message, the interaction and so on.' })
  id!: string;

  @item.Column(() => String, {
    description: `The kind of item: ${timelineKinds.map(kind => `\`${kind}\``).join(', ')}.`,
  })
  kind!: TimelineKind;

  @item.Column(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @item.Column(() => String, {
    description:
      'A one-line summary: the beginning of a message, the type of an interaction, the title of an opportunity, the number of an order, the source of a lead, the kind of a decision, `OPTED_IN` or `OPTED_OUT` (with `MARKETING_` in front if it is about marketing only), or the label or name of a changed field.',
  })
  title!: string;

  @item.One('Lead', { by: 'leadId', nullable: true, description: 'The lead that was created; null for other items.' })
  lead?: unknown;

  @item.One('Message', { by: 'messageId', nullable: true, description: 'The message; null for other items.' })
  message?: unknown;

  @item.One('Interaction', {
    by: 'interactionId',
    nullable: true,
    description: 'The interaction; null for other items.',
  })
  interaction?: unknown;

  @item.One('StageChange', {
    by: 'stageChangeId',
    nullable: true,
    description: 'The move of an opportunity from one stage to another; null for other items.',
  })
  stageChange?: unknown;

  @item.One('AgentDecision', { by: 'decisionId', nullable: true, description: 'The decision; null for other items.' })
  decision?: unknown;

  @item.One('Order', { by: 'orderId', nullable: true, description: 'The order; null for other items.' })
  order?: unknown;

  @item.One('FieldChange', {
    by: 'fieldChangeId',
    nullable: true,
    description: 'The field change; null for other items.',
  })
  fieldChange?: unknown;
}

export const { Edge: TimelineItemEdge, Connection: TimelineItemConnection } = connectionOf(
  TimelineItem,
  'TimelineItem',
);

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}
