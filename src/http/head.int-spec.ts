import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(new URL(path, embudo.url), { method, headers });
  return { answer, text: await answer.text() };
};
const query = encodeURIComponent('{ viewer { user { id } } }');

describe('HEAD, by which monitors and link checkers ask', () => {
  it.each([
    ['/', {}],
    ['/server', { accept: 'text/html' }],
    ['/health', {}],
    ['/health/live', {}],
    ['/health/ready', {}],
    ['/graphql', { accept: 'text/html' }],
    ['/nowhere', {}],
    ['/media/0', {}],
    ['/downloads', {}],
  ])('of %s has the status and the headers of GET, and no body', async (path, headers) => {
    const [head, get] = [await ask('HEAD', path, headers), await ask('GET', path, headers)];
    expect(head.answer.status).toBe(get.answer.status);
    expect(head.answer.headers.get('content-type')).toBe(get.answer.headers.get('content-type'));
    expect(head.answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect([head.text, get.text === '']).toEqual(['', false]);
  });

  it('of a query needs what GET needs', async () => {
    const path = `/graphql?query=${query}`;
    const signedIn = { authorization: `Bearer ${shop.ceo.token}` };
    expect((await ask('HEAD', path, signedIn)).answer.status).toBe(400);
    const preflighted = { ...signedIn, 'apollo-require-preflight': '1' };
    expect((await ask('HEAD', path, preflighted)).answer.status).toBe(200);
    expect((await ask('HEAD', path, { ...preflighted, authorization: 'Bearer x' })).answer.status).toBe(401);
  });

  it('changes nothing', async () => {
    const mutation = encodeURIComponent(
      'mutation { login(input: { email: "a@b.test", password: "x" }) { userErrors { code } } }',
    );
    const { answer } = await ask('HEAD', `/graphql?query=${mutation}`, { 'apollo-require-preflight': '1' });
    expect(answer.status).toBe(405);
  });
});
