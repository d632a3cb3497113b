import { type MediaFile, type MediaSource, MediaUnavailable } from '../../domain/conversations/media-source.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { isVendors, openLink } from '../channel-wire/linked-media.js';

const ycloudHost = /(^|\.)ycloud\.com$/;

/** The message contains the file’s address, which needs the API key. The key is sent only to YCloud. */
export class YCloudMediaSource implements MediaSource {
  readonly #options: { baseUrl: string; outbound: Outbound };

  constructor(options: { baseUrl: string; outbound: Outbound }) {
    this.#options = options;
  }

  async open(
    mediaId: string,
    { apiKey }: Readonly<Record<string, string>>,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile> {
    const { baseUrl, outbound } = this.#options;
    if (!apiKey) throw new MediaUnavailable('REFUSED', 'the account has no API key');
    if (!isVendors(mediaId, ycloudHost, baseUrl)) throw new MediaUnavailable('REFUSED', 'the address is not YCloud’s');
    return openLink(outbound, mediaId, { headers: { 'x-api-key': apiKey }, ...limits });
  }
}
