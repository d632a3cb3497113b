import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post that the fake network shows. */
export interface FakePost {
  id: string;
  account: string;
  text: string;
  imageUrl: string | null;
  link: string | null;
  createdAt: number;
}

/** An error in the Graph API's format. */
interface FakeError {
  status: number;
  code: number;
  subcode?: number;
  message: string;
}

/** How a request misbehaves: `lost` does what was asked and then breaks the connection, an error refuses it. */
type Mode = 'lost' | FakeError;

/** Starts a fake of the Graph API's part for posts of pages and Instagram accounts, in the format of its documentation. */
export async function startFakePages() {
  const state = {
    posts: [] as FakePost[],
    containers: new Map<string, { account: string; text: string; imageUrl: string; status: string }>(),
    /** The states that a container goes through before it is finished, one for each question. */
    preparing: [] as string[],
    quota: { used: 0, total: 50 },
    /** Modes of the next calls whose path ends with the key; each is used once, in order. */
    modes: new Map<string, Mode[]>(),
    requests: [] as { method: string; path: string; body: Record<string, string>; authorization: string | undefined }[],
  };
  let count = 0;
  const next = () => String(17_900_000 + ++count);
  const linkOf = (id: string) => `https://social.example/${id}`;
  const publish = (account: string, text: string, imageUrl: string | null, link: string | null): string => {
    const id = `${account}_${next()}`;
    state.posts.unshift({ id, account, text, imageUrl, link, createdAt: Date.now() });
    return id;
  };

  function created(account: string, edge: string, body: Record<string, string>): object {
    if (edge === 'feed') return { id: publish(account, body.message ?? '', null, body.link ?? null) };
    if (edge === 'photos') return { id: next(), post_id: publish(account, body.caption ?? '', body.url ?? null, null) };
    if (edge === 'media') {
      const id = next();
      state.containers.set(id, {
        account,
        text: body.caption ?? '',
        imageUrl: body.image_url ?? '',
        status: 'FINISHED',
      });
      return { id };
    }
    const container = state.containers.get(body.creation_id ?? '');
    if (!container) return missing;
    container.status = 'PUBLISHED';
    return { id: publish(account, container.text, container.imageUrl, null) };
  }
  function read(id: string, edge: string | undefined, query: URLSearchParams): object {
    if (edge === 'content_publishing_limit')
      return { data: [{ quota_usage: state.quota.used, config: { quota_total: state.quota.total } }] };
    const own = state.posts.filter(({ account }) => account === id);
    if (edge === 'posts') {
      const since = Number(query.get('since') ?? 0) * 1000;
      const data = own.filter(({ createdAt }) => createdAt >= since);
      return { data: data.map(post => ({ id: post.id, message: post.text, permalink_url: linkOf(post.id) })) };
    }
    if (edge === 'media')
      return { data: own.map(post => ({ id: post.id, caption: post.text, permalink: linkOf(post.id) })) };
    const container = state.containers.get(id);
    if (container) {
      const status_code = state.preparing.shift() ?? container.status;
      return { id, status_code, status: `${status_code}: 2207026` };
    }
    if (!state.posts.some(post => post.id === id)) return missing;
    return { id, permalink: linkOf(id), permalink_url: linkOf(id) };
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://graph');
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const method = request.method ?? '';
      const text = Buffer.concat(chunks).toString();
      const body: Record<string, string> = text === '' ? {} : JSON.parse(text);
      const { authorization } = request.headers;
      state.requests.push({ method, path: url.pathname, body, authorization });
      const [, , id = '', edge] = url.pathname.split('/');
      const mode = state.modes.get(`${method} ${edge ?? ''}`)?.shift();
      if (mode && mode !== 'lost') {
        const { status, code, subcode, message } = mode;
        const error = { message: `(#${code}) ${message}`, type: 'OAuthException', code, error_subcode: subcode };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
        return;
      }
      const answer = method === 'POST' ? created(id, edge ?? '', body) : read(id, edge, url.searchParams);
      if (mode === 'lost') {
        request.socket.destroy();
        return;
      }
      const status = answer === missing ? 400 : 200;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const reset = () => {
    Object.assign(state, { posts: [], preparing: [], quota: { used: 0, total: 50 }, requests: [] });
    state.containers.clear();
    state.modes.clear();
  };
  return { state, reset, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
export type FakePages = Awaited<ReturnType<typeof startFakePages>>;

const missing = { error: { message: '(#100) Object does not exist', type: 'GraphMethodException', code: 100 } };
