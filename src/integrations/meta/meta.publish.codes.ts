import { hourMs, minuteMs } from '../../domain/shared/durations.js';
import type { PostRefusal, PublishOutcome } from '../../domain/social-posts/index.js';
import { type GraphError, wordsOf } from './graph.rejection.js';
import { messagingVerdict } from './messaging.codes.js';

/** Subcodes of publishing on Instagram that say what is wrong with the post or the account. */
const refusals = new Map<number, PostRefusal>([
  // The image: too large, of another type or proportion, not fetched.
  ...[2207003, 2207004, 2207005, 2207009, 2207023, 2207026, 2207052].map(code => [code, 'image'] as const),
  // The text: too long, too many hashtags or mentions.
  ...[2207010, 2207028, 2207040].map(code => [code, 'content'] as const),
  // The account: taken for spam, checkpointed or restricted.
  ...[2207050, 2207051].map(code => [code, 'restricted'] as const),
]);
/** Subcodes after which the same call may succeed: not ready yet, or Instagram's own trouble. */
const passing = new Set([2207001, 2207008, 2207020, 2207027, 2207032]);
const quotaUsedUp = 2207042;

/** Codes of a token that no call of the account is accepted with. */
const tokenCodes = new Set([102, 190, 458, 459, 460, 463, 464, 467]);
/** Codes of Facebook for an image or link that it cannot fetch or read. */
const imageCodes = new Set([324, 9004, 36000, 36001, 36003]);
const contentCodes = new Set([506, 36002, 1609005]);

/** Returns what an error of the Graph API means to a post: a refusal that a person has to mend, or one that passes. */
export function publishProblem(
  error: GraphError,
  status: number,
  retryAfterMs: number | null,
): Extract<PublishOutcome, { kind: 'later' | 'unknown' | 'refused' }> {
  const { code, error_subcode: subcode = 0 } = error;
  const reason = `${wordsOf(error)} (${subcode === 0 ? code : `${code}/${subcode}`})`;
  const refused = (refusal: PostRefusal, accountBroken = false) =>
    ({ kind: 'refused', refusal, reason, accountBroken }) as const;
  const known = refusals.get(subcode);
  if (known) return refused(known);
  if (subcode === quotaUsedUp) return { kind: 'later', reason, retryAfterMs: hourMs };
  if (passing.has(subcode)) return { kind: 'later', reason, retryAfterMs: retryAfterMs ?? minuteMs };
  if (tokenCodes.has(code)) return refused('token', true);
  // A token without the permission to publish still receives and sends messages.
  if (code === 10 || (code >= 200 && code <= 299)) return refused('permission');
  if (imageCodes.has(code)) return refused('image');
  if (contentCodes.has(code)) return refused('content');
  if (code === 368) return refused('restricted');
  const verdict = messagingVerdict(code, undefined);
  if (error.is_transient === true || verdict?.retry === 'later' || status === 429)
    return { kind: 'later', reason, retryAfterMs };
  return status >= 500 ? { kind: 'unknown', reason } : refused('other');
}
