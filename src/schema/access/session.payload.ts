import { Field, ID, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { AuthSessionType } from './auth-session.type.js';

@ObjectType('RefreshSessionPayload', { description: 'The answer to refreshSession.', simpleResolvers: true })
export class RefreshSessionPayload extends Payload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The session with new tokens; null when it failed.' })
  session!: AuthSessionType | null;
}

@ObjectType('RevokeSessionPayload', { description: 'The answer to revokeSession.', simpleResolvers: true })
export class RevokeSessionPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The session that was ended; null when it failed.' })
  revokedId!: string | null;
}

@ObjectType('RequestPasswordResetPayload', {
  description: 'The answer to requestPasswordReset.',
  simpleResolvers: true,
})
export class RequestPasswordResetPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Always true: the answer does not reveal whether the address is known and an e-mail was sent.',
  })
  sent!: boolean | null;
}

@ObjectType('ResetPasswordPayload', { description: 'The answer to resetPassword.', simpleResolvers: true })
export class ResetPasswordPayload extends Payload {
  @Field(() => AuthSessionType, {
    nullable: true,
    description: 'A new session; all earlier sessions have ended. Null when it failed.',
  })
  session!: AuthSessionType | null;
}

@ObjectType('AcceptInvitePayload', { description: 'The answer to acceptInvite.', simpleResolvers: true })
export class AcceptInvitePayload extends Payload {
  @Field(() => AuthSessionType, {
    nullable: true,
    description: 'A session in the tenant that sent the invitation; null when it failed.',
  })
  session!: AuthSessionType | null;
}
