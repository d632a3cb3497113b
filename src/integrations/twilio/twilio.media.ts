import { type MediaFile, type MediaSource, MediaUnavailable } from '../../domain/conversations/media-source.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { isVendors, openLink } from '../channel-wire/linked-media.js';

const twilioHost = /(^|\.)twilio\.com$/;

/**
 * Twilio identifies a file by its address, which needs the account's basic auth and redirects to another company's storage.
 * Only Twilio itself receives the credentials. Any other address is refused, since webhooks do not contain one.
 */
export class TwilioMediaSource implements MediaSource {
  readonly #options: { baseUrl: string; outbound: Outbound };

  constructor(options: { baseUrl: string; outbound: Outbound }) {
    this.#options = options;
  }

  async open(
    mediaId: string,
    { accountSid, authToken }: Readonly<Record<string, string>>,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile> {
    const { baseUrl, outbound } = this.#options;
    if (!accountSid || !authToken) throw new MediaUnavailable('REFUSED', 'the account has no credentials');
    if (!isVendors(mediaId, twilioHost, baseUrl)) throw new MediaUnavailable('REFUSED', 'the address is not Twilio’s');
    const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
    return openLink(outbound, mediaId, { headers: { authorization: `Basic ${basic}` }, ...limits });
  }
}
