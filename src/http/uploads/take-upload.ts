import type { FastifyRequest } from 'fastify';
import { StorageUnavailable } from '../../domain/media/index.js';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { isDatabaseAway } from '../../resolvers/error-boundary.js';
import { authenticate } from '../authenticate.js';
import { type HttpAnswer, problem, unavailable } from '../http-answer.js';
import type { HttpOptions } from '../options.js';
import { networkOf } from '../rate-limit.js';
import { type ReadUpload, readMultipart } from './multipart.js';
import { assertMutation, UploadProblem } from './operations.js';

/** The most memory that the buffers of one upload hold. */
const bytesPerUpload = 256 * 1024;

export const isMultipart = (request: FastifyRequest): boolean =>
  request.method === 'POST' && /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');

/**
 * Reads the files of an upload. The user must be signed in, and the request must have a header that a form of another site
 * cannot send; otherwise the body is not read. Returns the answer if it refuses the upload.
 */
export async function takeUpload(
  request: FastifyRequest,
  { embudo, refusals, documents, inFlight }: HttpOptions,
): Promise<ReadUpload | { refused: HttpAnswer }> {
  const { headers } = request;
  // Apollo does the same for the other content types that a page of another site may send without a preflight.
  if (!headers['apollo-require-preflight'] && !headers['x-apollo-operation-name'])
    return refuseUpload(400, 'Uploads need the header apollo-require-preflight, so that no other site can send them.');
  const { config, viewers, ports } = embudo;
  const reservation = inFlight.files.reserve(`upload ${networkOf(request.ip)}`);
  try {
    const asked = { authorization: headers.authorization, tenantId: headers['x-tenant-id'], address: request.ip };
    const found = await authenticate({ viewers, refusals }, asked);
    if ('refused' in found && found.refused === 'tenant')
      return refuseUpload(403, 'You do not have access to the tenant in x-tenant-id.', 'FORBIDDEN');
    if (!('viewer' in found) || !found.viewer) return refuseUpload(401, 'Sign in to upload a file.', 'UNAUTHENTICATED');
    if (!reservation.take(bytesPerUpload))
      return refuseUpload(503, 'Too many files are being read. Try again in a few seconds.');
    const limits = {
      maxBytes: config.MAX_UPLOAD_BYTES,
      maxFieldBytes: config.MAX_GRAPHQL_BODY,
      timeoutMs: config.UPLOAD_TIMEOUT_MS,
    };
    return await readMultipart(request.raw, ports.files, limits, operation => {
      const document = documents.find(operation, true);
      assertMutation(document && 'text' in document ? document.text : null, operation.operationName);
    });
  } catch (error) {
    if (error instanceof UploadProblem) return refuseUpload(error.status, error.message);
    if (error instanceof RateLimited)
      return { refused: problem(429, 'RATE_LIMITED', error.message, { retryAfterSeconds: error.retryAfterSeconds }) };
    if (error instanceof StorageUnavailable)
      embudo.log.error({ requestId: request.id, error: String(error) }, 'the file storage did not take an upload');
    if (error instanceof StorageUnavailable || isDatabaseAway(error)) return { refused: unavailable(error) };
    throw error;
  } finally {
    reservation.release();
  }
}

const refuseUpload = (
  status: number,
  message: string,
  code = status === 503 ? 'SERVICE_UNAVAILABLE' : 'BAD_REQUEST',
) => ({
  refused: problem(status, code, message),
});
