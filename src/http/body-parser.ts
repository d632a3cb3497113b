import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { ServiceUnavailable } from '../domain/shared/domain-error.js';
import type { BytesInFlight } from './bytes-in-flight.js';
import { networkOf } from './rate-limit.js';
import { type BodyProblem, readBody } from './read-body.js';

const refusals: Record<BodyProblem, () => Error> = {
  'too large': () => Object.assign(new Error('The body is too large.'), { statusCode: 413 }),
  'too many': () =>
    new ServiceUnavailable(
      'the bodies in flight fill the memory that they may take',
      'Too many requests are being read at this moment. Try again in a few seconds.',
    ),
  'too slow': () => Object.assign(new Error('The body took too long to arrive.'), { statusCode: 408 }),
};

/** Replaces the framework's body parser with `readBody`, which limits the size, the time and the memory of all bodies together. */
export function addBodyParsers(app: FastifyInstance, config: Config, bodies: BytesInFlight): void {
  const read = async (request: FastifyRequest): Promise<string> => {
    const reservation = bodies.reserve(`address ${networkOf(request.ip)}`);
    try {
      const body = await readBody(request.raw, {
        maxBytes: config.MAX_GRAPHQL_BODY,
        timeoutMs: config.BODY_TIMEOUT_MS,
        reservation,
      });
      if (Buffer.isBuffer(body)) return body.toString('utf8');
      throw refusals[body]();
    } finally {
      reservation.release();
    }
  };
  const toJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', async (request: FastifyRequest) => {
    const text = await read(request);
    return new Promise((resolve, reject) => {
      toJson(request, text, (error, body) => (error ? reject(error) : resolve(body)));
    });
  });
  app.addContentTypeParser('text/plain', read);
  // `takeUpload` reads these bodies later, once the sender is known.
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null, undefined));
}
