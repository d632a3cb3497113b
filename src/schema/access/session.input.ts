import { Field, ID, InputType } from 'type-graphql';

@InputType('RefreshSessionInput', {
  description: 'The refresh token that continues a session when its access token has expired.',
})
export class RefreshSessionInput {
  @Field(() => String, {
    description:
      'The newest refresh token of the session. It works once: using it a second time ends the session, unless the answer was lost and you send the same idempotencyKey again.',
  })
  refreshToken!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A text of your choice, stored before you ask. With the same token and key you may ask again within 30 seconds if the answer was lost.',
  })
  idempotencyKey?: string | null;
}

@InputType('RevokeSessionInput', { description: 'The session of yours to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'One of your own sessions.' })
  sessionId!: string;
}

@InputType('RequestPasswordResetInput', { description: 'The person who has lost a password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The e-mail address; an e-mail is sent only if it is known.' })
  email!: string;
}

@InputType('ResetPasswordInput', { description: 'The link of the password e-mail, and a new password.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token of the link. It works once and expires after an hour.' })
  token!: string;

  @Field(() => String, { description: 'The new password: at least eight characters.' })
  password!: string;
}

@InputType('AcceptInviteInput', { description: 'The link of an invitation, and a password.' })
export class AcceptInviteInput {
  @Field(() => String, { description: 'The token of the link. It works once and expires after seven days.' })
  token!: string;

  @Field(() => String, {
    description: 'Your existing password, or the one you choose if the address is new here.',
  })
  password!: string;
}
