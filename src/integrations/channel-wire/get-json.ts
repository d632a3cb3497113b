const largestAnswer = 8 * 1024 * 1024;

/** The result of a request for something that a vendor lists. */
export type JsonAnswer =
  | { kind: 'json'; json: unknown }
  /** `status` is the HTTP status of a refusal, or null if there was no readable answer. */
  | { kind: 'failed'; status: number | null; reason: string };

/**
 * Requests JSON once. Redirects count as failures, since following one would send the credentials elsewhere. `timeoutMs` covers
 * everything. Never throws.
 */
export async function getJson(
  url: string,
  { headers, timeoutMs }: { headers: Record<string, string>; timeoutMs: number },
): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers,
      signal: AbortSignal.timeout(Math.max(1, timeoutMs)),
    });
    const body = await readCapped(response);
    if (response.status < 200 || response.status > 299)
      return { kind: 'failed', status: response.status, reason: messageIn(body) ?? `HTTP ${response.status}` };
    return { kind: 'json', json: JSON.parse(body) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'failed', status: null, reason: isLate ? 'no answer in time' : 'no readable answer' };
  }
}

/** Returns the reason in the vendor's own words: `error.message` of Meta and YCloud, `message` of Twilio. */
function messageIn(body: string): string | null {
  try {
    const json = JSON.parse(body) as { error?: { message?: unknown }; message?: unknown };
    const message = json.error?.message ?? json.message;
    return typeof message === 'string' && message !== '' ? message.slice(0, 300) : null;
  } catch {
    return null;
  }
}

/** Returns whether the same request may succeed later: after a rate limit, after the vendor's own trouble, or if no answer came. */
export const mayAnswerLater = (status: number | null): boolean => status === null || status === 429 || status >= 500;

/** Reads the body. Throws if it is larger than any list of templates. */
async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestAnswer) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
