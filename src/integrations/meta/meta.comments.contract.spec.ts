import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MetaComments } from './meta.comments.js';
import { type FakeGraph, startFakeGraph } from './testing/fake-graph.js';

let graph: FakeGraph;
let desk: MetaComments;
beforeAll(async () => {
  graph = await startFakeGraph();
  desk = new MetaComments({ baseUrl: graph.url, instagramUrl: `${graph.url}/ig` });
});
afterAll(() => graph.stop());
beforeEach(() => {
  graph.requests.length = 0;
});

const token = 'EAAG-secret-token';
const page = { channel: 'MESSENGER', externalId: '610000000000001', credentials: { accessToken: token } } as const;
const account = { channel: 'INSTAGRAM', externalId: '17841400000000001', credentials: { accessToken: token } } as const;
const ownLogin = { ...account, credentials: { accessToken: 'IGQ-secret-token' } } as const;
const within = { timeoutMs: 30_000 };
const asked = () => graph.requests.map(({ path, body }) => [path, body]);

describe('a reply to a comment', () => {
  it('goes to the path of its network, by the account’s token', async () => {
    const reply = { commentId: '61_7', text: 'Con gusto' };
    for (const each of [page, account, ownLogin])
      expect(await desk.replyPublicly(each, reply, within)).toMatchObject({ kind: 'sent' });
    expect(asked()).toEqual([
      ['/v23.0/61_7/comments', { message: 'Con gusto' }],
      ['/v23.0/61_7/replies', { message: 'Con gusto' }],
      ['/ig/v23.0/61_7/replies', { message: 'Con gusto' }],
    ]);
    expect(graph.requests[0]?.authorization).toBe(`Bearer ${token}`);
  });

  it('in private names the comment, and returns the person', async () => {
    const reply = { commentId: '61_77', text: 'Hola', replyId: 'r-1' };
    expect(await desk.replyPrivately(page, reply, within)).toMatchObject({ kind: 'sent', recipientId: '77' });
    await desk.replyPrivately(account, reply, within);
    expect(asked()).toEqual([
      [
        '/v23.0/610000000000001/messages',
        { recipient: { comment_id: '61_77' }, message: { text: 'Hola', metadata: 'r-1' } },
      ],
      ['/v23.0/me/messages', { recipient: { comment_id: '61_77' }, message: { text: 'Hola' } }],
    ]);
  });

  it('is unknown if its answer is lost, and never says the token', async () => {
    const reply = { commentId: '61_7', text: 'Hola' };
    graph.mode('reset-after-accept');
    expect(await desk.replyPublicly(page, reply, within)).toMatchObject({ kind: 'unknown' });
    graph.mode({ error: 190, status: 401, message: `Bad ${token}` });
    const refused = await desk.replyPublicly(page, reply, within);
    expect(refused).toMatchObject({ kind: 'rejected', accountBroken: true });
    expect(JSON.stringify(refused)).not.toContain(token);
  });

  it('without the permission for comments does not break the account', async () => {
    graph.mode({ error: 200, status: 403 });
    expect(await desk.replyPublicly(page, { commentId: '61_7', text: 'Hola' }, within)).toMatchObject({
      kind: 'rejected',
      retry: 'never',
      accountBroken: false,
    });
  });

  it('hides and shows in the words of each network', async () => {
    for (const hidden of [true, false]) {
      expect(await desk.hide(page, { commentId: '61_7', hidden }, within)).toMatchObject({ kind: 'sent' });
      expect(await desk.hide(account, { commentId: '179', hidden }, within)).toMatchObject({ kind: 'sent' });
    }
    expect(asked()).toEqual([
      ['/v23.0/61_7', { is_hidden: true }],
      ['/v23.0/179', { hide: true }],
      ['/v23.0/61_7', { is_hidden: false }],
      ['/v23.0/179', { hide: false }],
    ]);
  });
});

describe('the post of a comment', () => {
  afterEach(() => {
    graph.find = null;
  });

  it('is read by its fields, which differ between the networks', async () => {
    const paths: string[] = [];
    graph.find = path => {
      paths.push(path);
      return path.includes('caption')
        ? { id: '17', caption: 'Taladro 💪', permalink: 'https://www.instagram.com/p/x/' }
        : { id: '61_1', message: 'Taladro', permalink_url: 'https://www.facebook.com/61_1' };
    };
    expect(await desk.readPost(page, { postId: '61_1' }, within)).toEqual({
      kind: 'read',
      caption: 'Taladro',
      permalink: 'https://www.facebook.com/61_1',
    });
    const onInstagram = { kind: 'read', caption: 'Taladro 💪', permalink: 'https://www.instagram.com/p/x/' };
    for (const each of [account, ownLogin])
      expect(await desk.readPost(each, { postId: '17' }, within)).toEqual(onInstagram);
    expect(paths).toEqual([
      '/v23.0/61_1?fields=message,permalink_url',
      '/v23.0/17?fields=caption,permalink',
      '/ig/v23.0/17?fields=caption,permalink',
    ]);
  });

  it('without words has an empty text, and an address that is none of the web is not kept', async () => {
    graph.find = () => ({ id: '61_1', permalink_url: 'javascript:alert(1)' });
    expect(await desk.readPost(page, { postId: '61_1' }, within)).toEqual({
      kind: 'read',
      caption: '',
      permalink: null,
    });
  });

  it('is asked for later if Meta is away, and not again if it does not show it', async () => {
    for (const mode of ['500', 'reset-after-accept', '429', { error: 2, status: 500 }] as const) {
      graph.mode(mode);
      expect(await desk.readPost(page, { postId: '61_1' }, within)).toMatchObject({ kind: 'later' });
    }
    graph.mode({ error: 100, subcode: 33, status: 400 }, { error: 10, status: 403 });
    for (const _ of [1, 2]) {
      const outcome = await desk.readPost(page, { postId: '61_1' }, within);
      expect(outcome).toMatchObject({ kind: 'refused' });
      expect(JSON.stringify(outcome)).not.toContain(token);
    }
    expect(await desk.readPost(page, { postId: '../me' }, within)).toMatchObject({ kind: 'refused' });
  });
});
