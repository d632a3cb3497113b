import { ID } from 'type-graphql';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const session = windowOnSql<SessionType>('e');

@session.Type('Session', { description: 'One place where you are signed in.' })
export class SessionType {
  @session.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @session.Column(() => DateTimeScalar, { description: 'When you signed in.' })
  createdAt!: Date;

  @session.Column(() => DateTimeScalar, { description: 'When its tokens were last renewed.' })
  lastUsedAt!: Date;

  @session.Column(() => String, {
    nullable: true,
    description: 'What the browser or program calls itself; null when it did not say.',
  })
  userAgent!: string | null;

  @session.Column(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean;
}
