import { Field, InputType } from 'type-graphql';

@InputType('LoginInput', { description: 'How a person signs in.' })
export class LoginInput {
  @Field(() => String, { description: 'The e-mail address; upper and lower case are the same.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What an earlier session on this device gave as `deviceToken`: then only wrong passwords of this device count, and nobody else’s keep you out.',
  })
  deviceToken?: string | null;
}

@InputType('RequestLoginLinkInput', { description: 'Who would sign in by a letter.' })
export class RequestLoginLinkInput {
  @Field(() => String, { description: 'The e-mail address; a letter is sent where it is known.' })
  email!: string;
}

@InputType('LoginWithLinkInput', { description: 'The link of the letter.' })
export class LoginWithLinkInput {
  @Field(() => String, { description: 'The token of the link. It works once, within an hour.' })
  token!: string;
}

@InputType('ConfirmEmailInput', { description: 'The link of the letter that came after registering.' })
export class ConfirmEmailInput {
  @Field(() => String, { description: 'The token of the link. It works once, within seven days.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The password that was chosen when registering. Needless where the request is signed in as who registered. Without either the mailbox decides: sessions, keys and the password of who registered end.',
  })
  password?: string | null;
}
