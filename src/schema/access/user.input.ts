import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';
import { type Role, RoleEnum } from './access.enums.js';

@InputType('InviteUserInput', { description: 'Who is asked to join your tenant, and as what.' })
export class InviteUserInput extends RepeatableInput {
  @Field(() => String, { description: 'Where the letter goes, and what they will sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Given name.' })
  firstName!: string;

  @Field(() => String, { description: 'Family name.' })
  lastName!: string;

  @Field(() => RoleEnum, { description: 'What they may do here; never above your own role.' })
  role!: Role;
}

@InputType('ChangeUserRoleInput', { description: 'Who gets which role.' })
export class ChangeUserRoleInput {
  @Field(() => ID, { description: 'A user of your tenant, or somebody invited.' })
  userId!: string;

  @Field(() => RoleEnum, { description: 'The new role; never above your own.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'A CEO or ADMIN of your tenant to whom the API keys of this person pass that would end otherwise; left out, those keys end.',
  })
  passApiKeysTo?: string | null;
}

@InputType('DeactivateUserInput', { description: 'Who leaves your tenant.' })
export class DeactivateUserInput {
  @Field(() => ID, { description: 'A user of your tenant, or somebody invited, whose invitation is withdrawn.' })
  userId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'A CEO or ADMIN of your tenant to whom the API keys of this person pass that would end otherwise; left out, those keys end.',
  })
  passApiKeysTo?: string | null;
}

@InputType('UpdateUserInput', { description: 'What a user is called: what is omitted stays.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'Yourself; for CEO and ADMIN also another user, or somebody invited.' })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'Given name; null is no change.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; null is no change.' })
  lastName?: string | null;
}
