import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  type ChannelProvider,
  channelProviders,
  findWebhookAddress,
  receiveWebhook,
  webhookDeadlineMs,
} from '../domain/conversations/index.js';
import { installationActor } from '../domain/shared/actor.js';
import { isDatabaseAway } from '../resolvers/error-boundary.js';
import type { Hold } from './bytes-in-flight.js';
import { requestIdOf, type SafeHeaders, type Shortcut } from './listener.js';
import type { HttpOptions } from './options.js';
import { type BodyProblem, dropRest, readBody } from './read-body.js';

const words: Record<number, string> = {
  200: 'ok',
  400: 'This is no webhook of this provider.',
  401: 'The signature is missing or wrong.',
  403: 'This channel account takes no webhooks.',
  404: 'There is no such webhook address.',
  429: 'Too many webhooks came from here to addresses that nobody has. Send it again in a minute.',
  408: 'The webhook did not come in time.',
  413: 'This webhook is larger than any provider sends.',
  503: 'Nothing was stored. Send it again.',
};
const address = /^\/webhooks\/([a-z]{1,20})\/([^/?]{1,200})(?:\?|$)/;
const route = '/webhooks/:provider/:key';
const statuses: Record<BodyProblem, number> = { 'too large': 413, 'too many': 503, 'too slow': 408 };

/**
 * Takes POST /webhooks/<provider>/<key> before the router does: what comes by the thousand pays for no hook, parser or
 * reply object. Whose address it is, is known before the body is read. The body stays the bytes that came, since signatures
 * are over those.
 */
export function webhookShortcut(options: HttpOptions, headers: () => SafeHeaders): Shortcut {
  const { embudo } = options;
  const { metrics, log, config, ports } = embudo;
  const {
    inFlight: { bodies },
    refusals,
    addressOf,
  } = options;

  async function statusOf(request: IncomingMessage, requestId: string, provider: ChannelProvider, key: string) {
    let hold: Hold | undefined;
    try {
      const { url = '/', headers: sent } = request;
      const context = embudo.context(installationActor, requestId);
      const startedAt = performance.now();
      const isGuess = !ports.inboundAccounts.knows(key);
      if (isGuess && !refusals.hasLeft(addressOf(request))) return 429;
      const found = await findWebhookAddress(context, { provider, key, headers: sent });
      if ('refused' in found) {
        if (isGuess && found.refused === 404) refusals.count(addressOf(request));
        return found.refused;
      }
      const lookedUpMs = performance.now() - startedAt;
      hold = bodies.hold(found.accountId);
      const body = await readBody(request, { most: config.MAX_META_BODY, timeoutMs: config.BODY_TIMEOUT_MS, hold });
      if (!Buffer.isBuffer(body)) return statuses[body];
      const { status } = await receiveWebhook(context, {
        provider,
        key,
        request: { body, headers: sent, url: `${options.publicUrl}${url}` },
        withinMs: webhookDeadlineMs - lookedUpMs,
      });
      return status;
    } catch (error) {
      // Anything but a 200 makes the vendor send it again, which is what we want when nothing was kept.
      if (!isDatabaseAway(error))
        log.error(
          { requestId, error: error instanceof Error ? error.stack : String(error) },
          'a webhook could not be stored',
        );
      return 503;
    } finally {
      hold?.release();
    }
  }

  function answer(response: ServerResponse, status: number, requestId: string): void {
    const text = words[status] ?? '';
    response.writeHead(status, {
      ...headers(),
      'x-request-id': requestId,
      'content-type': 'text/plain; charset=utf-8',
      'content-length': text.length,
      ...(status === 503 && { 'retry-after': '5' }),
      ...(status === 429 && { 'retry-after': '60' }),
    });
    response.end(text);
  }

  async function take(request: IncomingMessage, response: ServerResponse, name: string, key: string): Promise<void> {
    const startedAt = performance.now();
    const requestId = requestIdOf(request);
    const provider = providerOf(name);
    const status = provider ? await statusOf(request, requestId, provider, key) : 404;
    if (!response.destroyed) {
      dropRest(request, response);
      answer(response, status, requestId);
    }
    const took = performance.now() - startedAt;
    if (provider) metrics.webhook(provider, String(status), took / 1000);
    log.info({ requestId, method: 'POST', route, status, ms: Math.round(took) }, 'request');
  }

  return (request, response) => {
    if (request.method !== 'POST') return false;
    const found = address.exec(request.url ?? '');
    if (!found) return false;
    void take(request, response, found[1] ?? '', found[2] ?? '');
    return true;
  };
}

/** Mounts GET /webhooks/<provider>/<key>, by which a provider asks whether the address is ours. */
export async function webhookRoutes(app: FastifyInstance, { embudo, refusals }: HttpOptions): Promise<void> {
  const { ports } = embudo;
  app.get<{ Params: { provider: string; key: string } }>(route, async (request, reply) => {
    const provider = providerOf(request.params.provider);
    const gate = provider && ports.gates[provider];
    if (!gate?.handshake) return reply.code(404).send(words[404]);
    const { key } = request.params;
    const isGuess = !ports.inboundAccounts.knows(key);
    if (isGuess && !refusals.hasLeft(request.ip)) return reply.code(429).header('retry-after', '60').send(words[429]);
    const account = await ports.inboundAccounts.byWebhookKey(key);
    if (!account && isGuess) refusals.count(request.ip);
    if (account?.provider !== provider) return reply.code(404).send(words[404]);
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    const shaken = gate.handshake(query, account.credentials);
    return reply
      .code(shaken.status)
      .type('text/plain; charset=utf-8')
      .header('x-content-type-options', 'nosniff')
      .send(shaken.body);
  });
}

const providerOf = (name: string): ChannelProvider | null =>
  channelProviders.find(provider => provider.toLowerCase() === name) ?? null;
