import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acceptInvite, changeUserRole, deactivateUser, inviteUser, updateUser } from '../../domain/access/index.js';
import { AcceptInviteInput } from '../../schema/access/session.input.js';
import { AcceptInvitePayload } from '../../schema/access/session.payload.js';
import {
  ChangeUserRoleInput,
  DeactivateUserInput,
  InviteUserInput,
  UpdateUserInput,
} from '../../schema/access/user.input.js';
import {
  ChangeUserRolePayload,
  DeactivateUserPayload,
  InviteUserPayload,
  UpdateUserPayload,
} from '../../schema/access/user.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { signInWith } from './auth-session.js';

@Resolver()
export class PeopleResolver {
  @Mutation(() => InviteUserPayload, {
    description:
      'Invites a person to your tenant by e-mail. The answer is the same for an address that is already known.',
  })
  async inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'The person and their role.' }) input: InviteUserInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<InviteUserPayload> {
    const { invited, userErrors } = await payload('invited', () => inviteUser(useCase, input));
    return { user: invited?.user.id ?? null, inviteToken: invited?.token ?? null, userErrors };
  }

  @Mutation(() => AcceptInvitePayload, { description: 'Joins a tenant by the link of the invitation. Needs no token.' })
  acceptInvite(
    @Arg('input', () => AcceptInviteInput, { description: 'The token of the link and a password.' })
    { token, password }: AcceptInviteInput,
    @Ctx() context: GraphContext,
  ): Promise<AcceptInvitePayload> {
    return payload('session', () =>
      signInWith(context, (anonymous, from) => acceptInvite(anonymous, { token, password, ...from })),
    );
  }

  @Mutation(() => ChangeUserRolePayload, {
    description: 'Gives a user another role. It takes effect within five seconds, and their sockets are closed.',
  })
  changeUserRole(
    @Arg('input', () => ChangeUserRoleInput, { description: 'The user and the new role.' }) input: ChangeUserRoleInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ChangeUserRolePayload> {
    return payload('user', async () => (await changeUserRole(useCase, input)).id);
  }

  @Mutation(() => UpdateUserPayload, {
    description: 'Changes your name; CEO and ADMIN may also change the names of others who work only for them.',
  })
  updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'The user and the name.' }) input: UpdateUserInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateUserPayload> {
    return payload('user', async () => (await updateUser(useCase, input)).id);
  }

  @Mutation(() => DeactivateUserPayload, {
    description: 'Removes a user from your tenant within five seconds. A new invitation brings them back.',
  })
  deactivateUser(
    @Arg('input', () => DeactivateUserInput, { description: 'The user.' }) input: DeactivateUserInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<DeactivateUserPayload> {
    return payload('user', async () => (await deactivateUser(useCase, input)).id);
  }
}
