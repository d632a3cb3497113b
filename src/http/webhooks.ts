import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type ChannelProvider,
  type Credentials,
  channelProviders,
  type FoundAddress,
  findWebhookAddress,
  type InboundGate,
  receiveWebhook,
  type TakenBody,
  type WebhookAnswer,
} from '../domain/conversations/index.js';
import { installationActor } from '../domain/shared/actor.js';
import { RateLimited } from '../domain/shared/domain-error.js';
import { isDatabaseAway } from '../resolvers/error-boundary.js';
import { afterAnswer, finishAnsweredMeanwhile } from './after-answers.js';
import type { ByteReservation } from './bytes-in-flight.js';
import { requestIdOf, type SafeHeaders, type Shortcut } from './listener.js';
import type { HttpOptions } from './options.js';
import { type BodyProblem, closeUnreadRequest, readBody } from './read-body.js';
import { streamBody } from './stream-body.js';

const responseTexts: Record<number, string> = {
  200: 'ok',
  400: 'This is not a webhook of this provider.',
  401: 'The signature is missing or wrong.',
  403: 'This channel account does not accept webhooks.',
  404: 'Webhook address not found.',
  429: 'Too many requests. Send it again in a minute.',
  408: 'The webhook took too long to arrive.',
  413: 'This webhook is larger than any provider sends.',
  503: 'It could not be confirmed that this is stored. Send it again.',
};
const address = /^\/webhooks\/([a-z]{1,20})\/([^/?]{1,200})(?:\?|$)/;
const route = '/webhooks/:provider/:key';
const statuses: Record<BodyProblem, number> = { 'too large': 413, 'too many': 503, 'too slow': 408 };

/**
 * Handles POST /webhooks/<provider>/<key> before the router, because webhooks arrive by the thousand and hooks, body parser and
 * reply object cost time. The account is looked up before the body is read. The body is kept as received, since signatures
 * cover its bytes.
 */
export function webhookShortcut(options: HttpOptions, headers: () => SafeHeaders): Shortcut {
  const { embudo } = options;
  const { metrics, log, config, ports } = embudo;
  const {
    inFlight: { bodies },
    refusals,
    addressOf,
  } = options;

  async function statusOf(
    request: IncomingMessage,
    requestId: string,
    provider: ChannelProvider,
    key: string,
    answerBy: (own: FoundAddress['answer']) => void,
  ): Promise<number> {
    let reservation: ByteReservation | undefined;
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
      answerBy(found.answer);
      const lookedUpMs = performance.now() - startedAt;
      reservation = bodies.reserve(found.accountId);
      const given = await bodyOf(request, found, reservation);
      if (typeof given === 'string') return statuses[given];
      const parts = { headers: sent, url: `${options.publicUrl}${url}` };
      const { status } = await receiveWebhook(context, {
        provider,
        key,
        request: Buffer.isBuffer(given) ? { body: given, ...parts } : { ...given, ...parts },
        address: addressOf(request),
        withinMs: found.deadlineMs - lookedUpMs,
      });
      return status;
    } catch (error) {
      if (error instanceof RateLimited) return 429;
      // The webhook was probably not stored, and the 503 makes the vendor send it again.
      if (!isDatabaseAway(error))
        log.error(
          { requestId, error: error instanceof Error ? error.stack : String(error) },
          'a webhook could not be stored',
        );
      return 503;
    } finally {
      reservation?.release();
    }
  }

  /** Returns the whole body, or the part that the provider's intake kept, or the reason why there is none. */
  function bodyOf(
    request: IncomingMessage,
    { intake, maxBytes: own }: FoundAddress,
    reservation: ByteReservation,
  ): Promise<Buffer | TakenBody | BodyProblem> {
    if (intake) {
      const { maxBytes, timeoutMs } = intake.limits;
      return streamBody(request, intake.open, { maxBytes, timeoutMs, reservation });
    }
    const { MAX_META_BODY: most, BODY_TIMEOUT_MS: timeoutMs } = config;
    return readBody(request, { maxBytes: Math.min(own ?? most, most), timeoutMs, reservation });
  }

  /** The headers of the usual answer, without its request id, as a flat list, and the headers of the process that they were made with. */
  let usual: { of: SafeHeaders | null; list: readonly string[] } = { of: null, list: [] };

  function answerUsually(response: ServerResponse, requestId: string): void {
    const of = headers();
    if (usual.of !== of) {
      const all = { ...of, 'content-length': String(Buffer.byteLength(stored.body)), ...stored.headers };
      usual = { of, list: Object.entries(all).flat() };
    }
    response.writeHead(stored.status, [...usual.list, 'x-request-id', requestId]);
    response.end(stored.body);
  }

  function answer(response: ServerResponse, given: WebhookAnswer, requestId: string): void {
    if (given === stored) {
      answerUsually(response, requestId);
      return;
    }
    const { status, headers: own, body } = given;
    response.writeHead(status, {
      ...headers(),
      'x-request-id': requestId,
      'content-length': Buffer.byteLength(body),
      ...(status === 503 && { 'retry-after': '5' }),
      ...(status === 429 && { 'retry-after': '60' }),
      ...own,
    });
    response.end(body);
  }

  async function take(request: IncomingMessage, response: ServerResponse, name: string, key: string): Promise<void> {
    const startedAt = performance.now();
    finishAnsweredMeanwhile();
    const requestId = requestIdOf(request);
    const provider = providerOf(name);
    let ownAnswer: FoundAddress['answer'] = () => null;
    let found = 404;
    if (provider) {
      found = await statusOf(request, requestId, provider, key, own => {
        ownAnswer = own;
      });
      found = ports.providers[provider]?.insteadOf?.[found] ?? found;
    }
    const result = ownAnswer(found) ?? defaultAnswer(found);
    const { status } = result;
    if (!response.destroyed) {
      closeUnreadRequest(request, response);
      answer(response, result, requestId);
    }
    const took = performance.now() - startedAt;
    afterAnswer(() => {
      if (provider) metrics.webhook(provider, String(status), took / 1000);
      log.info({ requestId, method: 'POST', route, status, ms: Math.round(took) }, 'request');
    });
  }

  return (request, response) => {
    if (request.method !== 'POST') return false;
    const found = address.exec(request.url ?? '');
    if (!found) return false;
    void take(request, response, found[1] ?? '', found[2] ?? '');
    return true;
  };
}

const plainAnswer = (status: number): WebhookAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: responseTexts[status] ?? '',
});
/** The answer to nearly every webhook. */
const stored = plainAnswer(200);
const defaultAnswer = (status: number): WebhookAnswer => (status === 200 ? stored : plainAnswer(status));

/**
 * Mounts GET /webhooks/<provider>/<key>, the handshake by which a provider checks the address, and OPTIONS, the CORS preflight of
 * browsers.
 */
export async function webhookRoutes(app: FastifyInstance, { embudo, refusals }: HttpOptions): Promise<void> {
  const { ports } = embudo;
  type WebhookRouteRequest = FastifyRequest<{ Params: { provider: string; key: string } }>;

  /** Finds the account of the address and returns its answer, or the refusal. */
  async function answerOf(
    { params, ip }: WebhookRouteRequest,
    answer: (gate: InboundGate, credentials: Credentials) => WebhookAnswer | null,
  ): Promise<WebhookAnswer> {
    const name = providerOf(params.provider);
    const gate = name && ports.providers[name]?.gate;
    if (!gate) return defaultAnswer(404);
    const isGuess = !ports.inboundAccounts.knows(params.key);
    if (isGuess && !refusals.hasLeft(ip)) return defaultAnswer(429);
    const account = await ports.inboundAccounts.byWebhookKey(params.key);
    if (!account && isGuess) refusals.count(ip);
    if (account?.provider !== name) return defaultAnswer(404);
    return answer(gate, account.credentials) ?? defaultAnswer(404);
  }
  const send = (reply: FastifyReply, { status, headers, body }: WebhookAnswer) =>
    reply
      .code(status)
      .headers({ 'x-content-type-options': 'nosniff', ...(status === 429 && { 'retry-after': '60' }), ...headers })
      .send(body);

  app.get(route, async (request: WebhookRouteRequest, reply) => {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    const answer = await answerOf(request, (gate, credentials) => {
      const handshake = gate.handshake?.(query, credentials);
      return handshake ? { ...defaultAnswer(handshake.status), body: handshake.body } : null;
    });
    return send(reply, answer);
  });
  app.options(route, async (request: WebhookRouteRequest, reply) =>
    send(reply, await answerOf(request, (gate, own) => gate.preflight?.(request.headers, own) ?? null)),
  );
}

const providersByName = new Map(channelProviders.map(provider => [provider.toLowerCase(), provider]));
const providerOf = (name: string): ChannelProvider | null => providersByName.get(name) ?? null;
