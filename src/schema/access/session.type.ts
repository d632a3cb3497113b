import { Field, ID, ObjectType } from 'type-graphql';
import type { SessionRow } from '../../domain/access/index.js';
import { DateTimeScalar } from '../scalars/index.js';

@ObjectType('Session', { description: 'One place where you are signed in.', simpleResolvers: true })
export class SessionType implements SessionRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When you signed in.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its tokens were last renewed.' })
  lastUsedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser or program calls itself; null when it did not say.',
  })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean;
}
