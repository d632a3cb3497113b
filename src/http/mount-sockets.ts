import type { IncomingMessage, Server } from 'node:http';
import { ForeignTenant, type Reach, Reaches, type Viewer } from '../domain/access/index.js';
import { impersonal } from '../domain/shared/actor.js';
import { Unauthenticated } from '../domain/shared/domain-error.js';
import { newId } from '../domain/shared/id.js';
import { describeError } from '../resolvers/error-boundary.js';
import { GraphContext } from '../resolvers/graph-context.js';
import { type Authentication, authenticate } from './authenticate.js';
import { withoutSuggestions } from './hide-suggestions.js';
import { limitsOf } from './limits/limits-of.js';
import type { HttpOptions } from './options.js';
import { attachSockets, type SocketEvent, type Sockets, type SocketViewer } from './sockets.js';

/** Serves subscriptions on /graphql with the protections of HTTP. */
export function mountSockets(server: Server, options: HttpOptions): Sockets {
  const { embudo, schema } = options;
  const { config } = embudo;
  const inFlight: InFlight = new Map();
  const reaches = new Reaches(embudo.database.unscoped);
  return attachSockets(server, {
    schema,
    limits: limitsOf(config),
    rateLimits: embudo.rateLimits,
    hideSuggestions: config.production,
    documents: options.documents,
    settings: {
      socketsPerUser: config.SOCKETS_PER_USER,
      subscriptionsPerSocket: config.SUBSCRIPTIONS_PER_SOCKET,
      messagesPerSecond: config.SOCKET_MESSAGES_PER_SECOND,
      burst: config.SOCKET_MESSAGES_BURST,
      pingMs: config.SOCKET_PING_MS,
      initTimeoutMs: config.SOCKET_INIT_MS,
      revalidateMs: config.SOCKET_REVALIDATE_MS,
      allowedOrigins: config.ALLOWED_ORIGINS ?? null,
    },
    authenticate: (payload, request) => welcome(options, inFlight, reaches, payload, request),
    formatError: error => {
      const told = describeError(error.toJSON(), error, newId(), embudo.log);
      return config.production ? withoutSuggestions(told) : told;
    },
    observe: event => observe(options, event),
  });
}

/** Questions about a token that are being asked right now. */
type InFlight = Map<string, Promise<Authentication>>;

/** One answer for all who ask the same at the same time: the sockets of one token are looked at together. */
function together(inFlight: InFlight, key: string, find: () => Promise<Authentication>): Promise<Authentication> {
  const found = inFlight.get(key) ?? find().finally(() => inFlight.delete(key));
  inFlight.set(key, found);
  return found;
}

async function welcome(
  options: HttpOptions,
  inFlight: InFlight,
  reaches: Reaches,
  payload: Record<string, unknown>,
  request: IncomingMessage,
): Promise<SocketViewer> {
  const { embudo } = options;
  const token = payload.authorization ?? payload.Authorization;
  const address = options.addressOf(request);
  const parts = { viewers: embudo.viewers, refusals: options.refusals };
  const find = () => authenticate(parts, { authorization: token, tenantId: payload.tenantId, address });
  const found = await find();
  if ('refused' in found && found.refused === 'tenant') throw new ForeignTenant(found.viewerKey);
  if ('refused' in found || !found.viewer) throw new Unauthenticated();
  const { viewer } = found;
  const reach = await reachOf(reaches, viewer);
  // Whoever sees what the team sees reads as nobody: should the setting be taken back, a group that many share shows none of
  // them what is one seller's.
  const actor = reach === 'TEAM' ? impersonal(viewer.actor) : viewer.actor;
  return {
    userKey: viewer.key,
    expiresAt: viewer.expiresAt,
    mayWrite: viewer.userId === null,
    rights: rightsOf(viewer, reach),
    // A changed role or setting gives other rights than those that the socket's subscriptions were started with.
    async revalidate() {
      const now = await together(inFlight, JSON.stringify([token, payload.tenantId]), find);
      if (!('viewer' in now) || now.viewer?.actor.role !== viewer.actor.role) return false;
      return (await reachOf(reaches, now.viewer)) === reach;
    },
    context: () =>
      new GraphContext({
        useCase: embudo.context(actor, newId()),
        viewer,
        liveEvents: embudo.liveEvents,
        address,
        userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
        signMediaUrl: mediaId => `${options.publicUrl}${embudo.mediaLinks.sign(mediaId, viewer.tenant.id)}`,
      }),
  };
}

/** How far a viewer reaches; nothing is asked of the database for whoever sees the whole tenant. */
const reachOf = async (reaches: Reaches, { actor }: Viewer): Promise<Reach> =>
  actor.scope ? reaches.of(actor.scope.tenantId, actor.scope.role) : 'OWN';

/**
 * What decides which rows a viewer sees and which fields answer. Who reaches to their own rows sees others than a colleague,
 * so there it is the person too; all others of a tenant and a role see the same (nothing that a subscription reaches asks
 * who they are).
 */
function rightsOf({ actor, tenant }: Viewer, reach: Reach): string {
  const person = reach === 'TENANT' || reach === 'TEAM' ? '' : (actor.scope?.userId ?? '');
  return `${tenant.id} ${actor.role} ${reach} ${person}`;
}

function observe({ embudo }: HttpOptions, event: SocketEvent): void {
  const count = event.type === 'sent' ? event.frames : 1;
  embudo.metrics.socket(event.type, 'code' in event ? String(event.code) : '', count);
  if (event.type === 'failed')
    embudo.log.warn({ during: event.during, error: String(event.error) }, 'a socket met an unexpected error');
}
