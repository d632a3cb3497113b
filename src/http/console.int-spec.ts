import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmbudo } from '../testing/index.js';
import type { DemoApi, DemoMessage } from './demo-door.js';

const folder = mkdtempSync(path.join(tmpdir(), 'embudo-console-'));
const script = 'console.log("the whole console")';
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const written: DemoMessage[] = [];
const door: DemoApi = {
  people: [{ email: 'ceo@tornillo.example', password: 'a demo password', role: 'CEO', tenant: 'El Tornillo' }],
  shops: [],
  write: async message => {
    written.push(message);
    return 200;
  },
};
const message = {
  tenantId: '0196a1f0-0000-7000-8000-000000000001',
  provider: 'META',
  channel: 'WHATSAPP',
  number: '50688887777',
  name: 'Ana',
  text: 'Hola',
};
let url: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><script nonce="%NONCE%" src="/assets/a-1.js"></script>',
  );
  writeFileSync(path.join(folder, 'assets/a-1.js'), script);
  writeFileSync(path.join(folder, 'assets/a-1.js.gz'), gzipSync(script));
  writeFileSync(path.join(folder, 'secret.txt'), 'not an asset');
  ({ url } = await startTestEmbudo({ http: true, serving: { consoleFolder: folder, demo: door } }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${url}/demo/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the console', () => {
  it.each(['/', '/inbox/0196a1f0-0000-7000-8000-000000000001', '/login?back=%2Finbox'])(
    'is the page that a browser gets at %s',
    async address => {
      const page = await fetch(`${url}${address}`, { headers: browser });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(await page.text()) ?? [];
      expect(policy).toContain(`'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('has another nonce each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(url, { headers: browser })).headers.get('content-security-policy')),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('takes no address of the server, and none that a program asks for', async () => {
    for (const address of ['/media/none/more', '/webhooks', '/demo/nothing', '/assets/none.js'])
      expect((await fetch(`${url}${address}`, { headers: browser })).status).toBe(404);
    const answer = await fetch(`${url}/inbox`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await (await fetch(url)).text()).toContain('/graphql</code>');
  });

  it('serves its files for good, compressed where the browser takes that', async () => {
    const plain = await fetch(`${url}/assets/a-1.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('cache-control')).toContain('immutable');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await fetch(`${url}/assets/a-1.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers.get('content-encoding')).toBe('gzip');
    expect(await small.text()).toBe(script);
  });

  it.each(['..%2fsecret.txt', '..%2f..%2findex.html', '%00', '.'])('serves no other file: %s', async name => {
    expect((await fetch(`${url}/assets/${name}`, { headers: browser })).status).toBe(404);
  });
});

describe('the demo door', () => {
  it('shows the demo people, and sends what they write as a customer', async () => {
    expect(await (await fetch(`${url}/demo`)).json()).toEqual({ people: door.people, shops: [] });
    expect((await post(message)).status).toBe(200);
    expect(written).toEqual([message]);
  });
  it('refuses what is no message', async () => {
    for (const wrong of [{}, { ...message, number: '+506' }, { ...message, text: ' ' }, { ...message, tenantId: 'x' }])
      expect((await post(wrong)).status).toBe(400);
    expect(written).toHaveLength(1);
  });
  it('refuses a page that gives this address a name of its own', async () => {
    const { port } = new URL(url);
    const { request } = await import('node:http');
    const status = await new Promise(resolve => {
      request({ port, host: '127.0.0.1', path: '/demo', headers: { host: 'evil.example' } }, answer => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
  it('is not there in production', async () => {
    const live = await startTestEmbudo({
      http: true,
      config: { NODE_ENV: 'production' },
      serving: { consoleFolder: folder, demo: door },
    });
    expect((await fetch(`${live.url}/demo`)).status).toBe(404);
  });
});
