import { Field, ObjectType } from 'type-graphql';
import { changedPeople } from '../../domain/access/index.js';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { UserType } from './user.type.js';

@ObjectType('InviteUserPayload', { description: 'The answer to inviteUser.', simpleResolvers: true })
export class InviteUserPayload extends Payload {
  @Node(() => UserType, {
    source: changedPeople,
    nullable: true,
    description: 'The invited person, who is not active until they accept. Null when it failed.',
  })
  user!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of the invitation, if e-mails stay on this machine for a developer; null if they are really sent.',
  })
  inviteToken!: string | null;
}

@ObjectType('ChangeUserRolePayload', { description: 'The answer to changeUserRole.', simpleResolvers: true })
export class ChangeUserRolePayload extends Payload {
  @Node(() => UserType, {
    source: changedPeople,
    nullable: true,
    description: 'The user with the new role; null when it failed.',
  })
  user!: string | null;
}

@ObjectType('DeactivateUserPayload', { description: 'The answer to deactivateUser.', simpleResolvers: true })
export class DeactivateUserPayload extends Payload {
  @Node(() => UserType, {
    source: changedPeople,
    nullable: true,
    description: 'The user, who is no longer active; null when it failed.',
  })
  user!: string | null;
}

@ObjectType('UpdateUserPayload', { description: 'The answer to updateUser.', simpleResolvers: true })
export class UpdateUserPayload extends Payload {
  @Node(() => UserType, {
    source: changedPeople,
    nullable: true,
    description: 'The user as they are now; null when it failed.',
  })
  user!: string | null;
}
