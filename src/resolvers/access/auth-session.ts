import type { StartedSession } from '../../domain/access/index.js';
import { anonymousActor } from '../../domain/shared/actor.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import type { AuthSessionType } from '../../schema/access/auth-session.type.js';
import type { GraphContext } from '../graph-context.js';

/** Signs a user in with a use case for anonymous callers. The rest of the operation reads as that user. */
export async function signInWith(
  context: GraphContext,
  enter: (useCase: UseCaseContext, from: { address: string; userAgent: string | null }) => Promise<StartedSession>,
): Promise<AuthSessionType> {
  const { address, userAgent } = context;
  const started = await enter({ ...context.useCase, actor: anonymousActor }, { address, userAgent });
  context.become(started.actor);
  const { accessToken, refreshToken, expiresAt, deviceToken, userId } = started;
  return { accessToken, refreshToken, expiresAt, deviceToken, user: userId };
}
