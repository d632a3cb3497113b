import { z } from 'zod';
import type { AccountTest } from '../../domain/conversations/account-test.port.js';
import { accountVerdict } from '../channel-wire/account-verdict.js';
import { getOnce } from '../channel-wire/post-once.js';
import { readErrors } from './sendgrid.errors.js';

const granted = z.object({ scopes: z.array(z.string()) });
const sendScope = 'mail.send';

/** Reads the key's permissions. Every key may do that, even one that may only send. */
export class SendGridAccountTest implements AccountTest {
  readonly #url: string;

  /** `baseUrl` is the address of SendGrid's API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '').replace(/\/v3$/, '')}/v3/scopes`;
  }

  async test(
    { credentials: { apiKey = '' } }: Parameters<AccountTest['test']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<AccountTest['test']> {
    const answer = await getOnce(this.#url, { headers: { authorization: `Bearer ${apiKey}` }, timeoutMs });
    return accountVerdict(
      answer,
      {
        works: json =>
          granted.safeParse(json).data?.scopes.includes(sendScope) || {
            code: 'may_not_send',
            reason: `The key does not have the permission ${sendScope}.`,
          },
        errorOf(json) {
          const reason = readErrors(json);
          return reason === null ? null : { code: `http_${answer.kind === 'answered' ? answer.status : 0}`, reason };
        },
      },
      [apiKey],
    );
  }
}
