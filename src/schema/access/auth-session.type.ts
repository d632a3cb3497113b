import { Field, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { DateTimeScalar } from '../scalars/index.js';
import { UserType } from './user.type.js';

@ObjectType('AuthSession', { description: 'The tokens and the user of a session.', simpleResolvers: true })
export class AuthSessionType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer <accessToken>` until expiresAt.' })
  accessToken!: string;

  @Field(() => String, { description: 'Gets a new session from refreshSession; it works only once. Keep it secret.' })
  refreshToken!: string;

  @Field(() => DateTimeScalar, { description: 'When the access token expires.' })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Keep it on the device and pass it to the next `login` there, so that wrong passwords tried by others do not lock you out. It gives no access by itself and is valid for 90 days. Null when an existing session is only continued.',
  })
  deviceToken!: string | null;

  @Node(() => UserType, { description: 'The user who signed in.' })
  user!: string;
}
