import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { readMediaFile } from '../domain/conversations/index.js';
import { systemActor } from '../domain/shared/actor.js';
import type { HttpOptions } from './options.js';

/** Shown in the browser; anything else is only offered for saving, since a file from outside could hold a script. */
const shown = /^(image\/(jpeg|png|gif|webp)|audio\/[\w.+-]+|video\/(mp4|3gpp|webm)|application\/pdf)$/;
/** What a file that is on its way holds at most: the buffers of both connections, and the part that is looked at first. */
const heldPerFile = 256 * 1024;

/**
 * Files of messages behind signed links: whoever has the link may open it, until it is over. A file goes from the vendor to the
 * client as it comes and as fast as it is taken; it is never held as a whole.
 */
export async function mediaRoutes(app: FastifyInstance, { embudo, inFlight: { files } }: HttpOptions): Promise<void> {
  app.get<{ Params: { id: string }; Querystring: Record<string, string> }>('/media/:id', async (request, reply) => {
    const tenantId = embudo.mediaLinks.verify(request.params.id, request.query);
    if (!tenantId) return reply.code(403).send('This link is not valid any more. Ask for the message again.');
    const hold = files.hold(tenantId);
    reply.raw.once('close', () => hold.release());
    if (!hold.take(heldPerFile))
      return reply
        .code(503)
        .header('retry-after', '5')
        .send('Too many files are being read at this moment. Try again in a few seconds.');
    const file = await readMediaFile(embudo.context(systemActor(tenantId), request.id), { mediaId: request.params.id });
    if (!file)
      return reply
        .code(404)
        .send('The file is not to be had: the channel no longer keeps it, or the account has no access token.');
    const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
    const inline = shown.test(type);
    const name = encodeURIComponent((file.fileName ?? request.params.id).toWellFormed());
    if (file.sizeBytes !== null) reply.header('content-length', file.sizeBytes);
    return reply
      .type(inline ? type : 'application/octet-stream')
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
      .header('cache-control', 'private, max-age=3600')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .send(Readable.from(file.bytes, { objectMode: false, highWaterMark: 64 * 1024 }));
  });
}
