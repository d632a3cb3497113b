import type { InboundStatusUpdate } from '../../domain/conversations/channel.port.js';
import type { Rejection, SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { cleanText } from '../../domain/shared/text.js';
import type { PostAnswer } from './post-once.js';

/** The meaning of a vendor's error for the message and for the messages after it. */
export type Verdict = Pick<Rejection, 'retry' | 'limit' | 'accountBroken' | 'windowClosed' | 'optedOut'>;

const later: Verdict = { retry: 'later', limit: null, accountBroken: false, windowClosed: false };
const never: Verdict = { ...later, retry: 'never' };
export const verdicts = {
  /** The vendor has a problem: the same message may succeed in a moment. */
  later,
  /** The account sends too much. All of its messages wait. */
  accountLimited: { ...later, limit: 'account' },
  /** This contact receives too much. The messages to this contact wait. */
  contactLimited: { ...later, limit: 'contact' },
  /** The vendor will refuse this message again. */
  never,
  /** The contact wants no more messages from the account, or no more advertising, and the vendor holds them back. */
  optedOut: { ...never, optedOut: 'EVERYTHING' },
  marketingOptedOut: { ...never, optedOut: 'MARKETING' },
  /** A problem with credentials, standing or payment: every send of the account will fail. */
  accountBroken: { ...never, accountBroken: true },
  /** The contact has not written for too long. */
  windowClosed: { ...never, windowClosed: true },
} as const satisfies Record<string, Verdict>;

/** A table of verdicts by the vendor's codes. */
export const verdictsByCode = <Code>(
  ...rows: readonly (readonly [verdict: Verdict, codes: readonly Code[]])[]
): ReadonlyMap<Code, Verdict> =>
  new Map(rows.flatMap(([verdict, codes]) => codes.map(code => [code, verdict] as const)));

/** Returns what a report of a failed message says about the account and the contact, by the meaning of its errors. */
export function consequencesOf(
  ...reported: (Verdict | null)[]
): Pick<InboundStatusUpdate, 'accountBroken' | 'optedOut'> {
  const optedOut = reported.findLast(verdict => verdict?.optedOut)?.optedOut;
  return {
    ...(reported.some(verdict => verdict?.accountBroken) && { accountBroken: true }),
    ...(optedOut && { optedOut }),
  };
}

/** Returns the meaning of a vendor's error whose code is unknown, by the HTTP status that came with it. */
export function verdictOfUnknownCode(status: number): Verdict {
  if (status === 429) return verdicts.accountLimited;
  if (status === 401) return verdicts.accountBroken;
  return status >= 500 ? later : never;
}

/**
 * Returns the meaning of an answer without a readable error of the vendor, or null if it is unknown. 429, 500 and 503 come from
 * the server that should have done the work; 502 and 504 come from a gateway that lost contact with it.
 */
function verdictOfStatus(status: number): Verdict | null {
  if (status >= 300 && status <= 399) return later;
  if (status === 401) return verdicts.accountBroken;
  if (status === 429) return verdicts.accountLimited;
  if (status === 500 || status === 503) return later;
  // 408 says that the request did not arrive whole.
  if (status === 408) return later;
  return status >= 400 && status <= 499 ? never : null;
}

/** Returns the rejection of a message that was not sent, so the same message may be tried again. */
const notSent = (reason: string): Rejection => ({
  kind: 'rejected',
  code: 'unreachable',
  reason,
  retryAfterMs: null,
  ...later,
});

/**
 * Returns the outcome of a send. `read` finds the vendor's id or error in the answer's JSON and returns the outcome, or null if
 * there is neither; then the HTTP status decides. An unreadable 2xx answer leaves the outcome unknown.
 */
export function outcomeOf(
  answer: PostAnswer,
  read: (json: unknown, answer: { status: number; retryAfterMs: number | null }) => SendOutcome | null,
): SendOutcome {
  if (answer.kind === 'not-sent') return notSent(answer.reason);
  if (answer.kind === 'lost') return { kind: 'unknown', reason: answer.reason };
  const { status, retryAfterMs } = answer;
  const outcome = read(jsonOf(answer.body), { status, retryAfterMs });
  if (outcome) return outcome;
  const verdict = verdictOfStatus(status);
  return verdict
    ? { kind: 'rejected', code: `http_${status}`, reason: `HTTP ${status}`, retryAfterMs, ...verdict }
    : { kind: 'unknown', reason: `HTTP ${status} without a readable answer` };
}

function jsonOf(body: string | null): unknown {
  try {
    return body === null ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

const longestReason = 500;

/** Removes credentials from the outcome. Reasons are stored and shown, and the vendor's text may quote the request. */
export function withoutSecrets(outcome: SendOutcome, ...secrets: string[]): SendOutcome {
  if (outcome.kind === 'sent') return { ...outcome, providerMessageId: cleanText(outcome.providerMessageId) };
  const reason = secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), outcome.reason);
  return { ...outcome, reason: cleanText(reason.slice(0, longestReason)) };
}
