import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { logIn, logInWithLink, requestLoginLink } from '../../domain/access/index.js';
import { anonymousActor } from '../../domain/shared/actor.js';
import { LoginInput, LoginWithLinkInput, RequestLoginLinkInput } from '../../schema/access/login.input.js';
import { LoginPayload, LoginWithLinkPayload, RequestLoginLinkPayload } from '../../schema/access/login.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { signInWith } from './auth-session.js';

@Resolver()
export class LoginResolver {
  @Mutation(() => LoginPayload, { description: 'Signs a user in. Needs no token.' })
  login(
    @Arg('input', () => LoginInput, { description: 'The credentials.' }) input: LoginInput,
    @Ctx() context: GraphContext,
  ): Promise<LoginPayload> {
    return payload('session', () => signInWith(context, (anonymous, from) => logIn(anonymous, { ...input, ...from })));
  }

  @Mutation(() => RequestLoginLinkPayload, {
    description:
      'Sends an e-mail with a link that signs in once, if the address is known. It also works for users who are locked out by wrong passwords. Needs no token.',
  })
  requestLoginLink(
    @Arg('input', () => RequestLoginLinkInput, { description: 'The e-mail address.' }) { email }: RequestLoginLinkInput,
    @Ctx() { useCase, address }: GraphContext,
  ): Promise<RequestLoginLinkPayload> {
    return payload('sent', () => requestLoginLink({ ...useCase, actor: anonymousActor }, { email, address }));
  }

  @Mutation(() => LoginWithLinkPayload, { description: 'Signs in by the link of an e-mail. Needs no token.' })
  loginWithLink(
    @Arg('input', () => LoginWithLinkInput, { description: 'The token of the link.' }) { token }: LoginWithLinkInput,
    @Ctx() context: GraphContext,
  ): Promise<LoginWithLinkPayload> {
    return payload('session', () =>
      signInWith(context, (anonymous, from) => logInWithLink(anonymous, { token, ...from })),
    );
  }
}
