import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hold } from './bytes-in-flight.js';

/** Why a body was not read to its end. */
export type BodyProblem = 'too large' | 'too many' | 'too slow';

export interface BodyLimits {
  most: number;
  /** From now to the last byte. */
  timeoutMs: number;
  /** Where its bytes are counted; whoever asked releases them. */
  hold: Hold;
}

/**
 * All bytes of a request, or why not, as soon as that is known and without reading the rest: larger than it may be, more than
 * this process holds at once, or not here in time. Rejects where the client goes away before it has sent what it announced.
 */
export function readBody(
  request: IncomingMessage,
  { most, timeoutMs, hold }: BodyLimits,
): Promise<Buffer | BodyProblem> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too large');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let complete = false;
    const giveUp = (problem: BodyProblem) => {
      clearTimeout(timer);
      request.off('data', take).pause();
      chunks.length = 0;
      resolve(problem);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) giveUp('too large');
      else if (!hold.take(chunk.length)) giveUp('too many');
      else chunks.push(chunk);
    };
    const timer = setTimeout(giveUp, timeoutMs, 'too slow');
    request.on('data', take);
    request.once('end', () => {
      complete = true;
      clearTimeout(timer);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size));
    });
    request.once('close', () => {
      clearTimeout(timer);
      if (!complete) reject(new Error('the client went away in the middle of its request'));
    });
    request.once('error', reject);
  });
}

const lingerMs = 2_000;

/**
 * Ends a connection whose request was answered before its body had come. What still comes is thrown away for a moment, so that
 * the client reads the answer instead of a reset; then the connection goes.
 */
export function dropRest(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  request.once('close', () => clearTimeout(timer));
  response.once('finish', () => request.resume());
}
