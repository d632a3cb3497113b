import { type MediaFile, type MediaProblem, MediaUnavailable } from '../../domain/conversations/media-source.port.js';
import { type Outbound, OutboundRefused } from '../../domain/shared/outbound.port.js';

interface LinkOptions {
  /** Credentials among them go to the link's own host alone, never on to one that it redirects to. */
  headers?: Record<string, string>;
  maxBytes: number;
  timeoutMs: number;
}

/** A file at an address that a vendor gave. Throws MediaUnavailable where it is not to be had. */
export async function openLink(outbound: Outbound, url: string, options: LinkOptions): Promise<MediaFile> {
  const { headers = {}, maxBytes, timeoutMs } = options;
  try {
    const { status, body, ...answer } = await outbound.open(url, { headers, maxBytes, timeoutMs, pauseMs: timeoutMs });
    if (status !== 200) {
      body.destroy();
      throw statusProblem(status);
    }
    return {
      bytes: told(body),
      mimeType: typeOf(first(answer.headers['content-type'])),
      sizeBytes: sizeOf(first(answer.headers['content-length'])),
    };
  } catch (error) {
    throw problemOf(error);
  }
}

/** What a status other than 200 means for the file. Credentials that are refused may be mended. */
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

/** A failure of the guarded client, in the words of files; anything else as it is. */
export const problemOf = (error: unknown): unknown =>
  error instanceof OutboundRefused ? new MediaUnavailable(problems[error.problem], error.message) : error;

async function* told(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw problemOf(error);
  }
}

const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** A header of any length may come; a type is short. */
const typeOf = (header: string | undefined): string =>
  header !== undefined && header.length <= 200 ? header : 'application/octet-stream';

const sizeOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;

/** Whether an address is the vendor's own: of one of its hosts by https, or of the host that the settings put in its place. */
export function isVendors(address: string, hosts: RegExp, baseUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  return origin === new URL(baseUrl).origin || (protocol === 'https:' && hosts.test(hostname));
}
