import { ID } from 'type-graphql';
import { User, userMembership } from '../../domain/access/index.js';
import { windowOn } from '../read/window.js';
import { type Role, RoleEnum } from './access.enums.js';

const user = windowOn(User, { join: userMembership });

@user.Type('User', { description: 'A person who signs in.' })
export class UserType {
  @user.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @user.Column(() => String, { description: 'The e-mail address that they sign in with, in lower case.' })
  email!: string;

  @user.Column(() => String, { description: 'Given name.' })
  firstName!: string;

  @user.Column(() => String, { description: 'Family name.' })
  lastName!: string;

  @user.Computed(() => Boolean, {
    description:
      'Whether they have proven that they read the mail of their address; false for a person who is only invited. Nothing is sent from a tenant whose registration is not confirmed.',
    sql: alias => `(${alias}.confirmed_at is not null)`,
  })
  emailConfirmed!: boolean;

  @user.Computed(() => RoleEnum, { description: 'Their role in this tenant.', sql: () => 'membership.role' })
  role!: Role;

  @user.Computed(() => Boolean, {
    description: 'Whether they may sign in.',
    sql: alias => `(${alias}.active and membership.active)`,
  })
  active!: boolean;

  @user.One('Seller', {
    to: 'userId',
    nullable: true,
    description: 'The seller that this user is; null if they are not a seller.',
  })
  seller?: unknown;
}
