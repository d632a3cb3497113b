import { getOnce, type PostAnswer, postOnce } from '../channel-wire/post-once.js';

interface SdkRequest {
  method: string;
  uri: string;
  username?: string;
  password?: string;
  headers?: Record<string, string>;
  data?: Record<string, unknown>;
  params?: Record<string, unknown>;
}

/**
 * The HTTP client of the SDK, with the same rules as for every channel: one request, no redirects, one deadline, at the address
 * of the settings. `answer` holds the answer, or null if the SDK refused before sending a request.
 */
export class RecordingHttpClient {
  answer: PostAnswer | null = null;

  constructor(private readonly options: { baseUrl: string; timeoutMs: number }) {}

  async request({ method, uri, username, password, headers = {}, data = {}, params = {} }: SdkRequest) {
    const { pathname, search } = new URL(uri);
    const query = formOf(params);
    const url = `${this.options.baseUrl}${pathname}${query ? `${search ? `${search}&` : '?'}${query}` : search}`;
    const { timeoutMs } = this.options;
    const given = {
      ...headers,
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    };
    const answer =
      method.toUpperCase() === 'GET'
        ? await getOnce(url, { headers: given, timeoutMs })
        : await postOnce(url, { headers: given, body: formOf(data), timeoutMs });
    this.answer = answer;
    if (answer.kind !== 'answered') throw new Error(answer.reason);
    return { statusCode: answer.status, body: answer.body ?? '', headers: {} };
  }
}

function formOf(data: Record<string, unknown>): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(data))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) form.append(name, String(one));
  return form.toString();
}
