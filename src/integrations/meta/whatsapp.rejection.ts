import { z } from 'zod';
import type { SendOutcome } from '../../domain/conversations/channel.port.js';

type Rejection = Extract<SendOutcome, { kind: 'rejected' }>;
type Verdict = Pick<Rejection, 'retry' | 'limit' | 'accountBroken' | 'windowClosed'>;

const later: Verdict = { retry: 'later', limit: null, accountBroken: false, windowClosed: false };
const limited: Verdict = { ...later, limit: 'account' };
const never: Verdict = { retry: 'never', limit: null, accountBroken: false, windowClosed: false };
const broken: Verdict = { retry: 'never', limit: null, accountBroken: true, windowClosed: false };
const closed: Verdict = { retry: 'never', limit: null, accountBroken: false, windowClosed: true };

const verdicts = new Map<number, Verdict>([
  // Meta's own trouble.
  ...[1, 2, 131000, 131016, 131057].map(code => [code, later] as const),
  // Rates: of the app (4), a token's user (17, 32), a call (613), the business account, the number; and of the pair (131056).
  ...[4, 17, 32, 341, 613, 80007, 130429].map(code => [code, limited] as const),
  [131056, { ...later, limit: 'contact' }],
  // The token, its permissions, the account's standing, its payment or the number's registration: every send will fail.
  ...[0, 3, 10, 33, 102, 190, 368, 463, 467, 131005, 131031, 131042, 131045, 133010].map(
    code => [code, broken] as const,
  ),
  ...[470, 131047].map(code => [code, closed] as const),
  // Undeliverable, an experiment, spam (131048), the person's share of adverts (131049), a type or template that is not taken.
  ...[130472, 131026, 131048, 131049, 131051, 131062, 132000, 132001, 132012, 132015].map(
    code => [code, never] as const,
  ),
]);

export const graphErrorSchema = z.object({
  error: z.object({
    code: z.union([
      z.int(),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ]),
    message: z.string().catch(''),
    error_subcode: z.number().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
    error_data: z
      .object({ details: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});
type GraphError = z.infer<typeof graphErrorSchema>['error'];

/** What a Graph error means for the message. Its code decides; the HTTP status only where the code is one nobody knows. */
export function rejectionOf(error: GraphError, status: number, retryAfterMs: number | null): Rejection {
  const details = error.error_data?.details;
  const said = error.message.replace(/^\(#\d+\)\s*/, '') || 'error';
  return {
    kind: 'rejected',
    code: String(error.code),
    reason:
      details === undefined || said.includes(details)
        ? `${error.code}: ${said}`
        : `${error.code}: ${said} — ${details}`,
    retryAfterMs,
    ...verdictOf(error, status),
  };
}

function verdictOf({ code, error_subcode: subcode, is_transient: transient }: GraphError, status: number): Verdict {
  const known = verdicts.get(code);
  if (known) return known;
  if (code >= 200 && code <= 299) return broken;
  // "Object does not exist or lacks permissions": the number's id is wrong or was taken from the token.
  if (code === 100 && subcode === 33) return broken;
  if (status === 429) return limited;
  return transient === true || status >= 500 ? later : never;
}

/**
 * What an answer without a readable Graph error means; null where nobody can say. 429, 500 and 503 come from whoever should
 * have done the work; 502 and 504 come from a gateway that lost sight of it.
 */
export function rejectionOfStatus(status: number, retryAfterMs: number | null): Rejection | null {
  const verdict = verdictOfStatus(status);
  return verdict && { kind: 'rejected', code: `http_${status}`, reason: `HTTP ${status}`, retryAfterMs, ...verdict };
}

function verdictOfStatus(status: number): Verdict | null {
  if (status >= 300 && status <= 399) return later;
  if (status === 401) return broken;
  if (status === 429) return limited;
  if (status === 500 || status === 503) return later;
  // 408 says that the request did not arrive whole.
  if (status === 408) return later;
  return status >= 400 && status <= 499 ? never : null;
}

/** A refusal that needs no vendor: the message cannot be sent as it is. */
export const refusal = (code: string, reason: string, verdict: { accountBroken?: boolean } = {}): Rejection => ({
  kind: 'rejected',
  code,
  reason,
  retryAfterMs: null,
  ...never,
  accountBroken: verdict.accountBroken ?? false,
});

/** Nothing left this machine, so the same message may be tried again. */
export const notSent = (reason: string): Rejection => ({
  kind: 'rejected',
  code: 'unreachable',
  reason,
  retryAfterMs: null,
  ...later,
});
