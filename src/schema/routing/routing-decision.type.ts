import { ID, Int } from 'type-graphql';
import { type Destination, RoutingDecision } from '../../domain/routing/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { DestinationEnum } from './routing.enums.js';

const decision = windowOn(RoutingDecision);

@decision.Type('RoutingDecision', { description: 'Who was to get a conversation, and why.' })
export class RoutingDecisionType {
  @decision.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @decision.Column(() => DestinationEnum, { description: 'Who gets the conversation.' })
  destination!: Destination;

  @decision.Column(() => Int, { description: 'How pressing it is, 1 to 5; 5 is the most pressing.' })
  priority!: number;

  @decision.Column(() => String, { description: "Why, in a sentence in the tenant's language." })
  reasoning!: string;

  @decision.Column(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;

  @decision.One('Seller', {
    by: 'assignedSellerId',
    nullable: true,
    description: 'Who was chosen; null where nobody in particular was.',
  })
  seller?: unknown;
}
