import { ID, Int } from 'type-graphql';
import { AgentDecision } from '../../domain/routing/index.js';
import { connectionOf } from '../connection.js';
import { equals } from '../read/filters.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';

const decision = windowOn(AgentDecision, { list: 'agentDecisions' });

@decision.Type('AgentDecision', { description: 'A decision that the system made by itself, and its grounds.' })
export class AgentDecisionType {
  @decision.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @decision.Column(() => String, {
    description: 'What was decided, such as `ROUTE` or `ANSWER`.',
    filter: equals('Only decisions of this kind, such as `ROUTE`.'),
  })
  kind!: string;

  @decision.Column(() => String, {
    description: 'The type of object that it was decided about, such as `Conversation`.',
  })
  subjectType!: string;

  @decision.Column(() => ID, {
    description: 'The id of the object that it was decided about.',
    filter: equals('Only decisions about this object.'),
  })
  subjectId!: string;

  @decision.Column(() => JsonScalar, {
    description: 'The data that the decision was based on. Its shape depends on the kind.',
  })
  input!: unknown;

  @decision.Column(() => JsonScalar, { description: 'The result. Its shape depends on the kind.' })
  output!: unknown;

  @decision.Column(() => String, {
    nullable: true,
    description: 'The provider of the model; null when no model was asked.',
  })
  provider!: string | null;

  @decision.Column(() => String, { nullable: true, description: 'The model; null when no model was asked.' })
  model!: string | null;

  @decision.Column(() => Int, {
    nullable: true,
    description: 'How long it took, in milliseconds; null when no model was asked.',
  })
  latencyMs!: number | null;

  @decision.Computed(() => DecimalScalar, {
    nullable: true,
    description: 'What the model cost, in US dollars with six digits; null when no model was asked.',
    sql: alias => `${alias}.cost_usd::text`,
  })
  costUsd!: string | null;

  @decision.Column(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;
}

export const { Edge: AgentDecisionEdge, Connection: AgentDecisionConnection } = connectionOf(
  AgentDecisionType,
  'AgentDecision',
);
