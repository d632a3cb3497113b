import { ID } from 'type-graphql';
import { windowOnSql } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const session = windowOnSql<SessionType>('e');

@session.Type('Session', { description: 'A device or program on which you are signed in.' })
export class SessionType {
  @session.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @session.Column(() => DateTimeScalar, { description: 'When you signed in.' })
  createdAt!: Date;

  @session.Column(() => DateTimeScalar, { description: 'When its tokens were last renewed.' })
  lastUsedAt!: Date;

  @session.Column(() => String, {
    nullable: true,
    description: 'The name that the browser or program gives itself; null when it gave none.',
  })
  userAgent!: string | null;

  @session.Column(() => Boolean, { description: 'Whether it is the session of this request.' })
  current!: boolean;
}
