import { z } from 'zod';
import type { Channel } from '../../domain/conversations/channel.port.js';
import type { NumberProof } from '../../domain/conversations/number-proof.port.js';
import { verdictIn } from './graph.rejection.js';
import { graphVersion } from './graph.send.js';
import { readText } from './graph.text.js';
import { instagramLogin, type MetaHosts, metaHosts } from './meta.hosts.js';

/** A request to Meta, and the schema that finds the account's id in the answer. */
interface Question {
  host: string;
  path: string;
  idIn: z.ZodType<string>;
}
const ownId = z.object({ id: z.string() }).transform(({ id }) => id);
const linkedId = z
  .object({ instagram_business_account: z.object({ id: z.string() }) })
  .transform(({ instagram_business_account: { id } }) => id);
const loginId = z.object({ user_id: z.coerce.string() }).transform(({ user_id }) => user_id);

/**
 * Asks Meta whether a token belongs to the account. A phone number is visible only to tokens of the business that owns it. A page is
 * visible to any token, but `me` is the page only for the page's own token, which only its administrators can create. An
 * Instagram account is proven if it is linked to that page, or if the token comes from its own login.
 */
export class MetaNumberProof implements NumberProof {
  readonly credential = 'accessToken';
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  async check(
    { channel, externalId, credentials }: Parameters<NumberProof['check']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<NumberProof['check']> {
    const { accessToken } = credentials;
    if (!accessToken) return 'unknown';
    if (!/^\d{1,40}$/.test(externalId)) return 'refused';
    const question = this.#questionOf(channel, externalId, instagramLogin(credentials));
    if (question === null) return 'unknown';
    try {
      const answer = await fetch(`${question.host}/${graphVersion}/${question.path}`, {
        redirect: 'manual',
        headers: { authorization: `Bearer ${accessToken}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) {
        const verdict = await verdictIn(answer);
        const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        return isRefusal && verdict?.retry !== 'later' ? 'refused' : 'unknown';
      }
      const found = question.idIn.safeParse(JSON.parse(await readText(answer)));
      return found.success && found.data === externalId ? 'proven' : 'refused';
    } catch {
      return 'unknown';
    }
  }

  #questionOf(channel: Channel, externalId: string, byInstagram: boolean): Question | null {
    const { baseUrl: host, instagramUrl } = this.#hosts;
    if (channel === 'WHATSAPP') return { host, path: `${externalId}?fields=id,display_phone_number`, idIn: ownId };
    if (channel === 'MESSENGER') return { host, path: 'me?fields=id', idIn: ownId };
    if (channel !== 'INSTAGRAM') return null;
    // `id` is specific to this app; webhooks use `user_id`.
    return byInstagram
      ? { host: instagramUrl, path: 'me?fields=user_id', idIn: loginId }
      : { host, path: 'me?fields=instagram_business_account', idIn: linkedId };
  }
}
