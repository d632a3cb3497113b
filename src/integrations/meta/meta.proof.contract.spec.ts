import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MetaNumberProof } from './meta.proof.js';

const page = '610000000000001';
const gram = '17841400000000001';

/** Meta's answers to each token. Both of its APIs are this server, below different paths. */
const answers: Record<string, Record<string, unknown>> = {
  'EAAG-page': {
    'me?fields=id': { id: page },
    'me?fields=instagram_business_account': { instagram_business_account: { id: gram }, id: page },
  },
  'EAAG-person': { 'me?fields=id': { id: '7' }, 'me?fields=instagram_business_account': { id: '7' } },
  'IGAA-own': { 'me?fields=user_id': { user_id: gram, id: '28978671838402975' } },
};

describe('whose a page or an Instagram account is', () => {
  let server: Server;
  let base = '';
  let status = 200;
  let code = 190;
  const seen: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = request.url ?? '';
      seen.push(url);
      const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
      const answer = answers[token]?.[url.replace(/^\/(instagram\/)?v[\d.]+\//, '')];
      const says = status === 200 && answer === undefined ? 400 : status;
      if (says === 302) return response.writeHead(302, { location: `${base}/elsewhere` }).end();
      return response.writeHead(says).end(says === 200 ? JSON.stringify(answer) : JSON.stringify({ error: { code } }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));
  beforeEach(() => {
    status = 200;
    code = 190;
    seen.length = 0;
  });
  const check = (channel: 'MESSENGER' | 'INSTAGRAM', externalId: string, accessToken?: string, timeoutMs = 30_000) =>
    new MetaNumberProof({ baseUrl: base, instagramUrl: `${base}/instagram` }).check(
      { channel, externalId, credentials: accessToken ? { accessToken } : ({} as Record<string, string>) },
      { timeoutMs },
    );

  it('is shown by the page’s own token, for the page and the account that is linked to it', async () => {
    expect(await check('MESSENGER', page, 'EAAG-page')).toBe('proven');
    expect(await check('INSTAGRAM', gram, 'EAAG-page')).toBe('proven');
  });

  it('is shown by Instagram’s own login, at Instagram’s own API', async () => {
    expect(await check('INSTAGRAM', gram, 'IGAA-own')).toBe('proven');
    expect(seen).toEqual(['/instagram/v23.0/me?fields=user_id']);
  });

  it.each([
    ['of another page', 'MESSENGER', '610000000000002', 'EAAG-page'],
    ['of a person, who can see any page', 'MESSENGER', page, 'EAAG-person'],
    ['of a page that is linked to no account', 'INSTAGRAM', gram, 'EAAG-person'],
    ['of the id that its own app alone knows', 'INSTAGRAM', '28978671838402975', 'IGAA-own'],
    ['that has ended', 'MESSENGER', page, 'EAAG-old'],
  ] as const)('is not shown by a token %s', async (_, channel, externalId, token) => {
    expect(await check(channel, externalId, token)).toBe('refused');
  });

  it.each([500, 503, 429, 302])('stays open where Meta answers %s', async answered => {
    status = answered;
    expect(await check('MESSENGER', page, 'EAAG-page')).toBe('unknown');
    expect(seen).toHaveLength(1);
  });

  it.each([
    [400, 4],
    [400, 80007],
    [403, 613],
    [400, 2],
  ])('stays open where Meta answers %s with the code %s of a limit or of its own trouble', async (...answered) => {
    [status, code] = answered;
    expect(await check('MESSENGER', page, 'EAAG-page')).toBe('unknown');
  });

  it('stays open without a token', async () => {
    expect(await check('MESSENGER', page)).toBe('unknown');
    expect(seen).toEqual([]);
  });
});
