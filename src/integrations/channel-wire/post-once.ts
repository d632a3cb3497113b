import { retryAfterMs } from '../../domain/shared/retry-after.js';

/** The result of one request to a vendor, before the answer is interpreted. */
export type PostAnswer =
  /** An answer arrived. `body` is null if it broke off or was larger than any answer may be. */
  | {
      kind: 'answered';
      status: number;
      body: string | null;
      retryAfterMs: number | null;
      header(name: string): string | null;
    }
  /** There was no connection, so nothing was sent. */
  | { kind: 'not-sent'; reason: string }
  /** The connection broke or time ran out after the request may have been sent. */
  | { kind: 'lost'; reason: string };

const largestAnswer = 1024 * 1024;

/**
 * Posts a body once. A redirect is returned as an answer, since following it would send the message and its credentials
 * elsewhere. `timeoutMs` covers everything from the name look-up to the last byte. Never throws.
 */
export const postOnce = (
  url: string,
  request: { headers: Record<string, string>; body: string; timeoutMs: number },
): Promise<PostAnswer> => askOnce('POST', url, request);

/** Sends a GET request in the same way. */
export const getOnce = (
  url: string,
  request: { headers: Record<string, string>; timeoutMs: number },
): Promise<PostAnswer> => askOnce('GET', url, request);

async function askOnce(
  method: 'GET' | 'POST',
  url: string,
  request: { headers: Record<string, string>; body?: string; timeoutMs: number },
): Promise<PostAnswer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: request.headers,
      ...(request.body !== undefined && { body: request.body }),
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    const waitMs = retryAfterMs(response.headers.get('retry-after'));
    return {
      kind: 'answered',
      status: response.status,
      body: await readCapped(response),
      retryAfterMs: waitMs,
      header: name => response.headers.get(name),
    };
  } catch (error) {
    return failureOf(error);
  }
}

/** Returns the whole body as text, or null. Reading stops at the limit, so an endless answer costs neither memory nor time. */
async function readCapped(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > largestAnswer) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

// Error codes from before the request is written: look-up, connection and certificate check.
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ERR_INVALID_URL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

interface Cause {
  name?: unknown;
  code?: unknown;
  syscall?: unknown;
  errors?: unknown;
  cause?: unknown;
}

/**
 * Classifies an error of fetch. fetch says only "fetch failed"; the cause tells which phase failed. If that is unclear, the
 * request counts as sent.
 */
function failureOf(error: unknown): PostAnswer {
  const thrown: Cause = Object(error);
  const cause: Cause = Object(thrown.cause);
  const code = typeof cause.code === 'string' ? cause.code : '';
  // Addresses that were tried one after the other fail as a list, which has no syscall itself.
  const attempts: Cause[] = Array.isArray(cause.errors) && cause.errors.length > 0 ? cause.errors.map(Object) : [cause];
  const connecting = attempts.every(attempt => attempt.syscall === 'connect' || attempt.syscall === 'getaddrinfo');
  if (neverSent.has(code) || connecting) return { kind: 'not-sent', reason: `no connection (${code || 'unknown'})` };
  if (thrown.name === 'TimeoutError') return { kind: 'lost', reason: 'no answer in time' };
  return { kind: 'lost', reason: `the connection broke (${code || 'unknown'})` };
}
