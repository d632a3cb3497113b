import type { FastifyInstance } from 'fastify';
import { readMediaFile } from '../domain/conversations/index.js';
import { systemActor } from '../domain/shared/actor.js';
import type { HttpOptions } from './options.js';

/** Shown in the browser; anything else is only offered for saving, since a file from outside could hold a script. */
const shown = /^(image\/(jpeg|png|gif|webp)|audio\/[\w.+-]+|video\/(mp4|3gpp|webm)|application\/pdf)$/;

/** Files of messages behind signed links: whoever has the link may open it, until it is over. */
export async function mediaRoutes(app: FastifyInstance, { embudo }: HttpOptions): Promise<void> {
  app.get<{ Params: { id: string }; Querystring: Record<string, string> }>('/media/:id', async (request, reply) => {
    const tenantId = embudo.mediaLinks.verify(request.params.id, request.query);
    if (!tenantId) return reply.code(403).send('This link is not valid any more. Ask for the message again.');
    const file = await readMediaFile(embudo.context(systemActor(tenantId), request.id), { mediaId: request.params.id });
    if (!file)
      return reply
        .code(404)
        .send('The file is not to be had: the channel no longer keeps it, or the account has no access token.');
    const type = file.mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
    const inline = shown.test(type);
    const name = encodeURIComponent(file.fileName ?? request.params.id);
    return reply
      .type(inline ? type : 'application/octet-stream')
      .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
      .header('cache-control', 'private, max-age=3600')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .send(file.bytes);
  });
}
