import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readSessions, refreshSession, revokeSession } from '../../domain/access/index.js';
import { RefreshSessionInput, RevokeSessionInput } from '../../schema/access/session.input.js';
import { RefreshSessionPayload, RevokeSessionPayload } from '../../schema/access/session.payload.js';
import { SessionType } from '../../schema/access/session.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { comeIn } from './auth-session.js';

@Resolver()
export class SessionResolver {
  @Query(() => [SessionType], { description: 'Where you are signed in, the newest first.' })
  sessions(@Ctx() context: GraphContext): Promise<SessionType[]> {
    context.readOfPrimary();
    return readSessions(allow(context, 'session:read'), context.viewer?.sessionId ?? null);
  }

  @Mutation(() => RefreshSessionPayload, {
    description: 'Gives new tokens for a refresh token, once. Needs no token; send none that has ended.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token.' }) {
      refreshToken,
    }: RefreshSessionInput,
    @Ctx() context: GraphContext,
  ): Promise<RefreshSessionPayload> {
    return payload('session', () =>
      comeIn(context, (anonymous, { userAgent }) => refreshSession(anonymous, { refreshToken, userAgent })),
    );
  }

  @Mutation(() => RevokeSessionPayload, {
    description: 'Ends one of your sessions: within five seconds its tokens are refused and its sockets closed.',
  })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'Which session.' }) { sessionId }: RevokeSessionInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RevokeSessionPayload> {
    return payload('revokedId', () => revokeSession(useCase, { sessionId }));
  }
}
