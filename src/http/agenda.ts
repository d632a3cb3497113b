import type { FastifyInstance } from 'fastify';
import { hashToken } from '../domain/access/index.js';
import { readAgendaFeed } from '../domain/agenda/index.js';
import { installationActor } from '../domain/shared/actor.js';
import { boundedCache } from '../domain/shared/bounded-cache.js';
import { RateLimited } from '../domain/shared/domain-error.js';
import type { HttpOptions } from './options.js';
import { refusalFor } from './reader-language.js';

const maxKnown = 10_000;
/** Limit of requests per valid address. Calendar programs read an address a few times an hour, on each device of a shop. */
const perMinute = 60;

/** Serves agendas to calendar programs, which cannot sign in: anyone who has the secret address can read the agenda until it is revoked. */
export async function agendaRoutes(app: FastifyInstance, { embudo, refusals }: HttpOptions): Promise<void> {
  // A program that reads a valid address is not refused when another program in its network guesses addresses.
  const known = boundedCache<true>({ maxEntries: maxKnown });
  /** Counts a request of a valid address. Returns the seconds until the next one is answered; 0 if this one is. */
  async function secondsToWait(secret: string): Promise<number> {
    try {
      await embudo.rateLimits.other('agenda', hashToken(secret).toString('base64url'), perMinute);
      return 0;
    } catch (error) {
      if (error instanceof RateLimited) return error.retryAfterSeconds;
      throw error;
    }
  }
  app.get<{ Params: { file: string } }>('/agenda/:file', async (request, reply) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? [];
    const isGuess = !secret || !known.has(secret);
    const retryAfter = isGuess ? refusals.secondsToWait(request.ip) : await secondsToWait(secret);
    if (retryAfter > 0)
      return reply
        .code(429)
        .header('retry-after', retryAfter)
        .send(refusalFor(request, new RateLimited(retryAfter).message));
    const calendar = secret ? await readAgendaFeed(embudo.context(installationActor, request.id), { secret }) : null;
    if (secret === undefined || calendar === null) {
      if (isGuess) refusals.count(request.ip);
      else if (secret) known.delete(secret);
      return reply.code(404).send(refusalFor(request, 'There is no agenda at this address, or it was revoked.'));
    }
    known.set(secret, true);
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="agenda.ics"')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(calendar);
  });
}
