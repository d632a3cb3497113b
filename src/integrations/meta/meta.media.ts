import { z } from 'zod';
import type { MediaFile, MediaSource } from '../../domain/conversations/media-source.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';

const graphVersion = 'v23.0';
const mostDescribed = 64 * 1024;
const described = z.object({ url: z.url(), mime_type: z.string().max(200), file_size: z.number().optional() });
/** Where Meta keeps files. Anything else in its answer is not followed: the request carries the account's token. */
const trustedHost = /(^|\.)(fbsbx\.com|facebook\.com|whatsapp\.net|fbcdn\.net)$/;

/** Meta gives an address that lives for five minutes, and the file there for the same token. */
export class MetaMediaSource implements MediaSource {
  readonly provider = 'META';
  readonly #baseUrl: string;
  readonly #outbound: Outbound;

  /** `baseUrl` is the Graph API's, without version. What it gives as a file's address is asked through `outbound`. */
  constructor({ baseUrl, outbound }: { baseUrl: string; outbound: Outbound }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#outbound = outbound;
  }

  async open(
    mediaId: string,
    credentials: Readonly<Record<string, string>>,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile | null> {
    const { accessToken } = credentials;
    if (!accessToken || !/^[\w-]{1,128}$/.test(mediaId)) return null;
    const headers = { authorization: `Bearer ${accessToken}` };
    try {
      const { url, mime_type: mimeType, file_size } = await this.#describe(mediaId, headers, limits.timeoutMs);
      if (!this.#trusts(url) || (file_size ?? 0) > limits.maxBytes) return null;
      const { timeoutMs, maxBytes } = limits;
      const file = await this.#outbound.open(url, { headers, maxBytes, timeoutMs, pauseMs: timeoutMs });
      if (file.status === 200) return { bytes: file.body, mimeType, sizeBytes: sizeOf(file.headers['content-length']) };
      file.body.destroy();
      return null;
    } catch {
      return null;
    }
  }

  /** Throws where Meta knows no such file, or describes it as nobody could use it. */
  async #describe(mediaId: string, headers: Record<string, string>, timeoutMs: number) {
    const answer = await fetch(`${this.#baseUrl}/${graphVersion}/${mediaId}`, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new Error(`Meta describes no such file: ${answer.status}`);
    }
    return described.parse(JSON.parse(await textOf(answer)));
  }

  #trusts(address: string): boolean {
    const { protocol, hostname, origin } = new URL(address);
    return origin === new URL(this.#baseUrl).origin || (protocol === 'https:' && trustedHost.test(hostname));
  }
}

function sizeOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** The body as text; reading stops where it is larger than any description. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostDescribed) throw new Error('this is no description of a file');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
