import { Field, ID, ObjectType } from 'type-graphql';
import type { AlertRow } from '../../domain/insights/index.js';
import { connectionOf } from '../connection.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

@ObjectType('Alert', { description: 'Something that a person should look at now.', simpleResolvers: true })
export class AlertType implements AlertRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What it is about, such as `ESCALATION`.' })
  kind!: string;

  @Field(() => String, { description: '`INFO`, `WARNING` or `CRITICAL`.' })
  severity!: string;

  @Field(() => String, { description: "One line for people, in the tenant's language." })
  title!: string;

  @Field(() => JsonScalar, { description: 'The facts and the ids behind it: an object whose keys depend on the kind.' })
  details!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a person acknowledged it; null until then.' })
  acknowledgedAt!: Date | null;
}

export const { Edge: AlertEdge, Connection: AlertConnection } = connectionOf(AlertType, 'Alert');
