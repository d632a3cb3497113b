import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AgentDecisionRow } from '../../domain/assistant/index.js';
import { connectionOf } from '../connection.js';
import { DateTimeScalar, DecimalScalar, JsonScalar } from '../scalars/index.js';

@ObjectType('AgentDecision', {
  description: 'Something that the system decided by itself, and on what grounds.',
  simpleResolvers: true,
})
export class AgentDecisionType implements AgentDecisionRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What was decided, such as `ROUTE` or `ANSWER`.' })
  kind!: string;

  @Field(() => String, { description: 'The type that it was decided about, such as `Conversation`.' })
  subjectType!: string;

  @Field(() => ID, { description: 'The id of what it was decided about.' })
  subjectId!: string;

  @Field(() => JsonScalar, { description: 'What the decision was made from. Its shape depends on the kind.' })
  input!: unknown;

  @Field(() => JsonScalar, { description: 'What came out. Its shape depends on the kind.' })
  output!: unknown;

  @Field(() => String, { nullable: true, description: 'The provider of the model; null when no model was asked.' })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: 'The model; null when no model was asked.' })
  model!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, in milliseconds; null when no model was asked.' })
  latencyMs!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the model cost, in US dollars with six digits; null when no model was asked.',
  })
  costUsd!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;
}

export const { Edge: AgentDecisionEdge, Connection: AgentDecisionConnection } = connectionOf(
  AgentDecisionType,
  'AgentDecision',
);
