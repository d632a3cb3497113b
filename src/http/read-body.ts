import type { IncomingMessage, ServerResponse } from 'node:http';
import { clearDeadline, startDeadline } from '../domain/shared/deadlines.js';
import type { ByteReservation } from './bytes-in-flight.js';

/** Why a body was not read completely. */
export type BodyProblem = 'too large' | 'too many' | 'too slow';

export interface BodyLimits {
  maxBytes: number;
  /** The time until the last byte must have arrived. */
  timeoutMs: number;
  /** Counts the bytes. The caller releases it. */
  reservation: ByteReservation;
}

/**
 * Reads the body of a request. Returns a problem as soon as there is one, without reading the rest: the body is too large, this
 * process already holds too many bytes, or the body did not arrive in time. Rejects if the client disconnects early.
 */
export function readBody(
  request: IncomingMessage,
  { maxBytes, timeoutMs, reservation }: BodyLimits,
): Promise<Buffer | BodyProblem> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve('too large');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let complete = false;
    const giveUp = (problem: BodyProblem) => {
      clearDeadline(deadline);
      request.off('data', take).pause();
      chunks.length = 0;
      resolve(problem);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) giveUp('too large');
      else if (!reservation.take(chunk.length)) giveUp('too many');
      else chunks.push(chunk);
    };
    const deadline = startDeadline(timeoutMs, () => giveUp('too slow'));
    request.on('data', take);
    request.on('end', () => {
      complete = true;
      clearDeadline(deadline);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size));
    });
    request.on('close', () => {
      if (complete) return;
      clearDeadline(deadline);
      reject(new Error('the client went away in the middle of its request'));
    });
    request.on('error', reject);
  });
}

const lingerMs = 2_000;

/**
 * Closes the connection of a request that was answered before its body had arrived. The rest of the body is discarded for a
 * moment, so that the client reads the answer instead of a connection reset.
 */
export function closeUnreadRequest(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  request.once('close', () => clearTimeout(timer));
  response.once('finish', () => request.resume());
}
