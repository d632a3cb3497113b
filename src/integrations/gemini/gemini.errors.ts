import { z } from 'zod';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { failureOfStatus } from '../model-http/model-http.js';

/** Of the vendor's error body, what is read here; its message may quote the key or the customer and is left behind. */
const errorSchema = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z.array(z.object({ reason: z.string().optional(), retryDelay: z.string().optional() })).optional(),
  }),
});
type VendorError = z.infer<typeof errorSchema>['error'];

/** A wrong key and an unpaid or unserved account come as 400 here; no message would get through, so they count against the link. */
const ofTheAccount: ReadonlySet<string> = new Set(['API_KEY_INVALID', 'FAILED_PRECONDITION']);

/** The failure that an HTTP answer outside 200–299 stands for. */
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

/** The wait that google.rpc.RetryInfo names, such as "17s" or "0.5s": the vendor says it there more often than in a header. */
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
    // An error page of a proxy says as much by its status.
    return {};
  }
}
