import type { IncomingMessage } from 'node:http';
import { wordsOfUnavailable } from '../resolvers/error-boundary.js';
import { refusalFor } from './reader-language.js';

/** A complete HTTP response. */
export interface HttpAnswer {
  status: number;
  headers: Iterable<[string, string]>;
  body: string | ProblemBody;
}

interface ProblemBody {
  errors: { message: string; extensions: object }[];
}

/** Returns a refusal in the form of a GraphQL error, for requests that are refused before GraphQL. */
export function problem(
  status: number,
  code: string,
  message: string,
  { retryAfterSeconds, headers = {} }: { retryAfterSeconds?: number; headers?: Record<string, string> } = {},
): HttpAnswer {
  const later = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return {
    status,
    headers: Object.entries({ ...headers, ...later }),
    body: {
      errors: [{ message, extensions: { code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) } }],
    },
  };
}

/** Returns the body to send: a refusal in the language that the client accepts, and anything else unchanged. */
export const bodyFor = (request: Pick<IncomingMessage, 'headers'>, body: HttpAnswer['body']): HttpAnswer['body'] =>
  typeof body === 'string'
    ? body
    : { errors: body.errors.map(error => ({ ...error, message: refusalFor(request, error.message) })) };

/** Returns an answer with status 503, with the error's message for clients if it has one. */
export function unavailable(error: unknown): HttpAnswer {
  const { message, retryAfterSeconds } = wordsOfUnavailable(error);
  return problem(503, 'SERVICE_UNAVAILABLE', message, { retryAfterSeconds });
}

/** Returns the result of the work, or null if it takes longer. The work is not cancelled, but its statements end by their own timeout. */
export async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
