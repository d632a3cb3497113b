import { z } from 'zod';
import type { NumberProof } from '../../domain/conversations/number-proof.port.js';
import { domainOf } from '../email/email.address.js';

const domains = z.array(z.object({ domain: z.string(), valid: z.boolean().catch(false) }));

/**
 * SendGrid verifies the owner of a domain by DNS, and lists the domains of an account to the owner of its key. A key that may
 * only send cannot read that list, and proves nothing.
 */
export class SendGridProof implements NumberProof {
  readonly credential = 'apiKey';
  readonly #baseUrl: string;

  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '').replace(/\/v3$/, '');
  }

  async check(
    { externalId, credentials: { apiKey = '' } }: Parameters<NumberProof['check']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<NumberProof['check']> {
    try {
      const answer = await fetch(`${this.#baseUrl}/v3/whitelabel/domains?limit=500`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ${apiKey}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.status === 401) return 'refused';
      if (!answer.ok) return 'unknown';
      const listed = domains.safeParse(await answer.json());
      const own = domainOf(externalId);
      const isProven = listed.data?.some(
        ({ domain, valid }) => valid && (own === domain.toLowerCase() || own.endsWith(`.${domain.toLowerCase()}`)),
      );
      return isProven ? 'proven' : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}
