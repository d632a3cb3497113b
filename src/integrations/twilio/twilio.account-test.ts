import { z } from 'zod';
import type { AccountTest, AccountVerdict } from '../../domain/conversations/account-test.port.js';
import { accountVerdict } from '../channel-wire/account-verdict.js';
import type { PostAnswer } from '../channel-wire/post-once.js';
import { readCredentials, twilioClient } from './twilio.client.js';

const account = z.object({ status: z.string() });
const owned = z.object({ incoming_phone_numbers: z.array(z.object({ phone_number: z.string() })) });
const failed = z.object({ code: z.union([z.int(), z.string()]), message: z.string().catch('') });

/**
 * Tests the account by its SID and token, and for SMS also whether the number belongs to the account. A WhatsApp number may
 * have been transferred from elsewhere, and sender names and short codes are in other lists, so these are not checked.
 */
export class TwilioAccountTest implements AccountTest {
  readonly #baseUrl: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async test(
    { channel, externalId, credentials }: Parameters<AccountTest['test']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<AccountVerdict> {
    const own = readCredentials(credentials);
    if (!own)
      return {
        kind: 'refused',
        code: 'no_credentials',
        reason: 'The accountSid or authToken is not valid.',
        isBroken: true,
      };
    const { client, http } = await twilioClient(own, { baseUrl: this.#baseUrl, timeoutMs: timeoutMs / 2 });
    const ask = async (question: () => Promise<unknown>, works: Reader): Promise<AccountVerdict> => {
      http.answer = null;
      await question().catch(() => undefined);
      const answer: PostAnswer = http.answer ?? { kind: 'not-sent', reason: 'Twilio was not contacted' };
      return accountVerdict(answer, { works, errorOf }, [own.authToken]);
    };
    const found = await ask(
      () => client.api.v2010.accounts(own.accountSid).fetch(),
      json => {
        const status = account.safeParse(json).data?.status;
        return (
          status === 'active' || {
            code: `account_${status ?? 'unreadable'}`,
            reason: 'The Twilio account is not active.',
          }
        );
      },
    );
    if (found.kind !== 'works' || channel !== 'SMS' || !externalId.startsWith('+')) return found;
    return ask(
      () => client.incomingPhoneNumbers.list({ phoneNumber: externalId, limit: 20 }),
      json =>
        owned.safeParse(json).data?.incoming_phone_numbers.some(number => number.phone_number === externalId) || {
          code: 'number_not_found',
          reason: 'Twilio does not list this number in this account.',
        },
    );
  }
}

type Reader = (json: unknown) => true | { code: string; reason: string };

function errorOf(json: unknown): { code: string; reason: string } | null {
  const error = failed.safeParse(json).data;
  return error ? { code: String(error.code), reason: error.message || 'error' } : null;
}
