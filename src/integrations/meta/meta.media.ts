import { z } from 'zod';
import type { MediaFile, MediaSource } from '../../domain/conversations/media-source.port.js';

const graphVersion = 'v23.0';
const described = z.object({ url: z.url(), mime_type: z.string().max(200), file_size: z.number().optional() });
/** Where Meta keeps files. Anything else in its answer is not followed: the request carries the account's token. */
const trustedHost = /(^|\.)(fbsbx\.com|facebook\.com|whatsapp\.net|fbcdn\.net)$/;

/** Meta gives an address that lives for five minutes, and the file there for the same token. */
export class MetaMediaSource implements MediaSource {
  readonly provider = 'META';
  readonly #baseUrl: string;

  /** `baseUrl` is the Graph API's, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async fetch(
    mediaId: string,
    credentials: Readonly<Record<string, string>>,
    limits: { maxBytes: number; timeoutMs: number },
  ): Promise<MediaFile | null> {
    const { accessToken } = credentials;
    if (!accessToken || !/^[\w-]{1,128}$/.test(mediaId)) return null;
    const request = {
      headers: { authorization: `Bearer ${accessToken}` },
      redirect: 'manual' as const,
      signal: AbortSignal.timeout(limits.timeoutMs),
    };
    try {
      const answer = await fetch(`${this.#baseUrl}/${graphVersion}/${mediaId}`, request);
      const found = answer.ok
        ? described.safeParse(JSON.parse((await readCapped(answer, 64 * 1024))?.toString('utf8') ?? 'null'))
        : null;
      if (!found?.success || !this.#trusts(found.data.url) || (found.data.file_size ?? 0) > limits.maxBytes)
        return null;
      const file = await fetch(found.data.url, request);
      const bytes = file.ok ? await readCapped(file, limits.maxBytes) : null;
      return bytes && { bytes, mimeType: found.data.mime_type };
    } catch {
      return null;
    }
  }

  #trusts(address: string): boolean {
    const { protocol, hostname, origin } = new URL(address);
    return origin === new URL(this.#baseUrl).origin || (protocol === 'https:' && trustedHost.test(hostname));
  }
}

/** The body, or null where it is larger than `most` bytes: reading stops there. */
async function readCapped(response: Response, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
