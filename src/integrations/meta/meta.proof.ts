import { z } from 'zod';
import type { NumberProof } from '../../domain/conversations/number-proof.port.js';

const graphVersion = 'v23.0';
const node = z.object({ id: z.string() });
const longestAnswer = 64 * 1024;

/**
 * Meta shows a phone number to tokens of the business that owns it alone. Pages are shown to any token, so that Instagram and
 * Messenger are proven by their webhooks only.
 */
export class MetaNumberProof implements NumberProof {
  readonly #baseUrl: string;

  /** `baseUrl` is the Graph API's, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async check(
    { channel, externalId, credentials: { accessToken } }: Parameters<NumberProof['check']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<NumberProof['check']> {
    if (channel !== 'WHATSAPP' || !accessToken) return 'unknown';
    if (!/^\d{1,40}$/.test(externalId)) return 'refused';
    try {
      const answer = await fetch(`${this.#baseUrl}/${graphVersion}/${externalId}?fields=id,display_phone_number`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ${accessToken}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) {
        await answer.body?.cancel();
        return answer.status >= 400 && answer.status < 500 && answer.status !== 429 ? 'refused' : 'unknown';
      }
      const found = node.safeParse(JSON.parse(await textOf(answer)));
      return found.success && found.data.id === externalId ? 'proven' : 'refused';
    } catch {
      return 'unknown';
    }
  }
}

/** Throws where there is more than any answer to this question holds. */
async function textOf(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > longestAnswer) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
