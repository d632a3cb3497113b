import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MediaSource } from '../../domain/conversations/media-source.port.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { GuardedClient } from '../outbound/guarded-client.js';

/** The vendor's part of the tests that hold for every vendor's files. */
export interface MediaWire {
  make(options: { baseUrl: string; outbound: Outbound }): MediaSource;
  /** The id that the webhook gives the file of this name. */
  idOf(name: string, base: string): string;
  credentials: Record<string, string>;
  /** Whether a request carries the account's credentials. */
  isOwner(headers: IncomingHttpHeaders): boolean;
  /** For a vendor that needs two requests: its first answer, which describes the file. */
  describe?(name: string, base: string): object;
}

const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500, 1)]);
const mostBytes = 2_000;
/** How the vendor answers for each file, by its name. */
const files: Record<string, (response: ServerResponse, elsewhere: string) => void> = {
  good: response =>
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length }).end(picture),
  'of-another-host': (response, elsewhere) => response.writeHead(307, { location: `${elsewhere}/stored` }).end(),
  gone: response => response.writeHead(404).end('{}'),
  expired: response => response.writeHead(410).end('{}'),
  'not-now': response => response.writeHead(503).end(),
  'too-often': response => response.writeHead(429, { 'retry-after': '5' }).end(),
  forbidden: response => response.writeHead(403).end(),
  silent: () => undefined,
  stops: response => void response.writeHead(200, { 'content-length': picture.length }).write(picture.subarray(0, 100)),
  reset: response => response.destroy(),
  short: response => {
    response.writeHead(200, { 'content-length': picture.length + 1_000 }).write(picture);
    setImmediate(() => response.destroy());
  },
  announced: response => response.writeHead(200, { 'content-length': mostBytes + 1 }).end(Buffer.alloc(mostBytes + 1)),
  endless: response => {
    // Imitates compressed data that grows without end when it is unpacked.
    response.writeHead(200, { 'content-encoding': 'gzip' });
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(1_000), () => setImmediate(more));
    };
    more();
  },
  inside: response => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  'to-loopback': response => response.writeHead(302, { location: 'http://127.0.0.1:1/admin' }).end(),
  circle: response => response.writeHead(302, { location: '' }).end(),
};

/** Tests that every vendor's media source passes. */
export function describeMediaSource(vendor: string, wire: MediaWire): void {
  describe(`files of ${vendor}`, () => {
    let main: Server;
    let store: Server;
    let base = '';
    let elsewhere = '';
    const foreign: IncomingHttpHeaders[] = [];
    const listening = async (server: Server): Promise<string> => {
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    beforeAll(async () => {
      store = createServer((request, response) => {
        foreign.push(request.headers);
        response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
      });
      elsewhere = await listening(store);
      main = createServer((request, response) => {
        if (!wire.isOwner(request.headers)) return void response.writeHead(401).end('{}');
        const path = request.url ?? '';
        const name = path.split('/').at(-1) ?? '';
        if (wire.describe && !path.startsWith('/file/'))
          return void response.end(JSON.stringify(wire.describe(name, base)));
        files[name]?.(response, elsewhere);
      });
      base = await listening(main);
    });
    afterAll(() => {
      for (const server of [main, store]) {
        server.close();
        server.closeAllConnections();
      }
    });
    beforeEach(() => {
      foreign.length = 0;
    });
    const fetched = async (
      name: string,
      { credentials = wire.credentials, timeoutMs = 5_000 } = {},
    ): Promise<Buffer> => {
      // Only the fake's two hosts are allowed, nothing else on this machine.
      const outbound = new GuardedClient([new URL(base).host, new URL(elsewhere).host]);
      const source = wire.make({ baseUrl: base, outbound });
      const file = await source.open(wire.idOf(name, base), credentials, { maxBytes: mostBytes, timeoutMs });
      const chunks: Uint8Array[] = [];
      for await (const chunk of file?.bytes ?? []) chunks.push(chunk);
      return Buffer.concat(chunks);
    };

    it('come whole, for the credentials of the account', async () => {
      expect((await fetched('good')).equals(picture)).toBe(true);
    });

    it('come from the host that the vendor sends on to, which never sees the credentials', async () => {
      expect((await fetched('of-another-host')).equals(picture)).toBe(true);
      expect(foreign).toHaveLength(1);
      expect(wire.isOwner(foreign[0] ?? {})).toBe(false);
      for (const secret of Object.values(wire.credentials)) expect(JSON.stringify(foreign)).not.toContain(secret);
    });

    it.each([
      ['gone', 'GONE'],
      ['expired', 'GONE'],
      ['not-now', 'LATER'],
      ['too-often', 'LATER'],
      ['forbidden', 'LATER'],
      ['silent', 'LATER'],
      ['stops', 'LATER'],
      ['reset', 'LATER'],
      ['short', 'LATER'],
      ['announced', 'TOO_LARGE'],
      ['endless', 'TOO_LARGE'],
      ['inside', 'REFUSED'],
      ['to-loopback', 'REFUSED'],
      ['circle', 'REFUSED'],
    ])('that are %s are %s', async (name, problem) => {
      const timeoutMs = ['silent', 'stops'].includes(name) ? 300 : 5_000;
      const failure = await fetched(name, { timeoutMs }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'MediaUnavailable', problem });
      for (const secret of Object.values(wire.credentials)) expect(String(failure)).not.toContain(secret);
    });

    it('are not asked for without credentials', async () => {
      await expect(fetched('good', { credentials: {} })).rejects.toMatchObject({ problem: 'REFUSED' });
    });
  });
}

/** Tests of a vendor whose webhooks give the addresses of files: only addresses of the vendor's own domain are asked. */
export function describeGivenAddresses(
  vendor: string,
  domain: string,
  { make, credentials }: Pick<MediaWire, 'make' | 'credentials'>,
): void {
  describe(`an address that a webhook gives as ${vendor}’s`, () => {
    const asked: string[] = [];
    const outbound = new GuardedClient([], async name => {
      asked.push(name);
      return [];
    });
    const source = make({ baseUrl: `https://api.${domain}`, outbound });
    const open = (url: string) => source.open(url, credentials, { maxBytes: 1_000, timeoutMs: 1_000 });

    it.each([
      'https://evil.example/file',
      `https://not${domain}/file`,
      `https://${domain}.evil.example/file`,
      `http://api.${domain}/file`,
      'https://169.254.169.254/latest',
      'file:///etc/passwd',
      'no address',
      '',
    ])('is not asked where it is another’s: %p', async url => {
      await expect(open(url)).rejects.toMatchObject({ problem: 'REFUSED' });
      expect(asked).toEqual([]);
    });

    it('is asked where it is', async () => {
      await expect(open(`https://media.${domain}/file`)).rejects.toMatchObject({ problem: 'LATER' });
      expect(asked.splice(0)).toEqual([`media.${domain}`]);
    });
  });
}
