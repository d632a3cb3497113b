import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OutboundAnswer, OutboundRefused } from '../../domain/shared/outbound.port.js';
import { GuardedClient, type Resolve } from './guarded-client.js';

const handlers: Record<string, (response: ServerResponse) => void> = {
  '/file': response => response.end(Buffer.alloc(600, 7)),
  '/announced': response => response.writeHead(200, { 'content-length': 5_000 }).end(Buffer.alloc(5_000, 7)),
  '/large': response => {
    response.write(Buffer.alloc(900));
    response.end(Buffer.alloc(900));
  },
  '/secret-error': response => response.writeHead(500).end('the password is hunter2'),
  '/silent': () => undefined,
  '/dribble': response => void response.write('x'),
  '/broken': response => {
    response.writeHead(200, { 'content-length': 100 }).write('x');
    setImmediate(() => response.destroy());
  },
  '/to-metadata': response => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-file': response => response.writeHead(307, { location: '/file' }).end(),
  '/for-ever': response => response.writeHead(302, { location: '/for-ever' }).end(),
};

describe('the guarded client', () => {
  let server: Server;
  let port = 0;
  const seen: { path: string; headers: IncomingHttpHeaders }[] = [];
  const asked: string[] = [];
  const names: Record<string, string[]> = {
    'inside.example': ['127.0.0.1'],
    'both.example': ['1.1.1.1', '10.0.0.1'],
    'mapped.example': ['::ffff:169.254.169.254'],
  };
  const resolve: Resolve = async name => {
    asked.push(name);
    return (names[name] ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 }));
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      seen.push({ path, headers: request.headers });
      if (path.startsWith('/to-other')) response.writeHead(302, { location: `http://127.0.0.1:${port}/file` }).end();
      else handlers[path]?.(response);
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise(closed => server.close(closed));
  });
  beforeEach(() => {
    seen.length = 0;
    asked.length = 0;
  });

  const client = (...allowed: string[]) => new GuardedClient(allowed, resolve);
  const inside = () => client(`inside.example:${port}`);
  const at = (path: string, host = 'inside.example') => `http://${host}:${port}${path}`;
  const bytesOf = async ({ body }: OutboundAnswer) => Buffer.concat(await body.toArray());
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof OutboundRefused ? error.problem : String(error)),
    );

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://both.example/',
    'https://mapped.example/',
    'http://1.1.1.1/',
    'https://user:password@1.1.1.1/',
    'ftp://1.1.1.1/',
    'file:///etc/passwd',
    'no address',
  ])('does not ask %s', async url => {
    expect(await problemOf(client().open(url))).toBe('address');
  });

  it('does not connect to this machine, unless the operator allows that host', async () => {
    expect(await problemOf(client().open(at('/file')))).toBe('address');
    expect(await problemOf(client('other.example', `inside.example:${port + 1}`).open(at('/file')))).toBe('address');
    expect(seen).toEqual([]);
    expect(await bytesOf(await inside().open(at('/file')))).toHaveLength(600);
    expect(await bytesOf(await client('INSIDE.example').open(at('/file')))).toHaveLength(600);
  });

  it('resolves a name once, and connects to the address that it has checked', async () => {
    const answer = await inside().open(at('/file'), { headers: { authorization: 'Bearer x' } });
    expect([answer.status, asked]).toEqual([200, ['inside.example']]);
    expect(seen[0]?.headers).toMatchObject({ host: `inside.example:${port}`, authorization: 'Bearer x' });
  });

  it('says that a name is not known', async () => {
    expect(await problemOf(client().open('https://nowhere.example/'))).toBe('connection');
  });

  it('checks each redirect, follows at most three, and sends no secrets to another origin', async () => {
    expect(await bytesOf(await inside().open(at('/to-file')))).toHaveLength(600);
    expect(await problemOf(inside().open(at('/to-metadata')))).toBe('address');
    seen.length = 0;
    expect(await problemOf(inside().open(at('/for-ever')))).toBe('redirects');
    expect(seen).toHaveLength(4);
    seen.length = 0;
    const both = client('inside.example', '127.0.0.1');
    await bytesOf(await both.open(at('/to-other'), { headers: { Authorization: 'Bearer x', accept: '*/*' } }));
    expect(seen.map(({ headers }) => [headers.authorization, headers.accept])).toEqual([
      ['Bearer x', '*/*'],
      [undefined, '*/*'],
    ]);
  });

  it('stops at the limit of bytes, announced or not', async () => {
    for (const path of ['/announced', '/large'])
      expect(await problemOf(inside().open(at(path), { maxBytes: 1_000 }).then(bytesOf))).toBe('size');
  });

  it.each(['/silent', '/dribble'])('stops at the limit of time: %s', async path => {
    expect(await problemOf(inside().open(at(path), { timeoutMs: 100 }).then(bytesOf))).toBe('time');
  });

  it('stops where nothing comes for as long as a pause may be', async () => {
    const answer = await inside().open(at('/dribble'), { pauseMs: 50 });
    expect(await problemOf(bytesOf(answer))).toBe('time');
  });

  it('fails where the answer breaks off', async () => {
    expect(await problemOf(inside().open(at('/broken')).then(bytesOf))).toBe('connection');
  });

  it('gives any status as an answer, and echoes nothing of it in an error', async () => {
    const answer = await inside().open(at('/secret-error'), { maxBytes: 5 });
    expect(answer.status).toBe(500);
    await expect(bytesOf(answer)).rejects.toThrow('the answer is larger than 5 bytes');
  });

  it('posts a body, and takes a redirect for the answer then', async () => {
    const answer = await inside().open(at('/to-file'), { method: 'POST', body: Buffer.from('{}') });
    expect(answer.status).toBe(307);
    expect(seen).toHaveLength(1);
  });
});
