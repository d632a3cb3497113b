import { z } from 'zod';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { failureOfStatus } from '../model-http/model-http.js';

/** The parts of the vendor's error body that are read. Its message is not among them, since it may quote the key or the customer. */
const errorSchema = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z.array(z.object({ reason: z.string().optional(), retryDelay: z.string().optional() })).optional(),
  }),
});
type VendorError = z.infer<typeof errorSchema>['error'];

/**
 * Codes of the account's own problems. Gemini answers 400 for a wrong key, and for an account that is not paid or not served.
 * No message would get through, so both count against this model in the chain.
 */
const ofTheAccount: ReadonlySet<string> = new Set(['API_KEY_INVALID', 'FAILED_PRECONDITION']);

/** Returns the failure behind an HTTP answer outside 200–299. */
export async function failureOfAnswer(response: Response): Promise<ModelFailure> {
  const { status, details = [] } = await errorOf(response);
  const reason = details.find(detail => detail.reason !== undefined)?.reason;
  if (response.status === 400 && [status, reason].some(word => word !== undefined && ofTheAccount.has(word)))
    return new ModelFailure('UNREACHABLE', `gemini answered 400 (${(reason ?? status ?? '').slice(0, 60)}).`);
  const failure = failureOfStatus({
    provider: 'gemini',
    status: response.status,
    code: status ?? null,
    headers: response.headers,
  });
  if (failure.retryAfterMs !== null || failure.kind !== 'RATE_LIMITED') return failure;
  return new ModelFailure(failure.kind, failure.message, delayIn(details));
}

/**
 * Returns the milliseconds of google.rpc.RetryInfo ("17s", "0.5s"). The vendor uses it more often than a header to say how long
 * to wait.
 */
function delayIn(details: NonNullable<VendorError['details']>): number | null {
  const written = details.find(detail => detail.retryDelay !== undefined)?.retryDelay ?? '';
  const seconds = Number(/^(\d+(?:\.\d+)?)s$/.exec(written)?.[1]);
  return seconds > 0 ? Math.ceil(seconds * 1000) : null;
}

async function errorOf(response: Response): Promise<VendorError> {
  const text = await response.text();
  try {
    return errorSchema.parse(JSON.parse(text)).error;
  } catch {
    // For a proxy's error page the status is enough.
    return {};
  }
}
