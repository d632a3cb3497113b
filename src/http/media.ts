import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type OpenedMedia, readMediaFile } from '../domain/conversations/index.js';
import { systemActor } from '../domain/shared/actor.js';
import { type ByteRange, rangeOf } from './byte-range.js';
import type { HttpOptions } from './options.js';
import { refusalFor } from './reader-language.js';

/** Types that the browser may display. All others are sent as downloads, since a contact's file could contain a script. */
const displayable = /^(image\/(jpeg|png|gif|webp)|audio\/[\w.+-]+|video\/(mp4|3gpp|webm)|application\/pdf)$/;
/** The most memory that a file in transit takes: the buffers of both connections and the part that is checked first. */
const bytesPerFile = 256 * 1024;

/**
 * Serves files of messages by signed links: anyone who has a link may open the file until the link expires. Files are streamed
 * from the storage, or from the vendor, at the client's pace, and are never in memory as a whole.
 */
export async function mediaRoutes(app: FastifyInstance, { embudo, inFlight: { files } }: HttpOptions): Promise<void> {
  app.get<{ Params: { id: string }; Querystring: Record<string, string> }>('/media/:id', async (request, reply) => {
    const tenantId = embudo.mediaLinks.verify(request.params.id, request.query);
    if (!tenantId)
      return reply.code(403).send(refusalFor(request, 'This link is not valid any more. Ask for the message again.'));
    const reservation = files.reserve(tenantId);
    reply.raw.once('close', () => reservation.release());
    if (!reservation.take(bytesPerFile))
      return reply
        .code(503)
        .header('retry-after', '5')
        .send(refusalFor(request, 'Too many files are being read. Try again in a few seconds.'));
    const file = await readMediaFile(embudo.context(systemActor(tenantId), request.id), { mediaId: request.params.id });
    if (!file) return missing(request, reply);
    if (!file.open) {
      addHeaders(reply, file, request.params.id);
      if (file.sizeBytes !== null) reply.header('content-length', file.sizeBytes);
      return reply.send(streamOf(file.bytes));
    }
    // Only GET has parts (RFC 9110, 14.2).
    const range = request.method === 'GET' ? rangeOf(request.headers.range, file.sizeBytes) : null;
    if (range === 'beyond') return reply.code(416).header('content-range', `bytes */${file.sizeBytes}`).send();
    const bytes = await file.open(range ?? undefined);
    if (!bytes) return missing(request, reply);
    addHeaders(reply, file, request.params.id);
    return reply.send(streamOf(withLength(reply, bytes, range, file.sizeBytes)));
  });
}

function addHeaders(reply: FastifyReply, file: OpenedMedia, id: string): void {
  const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  const inline = displayable.test(type);
  const name = encodeURIComponent((file.fileName ?? id).toWellFormed());
  reply
    .type(inline ? type : 'application/octet-stream')
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600')
    .header('content-security-policy', `default-src 'none'; sandbox`)
    // Consoles on another origin may show the file; only someone who has the link can request it.
    .header('cross-origin-resource-policy', 'cross-origin');
}

function withLength(
  reply: FastifyReply,
  bytes: AsyncIterable<Uint8Array>,
  range: ByteRange | null,
  size: number,
): AsyncIterable<Uint8Array> {
  const { start, end } = range ?? { start: 0, end: size - 1 };
  reply.header('accept-ranges', 'bytes').header('content-length', end - start + 1);
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  return bytes;
}

const missing = (request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(404)
    .send(
      refusalFor(
        request,
        'The file is not available: it was deleted, the channel no longer keeps it, or the account has no access token.',
      ),
    );

/** A file that is a stream already stays one, so that it is closed with the answer even if nobody has read from it. */
const streamOf = (bytes: AsyncIterable<Uint8Array>): Readable =>
  bytes instanceof Readable ? bytes : Readable.from(bytes, { objectMode: false, highWaterMark: 64 * 1024 });
