import { z } from 'zod';
import type { AccountTest } from '../../domain/conversations/account-test.port.js';
import { accountVerdict } from '../channel-wire/account-verdict.js';
import { getOnce } from '../channel-wire/post-once.js';
import { verdicts } from '../channel-wire/rejections.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';
import { graphErrorSchema, wordsOf } from './graph.rejection.js';
import { graphVersion } from './graph.send.js';
import { messagingVerdict } from './messaging.codes.js';
import { instagramLogin, type MetaHosts, metaHosts } from './meta.hosts.js';

const node = z.object({ id: z.string() });
const instagramNode = z.object({ user_id: z.string() }).transform(({ user_id: id }) => ({ id }));
const fields: Partial<Record<string, string>> = { WHATSAPP: 'id,display_phone_number,verified_name' };

/**
 * Requests the number or page from the Graph API with the account's own token, or from Instagram's own API if the token comes
 * from Instagram's login.
 */
export class MetaAccountTest implements AccountTest {
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  async test(
    { channel, externalId, credentials }: Parameters<AccountTest['test']>[0],
    { timeoutMs }: { timeoutMs: number },
  ): ReturnType<AccountTest['test']> {
    if (!/^\d{1,40}$/.test(externalId))
      return {
        kind: 'refused',
        code: 'bad_id',
        reason: 'This is not the id of a number or page at Meta.',
        isBroken: false,
      };
    const { accessToken = '' } = credentials;
    const { baseUrl, instagramUrl } = this.#hosts;
    // With such a token `id` differs from the id in webhooks, which is `user_id`.
    const isOwnLogin = channel === 'INSTAGRAM' && instagramLogin(credentials);
    const url = isOwnLogin
      ? `${instagramUrl}/${graphVersion}/me?fields=user_id`
      : `${baseUrl}/${graphVersion}/${externalId}?fields=${fields[channel] ?? 'id'}`;
    const answer = await getOnce(url, { headers: { authorization: `Bearer ${accessToken}` }, timeoutMs });
    return accountVerdict(
      answer,
      {
        works: json =>
          (isOwnLogin ? instagramNode : node).safeParse(json).data?.id === externalId || {
            code: 'another_id',
            reason: 'Meta returned a different id.',
          },
        errorOf(json) {
          const error = graphErrorSchema.safeParse(json).data?.error;
          if (!error) return null;
          const verdict =
            channel === 'WHATSAPP' ? whatsAppVerdict(error.code) : messagingVerdict(error.code, error.error_subcode);
          const isPassing =
            error.is_transient === true || verdict === verdicts.later || verdict === verdicts.accountLimited;
          const isBroken = verdict === verdicts.accountBroken;
          return { code: String(error.code), reason: wordsOf(error), isPassing, isBroken };
        },
      },
      [accessToken],
    );
  }
}
