import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refreshSession, revokeSession } from '../../domain/access/index.js';
import { RefreshSessionInput, RevokeSessionInput } from '../../schema/access/session.input.js';
import { RefreshSessionPayload, RevokeSessionPayload } from '../../schema/access/session.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { signInWith } from './auth-session.js';

@Resolver()
export class SessionResolver {
  @Mutation(() => RefreshSessionPayload, {
    description:
      'Returns new tokens for a refresh token, which works only once. Needs no token; do not send an expired one.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token, and a key for asking again.' }) {
      refreshToken,
      idempotencyKey,
    }: RefreshSessionInput,
    @Ctx() context: GraphContext,
  ): Promise<RefreshSessionPayload> {
    return payload('session', () =>
      signInWith(context, (anonymous, { userAgent }) =>
        refreshSession(anonymous, { refreshToken, userAgent, idempotencyKey }),
      ),
    );
  }

  @Mutation(() => RevokeSessionPayload, {
    description: 'Ends one of your sessions: within five seconds its tokens are rejected and its sockets closed.',
  })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'The session.' }) { sessionId }: RevokeSessionInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RevokeSessionPayload> {
    return payload('revokedId', () => revokeSession(useCase, { sessionId }));
  }
}
