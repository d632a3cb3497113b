import { describe, expect, it } from '@jest/globals';
import { accountVerdict } from './account-verdict.js';
import { verdicts, withoutSecrets } from './rejections.js';

/** A text whose cut falls into the middle of an emoji. Half of one cannot be stored in the details of an alert. */
const reason = `${'x'.repeat(499)}🔒 locked`;

describe('a long reason of a vendor', () => {
  it('is cut to valid Unicode in the outcome of a send', () => {
    const rejected = { kind: 'rejected', code: '1', retryAfterMs: null, ...verdicts.accountBroken } as const;
    const outcome = withoutSecrets({ ...rejected, reason }, 'secret');
    expect(outcome).toMatchObject({ reason: `${'x'.repeat(499)}\uFFFD` });
  });

  it('is cut to valid Unicode in the test of an account', () => {
    const answer = { kind: 'answered', status: 401, body: '{}', retryAfterMs: null, header: () => null } as const;
    const read = { works: () => true as const, errorOf: () => ({ code: '1', reason }) };
    expect(accountVerdict(answer, read, [])).toMatchObject({ reason: `${'x'.repeat(499)}\uFFFD` });
  });
});
