import { Field, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { DateTimeScalar } from '../scalars/index.js';
import { UserType } from './user.type.js';

@ObjectType('AuthSession', { description: 'What signing in gives.', simpleResolvers: true })
export class AuthSessionType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer <accessToken>`, until expiresAt.' })
  accessToken!: string;

  @Field(() => String, { description: 'Gives a new session once, by refreshSession. Keep it secret.' })
  refreshToken!: string;

  @Field(() => DateTimeScalar, { description: 'When the access token ends.' })
  expiresAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Keep it on the device and give it to the next `login` there: then wrong passwords that others try do not keep you out. It opens nothing by itself, and holds for 90 days. Null where a session only goes on.',
  })
  deviceToken!: string | null;

  @Node(() => UserType, { description: 'Who signed in.' })
  user!: string;
}
