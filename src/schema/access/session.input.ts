import { Field, ID, InputType } from 'type-graphql';

@InputType('RefreshSessionInput', { description: 'How a session goes on when its access token ends.' })
export class RefreshSessionInput {
  @Field(() => String, {
    description: 'The newest refresh token of the session. It works once: showing it again ends the session.',
  })
  refreshToken!: string;
}

@InputType('RevokeSessionInput', { description: 'Which of your sessions ends.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'One of your own sessions.' })
  sessionId!: string;
}

@InputType('RequestPasswordResetInput', { description: 'Who has lost a password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The e-mail address; a letter is sent where it is known.' })
  email!: string;
}

@InputType('ResetPasswordInput', { description: 'The link of the letter, and a new password.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token of the link. It works once, within an hour.' })
  token!: string;

  @Field(() => String, { description: 'The new password: at least eight characters.' })
  password!: string;
}

@InputType('AcceptInviteInput', { description: 'The link of an invitation, and a password.' })
export class AcceptInviteInput {
  @Field(() => String, { description: 'The token of the link. It works once, within seven days.' })
  token!: string;

  @Field(() => String, {
    description: 'The password that you have, or, where the address is new here, the one that you choose.',
  })
  password!: string;
}
