import type { AccountVerdict } from '../../domain/conversations/account-test.port.js';
import { cleanText } from '../../domain/shared/text.js';
import type { PostAnswer } from './post-once.js';

const longestReason = 500;

/**
 * Returns what a vendor's answer about an account means. `works` judges a readable successful answer: true, or the reason why
 * not. `errorOf` finds the vendor's own error in any other answer. Only a clear refusal counts as one; a rate limit or the
 * vendor's own trouble says nothing about the account.
 */
export function accountVerdict(
  answer: PostAnswer,
  read: {
    works(json: unknown): true | { code: string; reason: string };
    errorOf(json: unknown): { code: string; reason: string; isPassing?: boolean; isBroken?: boolean } | null;
  },
  secrets: readonly string[],
): AccountVerdict {
  const said = verdictOf(answer, read);
  if (said.kind === 'works') return said;
  const reason = secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), said.reason);
  return { ...said, reason: cleanText(reason.slice(0, longestReason)) };
}

function verdictOf(answer: PostAnswer, read: Parameters<typeof accountVerdict>[1]): AccountVerdict {
  if (answer.kind !== 'answered') return { kind: 'unknown', reason: answer.reason };
  const { status } = answer;
  const json = jsonOf(answer.body);
  if (status >= 200 && status <= 299) {
    if (json === undefined) return { kind: 'unknown', reason: `HTTP ${status} without a readable answer` };
    const works = read.works(json);
    return works === true ? { kind: 'works' } : { kind: 'refused', ...works, isBroken: false };
  }
  const error = read.errorOf(json);
  const { code = `http_${status}`, reason = `HTTP ${status}` } = error ?? {};
  const isPlainNo = status >= 400 && status <= 499 && status !== 408 && status !== 429 && !error?.isPassing;
  const isBroken = status === 401 || status === 403 || error?.isBroken === true;
  return isPlainNo ? { kind: 'refused', code, reason, isBroken } : { kind: 'unknown', reason: `${code}: ${reason}` };
}

function jsonOf(body: string | null): unknown {
  try {
    return body === null ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
