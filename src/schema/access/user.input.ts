import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';
import { type Role, RoleEnum } from './access.enums.js';

@InputType('InviteUserInput', { description: 'The person to invite to your tenant, and their role.' })
export class InviteUserInput extends RepeatableInput {
  @Field(() => String, { description: 'The address that the invitation is sent to and that they will sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Given name.' })
  firstName!: string;

  @Field(() => String, { description: 'Family name.' })
  lastName!: string;

  @Field(() => RoleEnum, { description: 'Their role here; never above your own.' })
  role!: Role;
}

@InputType('ChangeUserRoleInput', { description: 'The user whose role changes, and the new role.' })
export class ChangeUserRoleInput {
  @Field(() => ID, { description: 'A user of your tenant, or a person who is invited.' })
  userId!: string;

  @Field(() => RoleEnum, { description: 'The new role; never above your own.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'A CEO or ADMIN of your tenant who takes over the API keys of this person that would otherwise end. If omitted, those keys end.',
  })
  passApiKeysTo?: string | null;
}

@InputType('DeactivateUserInput', { description: 'The user to remove from your tenant.' })
export class DeactivateUserInput {
  @Field(() => ID, { description: 'A user of your tenant, or an invited person, whose invitation is withdrawn.' })
  userId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'A CEO or ADMIN of your tenant who takes over the API keys of this person that would otherwise end. If omitted, those keys end.',
  })
  passApiKeysTo?: string | null;
}

@InputType('UpdateUserInput', { description: 'The name of a user: omitted fields stay unchanged.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'Yourself; CEO and ADMIN may also name another user or an invited person.' })
  userId!: string;

  @Field(() => String, { nullable: true, description: 'Given name; null means no change.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; null means no change.' })
  lastName?: string | null;
}
