import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { AuthSessionType } from './auth-session.type.js';

@ObjectType('LoginPayload', { description: 'The answer to login.', simpleResolvers: true })
export class LoginPayload extends Payload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The new session; null when it failed.' })
  session!: AuthSessionType | null;
}
