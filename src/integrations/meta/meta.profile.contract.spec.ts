import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MetaProfileSource } from './meta.profile.js';

describe('the name of somebody who wrote', () => {
  let server: Server;
  let base = '';
  let status = 200;
  let body: string | null = '{}';
  const seen: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization}`);
      if (body === null) return;
      response.writeHead(status, status === 302 ? { location: `${base}/elsewhere` } : {}).end(body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(
    () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  beforeEach(() => {
    [status, body] = [200, '{}'];
    seen.length = 0;
  });
  const nameOf = (channel: 'MESSENGER' | 'INSTAGRAM' | 'WHATSAPP', accessToken = 'EAAG-page', address = '77') =>
    new MetaProfileSource({ baseUrl: base, instagramUrl: `${base}/instagram` }).nameOf(
      { channel, externalId: '61', credentials: accessToken === '' ? ({} as Record<string, string>) : { accessToken } },
      address,
      { timeoutMs: body === null ? 2_000 : 30_000 },
    );

  it('is asked for with the account’s token, at the API that made it', async () => {
    body = JSON.stringify({ id: '77', name: ' Inés Ávila ', username: 'ines' });
    expect(await nameOf('MESSENGER')).toBe('Inés Ávila');
    expect(await nameOf('INSTAGRAM')).toBe('Inés Ávila');
    expect(await nameOf('INSTAGRAM', 'IGAA-own')).toBe('Inés Ávila');
    expect(seen).toEqual([
      '/v23.0/77?fields=name Bearer EAAG-page',
      '/v23.0/77?fields=name,username Bearer EAAG-page',
      '/instagram/v23.0/77?fields=name,username Bearer IGAA-own',
    ]);
  });

  it.each([
    ['{"id":"77","username":"ines"}', 'ines'],
    ['{"name":"","username":"ines"}', 'ines'],
    ['{"name":7,"username":["x"]}', null],
    ['{"id":"77"}', null],
  ])('is the user name where there is no other, or none: %s', async (answer, name) => {
    body = answer;
    expect(await nameOf('INSTAGRAM')).toBe(name);
  });

  it.each([400, 403, 404])('is none where Meta does not show it: %s', async answered => {
    [status, body] = [answered, '{"error":{"code":100}}'];
    expect(await nameOf('MESSENGER')).toBeNull();
  });

  it.each<[number, string | null]>([
    [500, '{}'],
    [429, '{}'],
    [302, '{}'],
    [400, '{"error":{"code":4}}'],
    [403, '{"error":{"code":613}}'],
    [200, '<html>'],
    [200, '[]'],
    [200, `{"name":"${'x'.repeat(100_000)}"}`],
    [200, null],
  ])('is asked for again later where Meta fails: %s %.10p', async (answered, said) => {
    [status, body] = [answered, said];
    await expect(nameOf('MESSENGER')).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['another channel', 'WHATSAPP', 'EAAG-page', '77'],
    ['an account without token', 'MESSENGER', '', '77'],
    ['an id that is none', 'MESSENGER', 'EAAG-page', '../me'],
  ] as const)('is not asked for: %s', async (_, channel, token, address) => {
    expect(await nameOf(channel, token, address)).toBeNull();
    expect(seen).toEqual([]);
  });
});
