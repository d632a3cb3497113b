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
 * The SDK's HTTP, done as for every channel: once, without following redirects, within one deadline, at the address of the
 * settings. What came back is kept in `answer`; null where the SDK refused before it asked.
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
