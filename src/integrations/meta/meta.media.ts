import { z } from 'zod';
import { type MediaFile, type MediaSource, MediaUnavailable } from '../../domain/conversations/media-source.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { isVendors, openLink, statusProblem } from '../channel-wire/linked-media.js';
import { verdictIn } from './graph.rejection.js';
import { graphVersion } from './graph.send.js';

const maxDescribed = 64 * 1024;
const described = z.object({ url: z.url(), mime_type: z.string().max(200), file_size: z.number().optional() });
/** The hosts of Meta's files. Other addresses in its answer are refused, since the request carries the account's token. */
const trustedHost = /(^|\.)(fbsbx\.com|facebook\.com|whatsapp\.net|fbcdn\.net|cdninstagram\.com)$/;

/**
 * Downloads files from Meta. For WhatsApp, the file's address is requested from Meta; it is valid for five minutes and needs
 * the same token. Webhooks of Messenger and Instagram contain the address itself, which is signed and needs no token.
 */
export class MetaMediaSource implements MediaSource {
  readonly #baseUrl: string;
  readonly #outbound: Outbound;

  /** `baseUrl` is the address of the Graph API, without version. Files are downloaded through `outbound`. */
  constructor({ baseUrl, outbound }: { baseUrl: string; outbound: Outbound }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#outbound = outbound;
  }

  async open(
    mediaId: string,
    credentials: Readonly<Record<string, string>>,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile> {
    if (URL.canParse(mediaId)) return openLink(this.#outbound, this.#trusted(mediaId), limits);
    const { accessToken } = credentials;
    if (!accessToken) throw new MediaUnavailable('REFUSED', 'the account has no access token');
    if (!/^[\w-]{1,128}$/.test(mediaId)) throw new MediaUnavailable('GONE', 'this is no id of a file');
    const headers = { authorization: `Bearer ${accessToken}` };
    const { url, mime_type: mimeType, file_size } = await this.#describe(mediaId, headers, limits.timeoutMs);
    if ((file_size ?? 0) > limits.maxBytes)
      throw new MediaUnavailable('TOO_LARGE', `the file is larger than ${limits.maxBytes} bytes`);
    return { ...(await openLink(this.#outbound, this.#trusted(url), { headers, ...limits })), mimeType };
  }

  #trusted(url: string): string {
    if (isVendors(url, trustedHost, this.#baseUrl)) return url;
    throw new MediaUnavailable('REFUSED', 'Meta gave an address that is not its own');
  }

  /** Returns Meta's description of a file. Throws MediaUnavailable if Meta has no such file or its description cannot be used. */
  async #describe(mediaId: string, headers: Record<string, string>, timeoutMs: number) {
    try {
      const answer = await fetch(`${this.#baseUrl}/${graphVersion}/${mediaId}`, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.ok) return described.parse(JSON.parse(await textOf(answer)));
      const verdict = await verdictIn(answer);
      // The Graph API answers 400 for an id that it no longer knows, but also above a rate limit and for some expired tokens.
      const isLater = verdict !== null && (verdict.retry === 'later' || verdict.accountBroken);
      throw answer.status === 400 && !isLater
        ? new MediaUnavailable('GONE', 'Meta knows no such file')
        : statusProblem(answer.status);
    } catch (error) {
      if (error instanceof MediaUnavailable) throw error;
      throw new MediaUnavailable('LATER', 'Meta did not describe the file as it should');
    }
  }
}

/** Returns the body as text. Throws if it is larger than any description of a file. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxDescribed) throw new Error('this is no description of a file');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
