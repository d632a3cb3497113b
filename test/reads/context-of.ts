import { userActor } from '../../src/domain/shared/actor.js';
import type { GraphContext } from '../../src/resolvers/graph-context.js';
import type { NodeReader } from '../../src/resolvers/node-reader.js';
import { graphContextOf, scopeOf, type TestEmbudo, type TestUser } from '../../src/testing/index.js';

/** Returns the context of an operation of this user, who reads English, with the default settings of a tenant. */
export function contextOf(embudo: TestEmbudo, user: TestUser, nodes?: NodeReader): GraphContext {
  const actor = userActor(scopeOf(user));
  const tenant = {
    id: user.tenantId,
    name: '',
    slug: '',
    industry: null,
    locale: 'es',
    currency: 'CRC',
    timezone: 'UTC',
  };
  const viewer = {
    actor,
    key: user.id,
    userId: user.id,
    sessionId: user.sessionId,
    tenant,
    tenants: [tenant],
    expiresAt: null,
  };
  return graphContextOf(embudo, viewer, { nodes, accepted: 'en' });
}
