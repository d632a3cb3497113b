import type { StartedSession } from '../../domain/access/index.js';
import { anonymousActor } from '../../domain/shared/actor.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import type { AuthSessionType } from '../../schema/access/auth-session.type.js';
import { UserType } from '../../schema/access/user.type.js';
import type { GraphContext } from '../graph-context.js';
import { present } from '../present.js';

/** Has somebody come in by a use case that asks nobody to be signed in; the rest of the operation reads as that person. */
export async function comeIn(
  context: GraphContext,
  enter: (useCase: UseCaseContext, from: { address: string; userAgent: string | null }) => Promise<StartedSession>,
): Promise<AuthSessionType> {
  const { address, userAgent } = context;
  const started = await enter({ ...context.useCase, actor: anonymousActor }, { address, userAgent });
  context.become(started.actor);
  const user = await present(context.loaders.of(UserType).load(started.userId));
  const { accessToken, refreshToken, expiresAt, deviceToken } = started;
  return { accessToken, refreshToken, expiresAt, deviceToken, user };
}
