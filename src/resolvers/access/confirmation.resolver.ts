import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmEmail, resendConfirmation } from '../../domain/access/index.js';
import { ConfirmEmailInput } from '../../schema/access/login.input.js';
import { ConfirmEmailPayload, ResendConfirmationPayload } from '../../schema/access/login.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { signInWith } from './auth-session.js';

@Resolver()
export class ConfirmationResolver {
  @Mutation(() => ConfirmEmailPayload, {
    description:
      'Confirms the address that an organisation was registered with, and signs in. Preferably sent while signed in as the user who registered, or with the password. Needs no token.',
  })
  confirmEmail(
    @Arg('input', () => ConfirmEmailInput, { description: 'The token of the link.' })
    { token, password }: ConfirmEmailInput,
    @Ctx() context: GraphContext,
  ): Promise<ConfirmEmailPayload> {
    const signedInAs = context.viewer?.userId ?? null;
    return payload('session', () =>
      signInWith(context, (anonymous, from) => confirmEmail(anonymous, { token, password, signedInAs, ...from })),
    );
  }

  @Mutation(() => ResendConfirmationPayload, {
    description: 'Sends the link that confirms your address to you again, at most five times an hour.',
  })
  resendConfirmation(@Ctx() { useCase }: GraphContext): Promise<ResendConfirmationPayload> {
    return payload('sent', () => resendConfirmation(useCase, {}));
  }
}
