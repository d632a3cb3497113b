import { type MediaFile, type MediaProblem, MediaUnavailable } from '../../domain/conversations/media-source.port.js';
import { type Outbound, OutboundRefused } from '../../domain/shared/outbound.port.js';

interface LinkOptions {
  /** Credentials among them are sent only to the link's own origin, never to another one that it redirects to. */
  headers?: Record<string, string>;
  maxBytes: number;
  timeoutMs: number;
}

/** Opens a file at an address that a vendor gave. Throws MediaUnavailable if the file is not available. */
export async function openLink(outbound: Outbound, url: string, options: LinkOptions): Promise<MediaFile> {
  const { headers = {}, maxBytes, timeoutMs } = options;
  try {
    const { status, body, ...answer } = await outbound.open(url, { headers, maxBytes, timeoutMs, pauseMs: timeoutMs });
    if (status !== 200) {
      body.destroy();
      throw statusProblem(status);
    }
    return {
      bytes: withMediaProblems(body),
      mimeType: typeOf(first(answer.headers['content-type'])),
      sizeBytes: sizeOf(first(answer.headers['content-length'])),
    };
  } catch (error) {
    throw problemOf(error);
  }
}

/** Returns what a status other than 200 means for the file. Refused credentials may be corrected later. */
export function statusProblem(status: number): MediaUnavailable {
  const problem = status === 404 || status === 410 ? 'GONE' : 'LATER';
  return new MediaUnavailable(problem, `the vendor answered ${status}`);
}

const problems: Record<OutboundRefused['problem'], MediaProblem> = {
  address: 'REFUSED',
  redirects: 'REFUSED',
  size: 'TOO_LARGE',
  time: 'LATER',
  connection: 'LATER',
};

/** Converts a failure of the guarded client into MediaUnavailable. Returns any other error unchanged. */
export const problemOf = (error: unknown): unknown =>
  error instanceof OutboundRefused ? new MediaUnavailable(problems[error.problem], error.message) : error;

async function* withMediaProblems(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw problemOf(error);
  }
}

const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** Returns the media type. A header of any length may arrive, but a type is short. */
const typeOf = (header: string | undefined): string =>
  header !== undefined && header.length <= 200 ? header : 'application/octet-stream';

const sizeOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;

/** Returns whether an address is the vendor's own: one of its hosts over https, or the host that the settings use instead. */
export function isVendors(address: string, hosts: RegExp, baseUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  return origin === new URL(baseUrl).origin || (protocol === 'https:' && hosts.test(hostname));
}
