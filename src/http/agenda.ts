import type { FastifyInstance } from 'fastify';
import { readAgendaFeed } from '../domain/agenda/index.js';
import { installationActor } from '../domain/shared/actor.js';
import type { HttpOptions } from './options.js';
import { refusalFor } from './reader-language.js';

/** Serves agendas to calendar programs, which cannot sign in: anyone who has the secret address can read the agenda until it is revoked. */
export async function agendaRoutes(app: FastifyInstance, { embudo }: HttpOptions): Promise<void> {
  app.get<{ Params: { file: string } }>('/agenda/:file', async (request, reply) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(request.params.file) ?? [];
    const calendar = secret ? await readAgendaFeed(embudo.context(installationActor, request.id), { secret }) : null;
    if (calendar === null)
      return reply.code(404).send(refusalFor(request, 'There is no agenda at this address, or it was revoked.'));
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="agenda.ics"')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(calendar);
  });
}
