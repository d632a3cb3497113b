import type { IncomingMessage, Server } from 'node:http';
import { ForeignTenant, RoleReach, type RowVisibility, type Viewer } from '../domain/access/index.js';
import { impersonal } from '../domain/shared/actor.js';
import { Unauthenticated } from '../domain/shared/domain-error.js';
import { newId } from '../domain/shared/id.js';
import { type Language, sourceLanguage } from '../domain/shared/translations.js';
import { describeError } from '../resolvers/error-boundary.js';
import { GraphContext } from '../resolvers/graph-context.js';
import { type Authentication, authenticate } from './authenticate.js';
import { describedFor } from './described-for.js';
import { withoutSuggestions } from './hide-suggestions.js';
import { limitsOf } from './limits/limits-of.js';
import type { HttpOptions } from './options.js';
import { languageAskedOnSocket } from './reader-language.js';
import { attachSockets, type SocketEvent, type Sockets, type SocketViewer } from './sockets.js';

/** Serves subscriptions over sockets on /graphql, with the same checks as over HTTP. */
export function mountSockets(server: Server, options: HttpOptions): Sockets {
  const { embudo, schema } = options;
  const { config } = embudo;
  const inFlight: InFlight = new Map();
  const reaches = new RoleReach(embudo.database.unscoped);
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
      allowedOrigins: config.ALLOWED_ORIGINS ?? [],
    },
    authenticate: (payload, request) => authenticateSocket(options, inFlight, reaches, payload, request),
    formatError: (error, { language = sourceLanguage }) => {
      const english = describeError(error.toJSON(), error, newId(), embudo.log);
      const described = describedFor(language, english);
      return config.production ? withoutSuggestions(described) : described;
    },
    observe: event => observe(options, event),
  });
}

/** Authentications in progress, by token and tenant. */
type InFlight = Map<string, Promise<Authentication>>;

/** Shares one authentication between all sockets of a token that need it at the same time. */
function shareAuthentication(
  inFlight: InFlight,
  key: string,
  find: () => Promise<Authentication>,
): Promise<Authentication> {
  const found = inFlight.get(key) ?? find().finally(() => inFlight.delete(key));
  inFlight.set(key, found);
  return found;
}

async function authenticateSocket(
  options: HttpOptions,
  inFlight: InFlight,
  reaches: RoleReach,
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
  // Viewers who see the team's rows share a group, so the group reads without a seller. If the tenant turns that setting off,
  // the group cannot show one seller's rows to the others.
  const actor = reach === 'TEAM' ? impersonal(viewer.actor) : viewer.actor;
  const accepted = languageAskedOnSocket(payload, request);
  const language = accepted ?? sourceLanguage;
  return {
    userKey: viewer.key,
    expiresAt: viewer.expiresAt,
    mayWrite: viewer.userId === null,
    language,
    rights: rightsOf(viewer, reach, accepted),
    // If the role, the setting or the tenant changes, the viewer's rights are no longer those with which the subscriptions were
    // started. The tenant changes if the user has left it, belongs to another one and picked none.
    async revalidate() {
      const now = await shareAuthentication(inFlight, JSON.stringify([token, payload.tenantId]), find);
      if (!('viewer' in now) || now.viewer?.actor.role !== viewer.actor.role) return false;
      if (now.viewer.tenant.id !== viewer.tenant.id) return false;
      return (await reachOf(reaches, now.viewer)) === reach;
    },
    context: isPersonal =>
      new GraphContext({
        useCase: embudo.context(isPersonal ? viewer.actor : actor, newId()),
        viewer,
        liveEvents: embudo.liveEvents,
        address,
        userAgent: request.headers['user-agent']?.slice(0, 500) ?? null,
        language,
        accepted,
        signMediaUrl: mediaId => `${options.publicUrl}${embudo.mediaLinks.sign(mediaId, viewer.tenant.id)}`,
        nodes: options.nodes,
      }),
  };
}

/** Returns which rows of the tenant a viewer sees. Needs no query for roles that see the whole tenant. */
const reachOf = async (reaches: RoleReach, { actor }: Viewer): Promise<RowVisibility> =>
  actor.scope ? reaches.of(actor.scope.tenantId, actor.scope.role) : 'OWN';

/**
 * Returns a key of everything that decides which rows and fields a viewer sees, and in which language. Viewers with the same key may share
 * a subscription. For viewers who see only their own rows the key contains the user. All other viewers of a tenant, role and language see
 * the same, since no field that a shared subscription can select depends on the user.
 */
function rightsOf({ actor, tenant }: Viewer, reach: RowVisibility, accepted: Language | null): string {
  const person = reach === 'TENANT' || reach === 'TEAM' ? '' : (actor.scope?.userId ?? '');
  return `${tenant.id} ${actor.role} ${reach} ${accepted} ${person}`;
}

function observe({ embudo }: HttpOptions, event: SocketEvent): void {
  const count = event.type === 'sent' ? event.frames : 1;
  embudo.metrics.socket(event.type, 'code' in event ? String(event.code) : '', count);
  if (event.type === 'failed')
    embudo.log.warn({ during: event.during, error: String(event.error) }, 'a socket met an unexpected error');
}
