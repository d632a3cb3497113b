import { z } from 'zod';
import type { NumberProof } from '../../domain/conversations/number-proof.port.js';

const owned = z.object({ incoming_phone_numbers: z.array(z.object({ phone_number: z.string() })) });

/** Twilio lists the numbers of an account to the owner of its token. Numbers that were transferred for WhatsApp are not in the list. */
export class TwilioNumberProof implements NumberProof {
  readonly credential = 'accountSid';
  readonly #baseUrl: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async check(
    { externalId, credentials: { accountSid = '', authToken = '' } }: Parameters<NumberProof['check']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<NumberProof['check']> {
    const path = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/IncomingPhoneNumbers.json`;
    try {
      const answer = await fetch(`${this.#baseUrl}${path}?PhoneNumber=${encodeURIComponent(externalId)}`, {
        redirect: 'manual',
        headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.status === 401 || answer.status === 403) return 'refused';
      if (!answer.ok) return 'unknown';
      const found = owned.safeParse(await answer.json());
      const isOwned = found.data?.incoming_phone_numbers.some(number => number.phone_number === externalId);
      return isOwned ? 'proven' : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}
