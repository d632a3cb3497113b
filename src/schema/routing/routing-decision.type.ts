import { ID, Int } from 'type-graphql';
import { type Destination, RoutingDecision } from '../../domain/routing/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';
import { DestinationEnum } from './routing.enums.js';

const decision = windowOn(RoutingDecision);

@decision.Type('RoutingDecision', { description: 'The routing of a conversation, and the reason.' })
export class RoutingDecisionType {
  @decision.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @decision.Column(() => DestinationEnum, { description: 'Who gets the conversation.' })
  destination!: Destination;

  @decision.Column(() => Int, { description: 'The urgency, 1 to 5; 5 is the most urgent.' })
  priority!: number;

  @decision.Text({
    description: 'The reason, in a sentence in the language of Accept-Language, otherwise in that of the tenant.',
  })
  reasoning!: string;

  @decision.Column(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;

  @decision.One('Seller', {
    by: 'assignedSellerId',
    nullable: true,
    description: 'The seller who was chosen; null if none in particular was.',
  })
  seller?: unknown;
}
