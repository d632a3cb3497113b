import { ArgsType, Field, ID } from 'type-graphql';
import { type TimelineKind, type TimelineRow, timelineKinds } from '../../domain/contacts/index.js';
import { connectionOf } from '../connection.js';
import { PageArgs } from '../page.args.js';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const item = windowOnSql<TimelineRow>('f');

@item.Type('TimelineItem', { description: 'Something that happened with a contact.' })
export class TimelineItem {
  @item.Column(() => ID, { description: 'The id of what happened: of the message, the interaction and so on.' })
  id!: string;

  @item.Column(() => String, { description: `What it is: ${timelineKinds.map(kind => `\`${kind}\``).join(', ')}.` })
  kind!: TimelineKind;

  @item.Column(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @item.Column(() => String, {
    description:
      'One line of it: how a message begins, the type of an interaction, the title of a sale, the number of an order, the source of a lead, the kind of a decision, `OPTED_IN` or `OPTED_OUT`, the label of a field that was changed, or its name.',
  })
  title!: string;

  @item.One('Lead', { by: 'leadId', nullable: true, description: 'The lead that began; null for other items.' })
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
    description: 'The step of a sale from one stage to another; null for other items.',
  })
  stageChange?: unknown;

  @item.One('AgentDecision', { by: 'decisionId', nullable: true, description: 'The decision; null for other items.' })
  decision?: unknown;

  @item.One('Order', { by: 'orderId', nullable: true, description: 'The order; null for other items.' })
  order?: unknown;

  @item.One('FieldChange', {
    by: 'fieldChangeId',
    nullable: true,
    description: 'The change of a field; null for other items.',
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
