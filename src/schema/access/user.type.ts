import { Field, ID, ObjectType } from 'type-graphql';
import { type Role, RoleEnum } from '../enums.js';

@ObjectType('User', { description: 'A person who signs in.', simpleResolvers: true })
export class UserType {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'The e-mail address that they sign in with, in lower case.' })
  email!: string;

  @Field(() => String, { description: 'Given name.' })
  firstName!: string;

  @Field(() => String, { description: 'Family name.' })
  lastName!: string;

  @Field(() => RoleEnum, { description: 'What they may do in this tenant.' })
  role!: Role;

  @Field(() => Boolean, { description: 'Whether they may sign in.' })
  active!: boolean;
}
