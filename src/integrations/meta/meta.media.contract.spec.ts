import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GuardedClient } from '../outbound/guarded-client.js';
import { MetaMediaSource } from './meta.media.js';

/** A Graph API that keeps files: describes them at /v23.0/<id>, gives them at /file/<id>, both for the right token alone. */
describe('files that Meta keeps', () => {
  let server: Server;
  let base = '';
  let address: string | null = null;
  let size: number | undefined;
  const seen: string[] = [];
  const limits = { maxBytes: 1_000, timeoutMs: 2_000 };
  const credentials = { accessToken: 'token-of-the-account' };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      seen.push(path);
      if (request.headers.authorization !== 'Bearer token-of-the-account') return response.writeHead(401).end('{}');
      if (path === '/file/1') return response.end(Buffer.alloc(600, 7));
      if (path === '/file/large') return response.end(Buffer.alloc(5_000, 7));
      if (path === '/redirect') return response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      if (path === '/v23.0/gone') return response.writeHead(404).end('{"error":{"code":100}}');
      return response.end(
        JSON.stringify({ url: address ?? `${base}/file/1`, mime_type: 'image/jpeg', file_size: size, id: '1' }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));
  beforeEach(() => {
    address = null;
    size = 600;
    seen.length = 0;
  });
  const openFile = (id: string, given: Record<string, string>, allowed: string[]) =>
    new MetaMediaSource({ baseUrl: base, outbound: new GuardedClient(allowed) }).open(id, given, limits);
  /** The whole file, of a Graph API that the operator allows to be on this machine. */
  async function fetchFile(id = '1', given: Record<string, string> = credentials, allowed = ['127.0.0.1']) {
    const file = await openFile(id, given, allowed);
    if (!file) return null;
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes) chunks.push(chunk);
    return { ...file, bytes: Buffer.concat(chunks) };
  }

  it('are read for the token of the account, with the type that Meta tells', async () => {
    const file = await fetchFile();
    expect(file?.mimeType).toBe('image/jpeg');
    expect(file?.bytes).toHaveLength(600);
    expect(seen).toEqual(['/v23.0/1', '/file/1']);
  });

  it('are not to be had without a token, with a wrong one, or once Meta dropped them', async () => {
    expect(await fetchFile('1', {})).toBeNull();
    expect(seen).toEqual([]);
    expect(await fetchFile('1', { accessToken: 'wrong' })).toBeNull();
    expect(await fetchFile('gone')).toBeNull();
  });

  it('never take the token to an address that is not Meta’s', async () => {
    for (const foreign of [
      'http://169.254.169.254/latest',
      'https://evil.example/file',
      'https://notfacebook.com/x',
      'http://lookaside.fbsbx.com/x',
    ]) {
      address = foreign;
      expect(await fetchFile()).toBeNull();
    }
    expect(seen.every(path => path === '/v23.0/1')).toBe(true);
  });

  it('are not followed into the operator’s network, neither at once nor by a redirect', async () => {
    expect(await fetchFile('1', credentials, [])).toBeNull();
    expect(seen).toEqual(['/v23.0/1']);
    address = `${base}/redirect`;
    expect(await fetchFile()).toBeNull();
  });

  it('are refused where they are announced, or turn out, larger than the limit', async () => {
    size = 2_000;
    expect(await fetchFile()).toBeNull();
    expect(seen).toEqual(['/v23.0/1']);
    size = undefined;
    address = `${base}/file/large`;
    await expect(fetchFile()).rejects.toThrow('larger than 1000 bytes');
  });

  it('are not looked for under an id that is no id', async () => {
    expect(await fetchFile('../me')).toBeNull();
    expect(seen).toEqual([]);
  });
});
