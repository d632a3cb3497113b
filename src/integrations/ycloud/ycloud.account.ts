import { z } from 'zod';
import type { AccountTest, AccountVerdict } from '../../domain/conversations/account-test.port.js';
import type { NumberProof } from '../../domain/conversations/number-proof.port.js';
import { accountVerdict } from '../channel-wire/account-verdict.js';
import { getOnce } from '../channel-wire/post-once.js';
import { ownNumber } from './ycloud.split.js';

const listed = z.object({ items: z.array(z.object({ phoneNumber: z.string().optional() })) });
const failed = z.object({
  error: z.object({ code: z.union([z.string(), z.number()]), message: z.string().catch('') }),
});
const inAPage = 100;
const maxPages = 10;
const notListed = { code: 'number_not_found', reason: 'YCloud does not list this number for this apiKey.' };

/** Tests an account by its number list, which YCloud shows only to the owner of the API key. */
export class YCloudAccount implements AccountTest, NumberProof {
  readonly credential = 'apiKey';
  readonly #url: string;

  /** `baseUrl` is the address of YCloud's API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '').replace(/\/v2$/, '')}/v2/whatsapp/phoneNumbers`;
  }

  async test(
    { externalId, credentials: { apiKey = '' } }: Parameters<AccountTest['test']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<AccountVerdict> {
    const until = Date.now() + timeoutMs;
    for (let page = 1; page <= maxPages; page++) {
      const left = until - Date.now();
      if (left <= 0) return { kind: 'unknown', reason: 'no answer in time' };
      const url = `${this.#url}?page=${page}&limit=${inAPage}`;
      const answer = await getOnce(url, { headers: { 'x-api-key': apiKey }, timeoutMs: left });
      let isLast = true;
      const verdict = accountVerdict(
        answer,
        {
          works(json) {
            const { items = [] } = listed.safeParse(json).data ?? {};
            isLast = items.length < inAPage;
            return items.some(({ phoneNumber = '' }) => ownNumber(phoneNumber) === ownNumber(externalId)) || notListed;
          },
          errorOf(json) {
            const error = failed.safeParse(json).data?.error;
            return error ? { code: String(error.code), reason: error.message || 'error' } : null;
          },
        },
        [apiKey],
      );
      if (verdict.kind !== 'refused' || verdict.code !== notListed.code || isLast) return verdict;
    }
    return { kind: 'unknown', reason: 'YCloud lists too many numbers to check.' };
  }

  async check(...asked: Parameters<NumberProof['check']>): ReturnType<NumberProof['check']> {
    const { kind } = await this.test(...asked);
    return kind === 'works' ? 'proven' : kind;
  }
}
