import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { requestPasswordReset, resetPassword } from '../../domain/access/index.js';
import { anonymousActor } from '../../domain/shared/actor.js';
import { RequestPasswordResetInput, ResetPasswordInput } from '../../schema/access/session.input.js';
import { RequestPasswordResetPayload, ResetPasswordPayload } from '../../schema/access/session.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { signInWith } from './auth-session.js';

@Resolver()
export class PasswordResolver {
  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Sends an e-mail with a link to set a new password, if the address is known. Needs no token.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The e-mail address.' }) {
      email,
    }: RequestPasswordResetInput,
    @Ctx() { useCase, address }: GraphContext,
  ): Promise<RequestPasswordResetPayload> {
    return payload('sent', () => requestPasswordReset({ ...useCase, actor: anonymousActor }, { email, address }));
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a new password by the link of the e-mail, ends every session, and starts a new one. Needs no token.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token of the link and the new password.' })
    { token, password }: ResetPasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ResetPasswordPayload> {
    return payload('session', () =>
      signInWith(context, (anonymous, from) => resetPassword(anonymous, { token, password, ...from })),
    );
  }
}
