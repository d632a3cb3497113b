import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  type Download,
  type DownloadedFile,
  downloadImportErrors,
  downloadRecords,
  openDownloadLink,
} from '../domain/exports/index.js';
import { DomainError, Forbidden, RateLimited } from '../domain/shared/domain-error.js';
import type { Language } from '../domain/shared/translations.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';
import { exportedList } from '../resolvers/exports/export.resolver.js';
import { authenticate } from './authenticate.js';
import { corsHeaders } from './cors.js';
import type { HttpOptions } from './options.js';
import { languageAskedFor, refusalFor } from './reader-language.js';

/** The most memory that one download takes: rows that are read ahead and the buffers of the connection. */
const bytesPerDownload = 2 * 1024 * 1024;
/** Files of a user or key. Each may have 100,000 rows, and a link works as often as it is opened. */
const perMinute = 30;

/**
 * Serves exported files by sealed links, to the user who made the link and is still signed in. A file is written while it is
 * sent, with the user's rights at that moment, and is not stored anywhere.
 */
export async function downloadRoutes(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const { embudo, refusals, inFlight } = options;
  // The origins that may use the graph may fetch its files too. Browsers ask first, since the token is in a header.
  app.addHook('onRequest', async ({ headers: { origin } }, reply) => {
    for (const [name, value] of corsHeaders(origin, embudo.config.ALLOWED_ORIGINS)) reply.header(name, value);
  });
  app.options('/downloads', async (_request, reply) => reply.code(204).send());
  app.get<{ Querystring: { link?: unknown } }>('/downloads', async (request, reply) => {
    const { authorization, 'x-tenant-id': tenantId } = request.headers;
    const asked = { authorization, tenantId, address: request.ip };
    const found = await authenticate({ viewers: embudo.viewers, refusals }, asked)
      .then(async one => {
        if ('viewer' in one && one.viewer) await embudo.rateLimits.other('downloads', one.viewer.key, perMinute);
        return one;
      })
      .catch(error => {
        if (error instanceof RateLimited) return error;
        throw error;
      });
    if (found instanceof RateLimited)
      return reply
        .code(429)
        .header('retry-after', String(found.retryAfterSeconds))
        .send(refusalFor(request, found.message));
    if ('refused' in found && found.refused === 'tenant')
      return reply.code(403).send(refusalFor(request, 'You do not have access to the tenant in x-tenant-id.'));
    if (!('viewer' in found) || !found.viewer)
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send(refusalFor(request, 'Send the token of whoever made the link: Authorization: Bearer <token>.'));
    const context = embudo.context(found.viewer.actor, request.id);
    const { link } = request.query;
    const what = typeof link === 'string' ? openDownloadLink(context, link) : null;
    if (!what) return reply.code(403).send(refusalFor(request, 'This link is over, or it is not yours. Export again.'));
    const reservation = inFlight.files.reserve(found.viewer.tenant.id);
    reply.raw.once('close', () => reservation.release());
    if (!reservation.take(bytesPerDownload))
      return reply
        .code(503)
        .header('retry-after', '5')
        .send(refusalFor(request, 'Too many files are being read. Try again in a few seconds.'));
    try {
      return await sendFile(reply, await fileOf(context, what, languageAskedFor(request), options));
    } catch (error) {
      // The list or the rights have changed since the link was made.
      if (error instanceof Forbidden || error instanceof DomainError)
        return reply.code(403).send(refusalFor(request, error.message));
      throw error;
    }
  });
}

const fileOf = (
  context: UseCaseContext,
  what: Download,
  accepted: Language | null,
  { schema }: HttpOptions,
): Promise<DownloadedFile> =>
  what.kind === 'import-errors'
    ? downloadImportErrors(context, { importId: what.importId, accepted })
    : downloadRecords(context, { what, list: exportedList(schema, what.entityType, what.filter) });

const sendFile = (reply: FastifyReply, { fileName, mimeType, bytes }: DownloadedFile) =>
  reply
    .type(mimeType)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', `default-src 'none'; sandbox`)
    .send(Readable.from(bytes, { objectMode: false }));
