import { ModelFailure, type ModelFailureKind } from '../../domain/assistant/language-model.port.js';
import { retryAfterMs as readRetryAfter } from '../../domain/shared/retry-after.js';

/** The settings of one call for any SDK: when to stop, and that the call is not repeated. */
export interface CallBounds {
  signal: AbortSignal;
  /** Whole milliseconds, since the SDKs accept no others. */
  timeout: number;
  maxRetries: 0;
}

/** The contents of a vendor's error answer, whichever SDK read it. */
export interface ErrorAnswer {
  provider: string;
  status: number;
  /** The vendor's own code, such as "insufficient_quota"; never its message, which may quote the key or the customer. */
  code: string | null;
  headers: Headers | undefined;
}

/** Returns the failure that an HTTP status stands for. */
export function failureOfStatus(answer: ErrorAnswer): ModelFailure {
  const kind = kindOfStatus(answer.status);
  const code = answer.code === null ? '' : ` (${answer.code.slice(0, 60)})`;
  const retryAfter = kind === 'RATE_LIMITED' || kind === 'SERVER_ERROR' ? retryAfterMs(answer.headers) : null;
  return new ModelFailure(kind, `${answer.provider} answered ${answer.status}${code}.`, retryAfter);
}

function kindOfStatus(status: number): ModelFailureKind {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 408) return 'TIMEOUT';
  if (status >= 500) return 'SERVER_ERROR';
  // A wrong key, an unpaid bill, an unknown model: no message will get through, so it counts against this model in the chain.
  if ([401, 402, 403, 404].includes(status)) return 'UNREACHABLE';
  return status >= 400 ? 'REFUSED' : 'GARBAGE';
}

/** Returns the milliseconds of `retry-after-ms` or Retry-After (seconds or a date), or null if neither is readable. */
function retryAfterMs(headers: Headers | undefined, now = Date.now()): number | null {
  const inMs = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (inMs > 0) return Math.ceil(inMs);
  return readRetryAfter(headers?.get('retry-after'), now) || null;
}

/**
 * Returns the failure behind an error that has no class in the SDK. If the connection broke in the middle of the body, undici
 * says "terminated" and names a cause; any other error means a body that is not JSON or has another shape.
 */
export function failureOfRead(provider: string, error: unknown): ModelFailure {
  const broken = typeof error === 'object' && error !== null && 'cause' in error && error.cause != null;
  return broken
    ? new ModelFailure('UNREACHABLE', `The connection to ${provider} broke.`)
    : new ModelFailure('GARBAGE', `${provider} answered what cannot be read.`);
}

/**
 * Runs `call` with a signal that fires after `timeoutMs` or with `signal`, whichever comes first: the SDKs' own timeouts end
 * with the headers, and a body can hang too. Throws ModelFailure TIMEOUT in that case. Leaves no timer behind.
 */
export async function withinTime<T>(
  provider: string,
  options: { signal: AbortSignal; timeoutMs: number },
  call: (bounds: CallBounds) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  if (options.signal.aborted) stop();
  options.signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, options.timeoutMs);
  try {
    // No retries here: the next model of the chain is the retry.
    return await call({ signal: controller.signal, timeout: Math.max(1, Math.ceil(options.timeoutMs)), maxRetries: 0 });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw new ModelFailure('TIMEOUT', `${provider} did not answer in time.`);
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
  }
}
