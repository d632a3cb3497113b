import { Field, InputType } from 'type-graphql';

@InputType('LoginInput', { description: 'How a person signs in.' })
export class LoginInput {
  @Field(() => String, { description: 'The e-mail address; upper and lower case are the same.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}
