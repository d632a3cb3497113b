import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { AuthSessionType } from './auth-session.type.js';

@ObjectType('LoginPayload', { description: 'The answer to login.', simpleResolvers: true })
export class LoginPayload extends Payload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The new session; null when it failed.' })
  session!: AuthSessionType | null;
}

@ObjectType('RequestLoginLinkPayload', { description: 'The answer to requestLoginLink.', simpleResolvers: true })
export class RequestLoginLinkPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Always true: the answer does not reveal whether the address is known and an e-mail was sent.',
  })
  sent!: boolean | null;
}

@ObjectType('LoginWithLinkPayload', { description: 'The answer to loginWithLink.', simpleResolvers: true })
export class LoginWithLinkPayload extends Payload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The new session; null when it failed.' })
  session!: AuthSessionType | null;
}

@ObjectType('ConfirmEmailPayload', { description: 'The answer to confirmEmail.', simpleResolvers: true })
export class ConfirmEmailPayload extends Payload {
  @Field(() => AuthSessionType, {
    nullable: true,
    description: 'A session of the user whose address is now confirmed; null when it failed.',
  })
  session!: AuthSessionType | null;
}

@ObjectType('ResendConfirmationPayload', { description: 'The answer to resendConfirmation.', simpleResolvers: true })
export class ResendConfirmationPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when an e-mail was sent; null when it failed.' })
  sent!: boolean | null;
}
