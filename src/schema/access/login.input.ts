import { Field, InputType } from 'type-graphql';

@InputType('LoginInput', { description: 'The credentials of a person who signs in.' })
export class LoginInput {
  @Field(() => String, { description: 'The e-mail address; upper and lower case are treated as equal.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The `deviceToken` of an earlier session on this device. With it, only wrong passwords from this device count, and those of others do not lock you out.',
  })
  deviceToken?: string | null;
}

@InputType('RequestLoginLinkInput', { description: 'The person who wants to sign in by a link in an e-mail.' })
export class RequestLoginLinkInput {
  @Field(() => String, { description: 'The e-mail address; an e-mail is sent only if it is known.' })
  email!: string;
}

@InputType('LoginWithLinkInput', { description: 'The sign-in link of the e-mail.' })
export class LoginWithLinkInput {
  @Field(() => String, { description: 'The token of the link. It works once and expires after an hour.' })
  token!: string;
}

@InputType('ConfirmEmailInput', { description: 'The link of the e-mail that is sent after registering.' })
export class ConfirmEmailInput {
  @Field(() => String, { description: 'The token of the link. It works once and expires after seven days.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The password that was chosen when registering. Not needed if the request is signed in as the user who registered. Without either, the owner of the mailbox takes over: the sessions, keys and password of the person who registered end.',
  })
  password?: string | null;
}
