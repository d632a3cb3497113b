import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GuardedClient } from '../outbound/guarded-client.js';
import { describeMediaSource } from '../testing-http/media-source.contract.js';
import { MetaMediaSource } from './meta.media.js';

/** A Graph API with files: it describes them at /v23.0/<id> and serves them at /file/<id>, both only for the right token. */
describe('files that Meta keeps', () => {
  let server: Server;
  let base = '';
  let address: string | null = null;
  let size: number | undefined;
  /** The code of the error that answers every request to describe a file. */
  let code: number | null = null;
  const seen: string[] = [];
  const tokens: (string | undefined)[] = [];
  const limits = { maxBytes: 1_000, timeoutMs: 30_000 };
  const credentials = { accessToken: 'token-of-the-account' };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      seen.push(path);
      tokens.push(request.headers.authorization);
      if (path.startsWith('/cdn/'))
        return response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(600, 7));
      if (request.headers.authorization !== 'Bearer token-of-the-account') return response.writeHead(401).end('{}');
      if (path === '/file/1') return response.end(Buffer.alloc(600, 7));
      if (path === '/file/large') return response.end(Buffer.alloc(5_000, 7));
      if (path === '/redirect') return response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      if (code !== null && path.startsWith('/v23.0/'))
        return response.writeHead(400).end(JSON.stringify({ error: { code, message: 'No.' } }));
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
    code = null;
    seen.length = 0;
    tokens.length = 0;
  });
  const openFile = (id: string, given: Record<string, string>, allowed: string[]) =>
    new MetaMediaSource({ baseUrl: base, outbound: new GuardedClient(allowed) }).open(id, given, limits);
  /** Fetches the whole file from a Graph API that the operator allows to be on this machine. */
  async function fetchFile(id = '1', given: Record<string, string> = credentials, allowed = ['127.0.0.1']) {
    const file = await openFile(id, given, allowed);
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

  const refuses = (problem: string, ...given: Parameters<typeof fetchFile>) =>
    expect(fetchFile(...given)).rejects.toMatchObject({ name: 'MediaUnavailable', problem });

  it('are not to be had without a token, with a wrong one, or once Meta dropped them', async () => {
    await refuses('REFUSED', '1', {});
    expect(seen).toEqual([]);
    await refuses('LATER', '1', { accessToken: 'wrong' });
    await refuses('GONE', 'gone');
  });

  it.each([
    ['above the limit of the app', 4, 'LATER'],
    ['above the limit of the business account', 80007, 'LATER'],
    ['for trouble of Meta', 2, 'LATER'],
    ['for a token that has expired', 190, 'LATER'],
    ['for an object that does not exist', 100, 'GONE'],
  ])('are asked for again or gone by the code of an answer 400, %s (%s): %s', async (_, answered, problem) => {
    code = answered;
    await refuses(problem);
  });

  it('never take the token to an address that is not Meta’s', async () => {
    for (const foreign of [
      'http://169.254.169.254/latest',
      'https://evil.example/file',
      'https://notfacebook.com/x',
      'http://lookaside.fbsbx.com/x',
    ]) {
      address = foreign;
      await refuses('REFUSED');
    }
    expect(seen.every(path => path === '/v23.0/1')).toBe(true);
  });

  it('are not followed into the operator’s network, neither at once nor by a redirect', async () => {
    await refuses('REFUSED', '1', credentials, []);
    expect(seen).toEqual(['/v23.0/1']);
    address = `${base}/redirect`;
    await refuses('REFUSED');
  });

  it('are refused where they are announced, or turn out, larger than the limit', async () => {
    size = 2_000;
    await refuses('TOO_LARGE');
    expect(seen).toEqual(['/v23.0/1']);
    size = undefined;
    address = `${base}/file/large`;
    await refuses('TOO_LARGE');
  });

  it('are not looked for under an id that is no id', async () => {
    await refuses('GONE', '../me');
    expect(seen).toEqual([]);
  });

  it('are read at the address that Messenger and Instagram tell, to which the token is not sent', async () => {
    const file = await fetchFile(`${base}/cdn/1?signature=x`);
    expect(file).toMatchObject({ mimeType: 'image/png', sizeBytes: null });
    expect(file?.bytes).toHaveLength(600);
    expect(await fetchFile(`${base}/cdn/1`, {})).not.toBeNull();
    expect(tokens).toEqual([undefined, undefined]);
  });

  it('are read at no address that is not Meta’s, whatever a webhook says', async () => {
    for (const foreign of [
      'https://evil.example/cdn/1',
      'http://169.254.169.254/',
      'file:///etc/passwd',
      'http://scontent.xx.fbcdn.net/1',
    ])
      await refuses('REFUSED', foreign);
    await refuses('REFUSED', `${base}/cdn/1`, credentials, []);
    expect(seen).toEqual([]);
  });
});

describeMediaSource('Meta', {
  make: options => new MetaMediaSource(options),
  idOf: name => name,
  credentials: { accessToken: 'token-of-the-account' },
  isOwner: headers => headers.authorization === 'Bearer token-of-the-account',
  // For an id, Meta returns the address of the file.
  describe: (name, base) => ({ url: `${base}/file/${name}`, mime_type: 'image/png', id: name }),
});
