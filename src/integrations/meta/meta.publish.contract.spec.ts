import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingPost, PublishOutcome } from '../../domain/social-posts/index.js';
import { MetaPublisher } from './meta.publish.js';
import { type FakePages, startFakePages } from './testing/fake-pages.js';

let fake: FakePages;
let publisher: MetaPublisher;
beforeAll(async () => {
  fake = await startFakePages();
  publisher = new MetaPublisher({ baseUrl: fake.url, instagramUrl: `${fake.url}/` });
});
afterAll(() => fake.stop());
beforeEach(() => fake.reset());

const credentials = { accessToken: 'EAAG-page-token' };
const page = { channel: 'MESSENGER', externalId: '6100', credentials } as const;
const instagram = { channel: 'INSTAGRAM', externalId: '17841', credentials } as const;
const within = { timeoutMs: 30_000 };
const post = (more: Partial<OutgoingPost> = {}): OutgoingPost => ({
  text: 'Taladro nuevo\n\n#Taladro',
  imageUrl: null,
  link: null,
  containerId: null,
  triedAt: null,
  ...more,
});
const imageUrl = 'https://shop.example/taladro.jpg';
const paths = () => fake.state.requests.map(({ method, path }) => `${method} ${path}`);
const triedAt = new Date(Date.now() - 60_000);

describe('a page', () => {
  it('gets a text with its link, and the answer says where it is', async () => {
    const outcome = await publisher.publish(page, post({ link: 'https://shop.example/' }), within);
    const [made] = fake.state.posts;
    expect(made).toMatchObject({ account: '6100', text: post().text, link: 'https://shop.example/' });
    expect(outcome).toEqual({
      kind: 'published',
      vendorId: made?.id,
      permalink: `https://social.example/${made?.id}`,
    });
    expect(paths()).toEqual(['POST /v23.0/6100/feed', `GET /v23.0/${made?.id}`]);
    expect(fake.state.requests[0]?.authorization).toBe('Bearer EAAG-page-token');
  });

  it('gets an image with the text below it', async () => {
    await publisher.publish(page, post({ imageUrl, link: 'https://shop.example/' }), within);
    expect(fake.state.posts).toMatchObject([{ imageUrl, text: `${post().text}\n\nhttps://shop.example/` }]);
  });

  it.each([{}, { imageUrl }, { imageUrl, link: 'https://shop.example/' }])(
    'gets a post once if the answer was lost: %p',
    async more => {
      fake.state.modes.set('POST feed', ['lost']).set('POST photos', ['lost']);
      expect(await publisher.publish(page, post(more), within)).toMatchObject({ kind: 'unknown' });
      const again = await publisher.publish(page, post({ ...more, triedAt }), within);
      expect(again).toMatchObject({ kind: 'published', permalink: expect.stringContaining('https://social.example/') });
      expect(fake.state.posts).toHaveLength(1);
    },
  );

  it('gets a post again that is not among its newest', async () => {
    fake.state.posts.push({ ...emptyPost, text: 'Otra cosa' });
    const outcome = await publisher.publish(page, post({ triedAt }), within);
    expect(outcome).toMatchObject({ kind: 'published' });
    expect(fake.state.posts).toHaveLength(2);
  });

  it('gets nothing while its newest posts cannot be read', async () => {
    fake.state.modes.set('GET posts', [{ status: 500, code: 2, message: 'Service temporarily unavailable' }, 'lost']);
    for (const _ of [1, 2])
      expect(await publisher.publish(page, post({ triedAt }), within)).toMatchObject({ kind: 'later' });
    expect(fake.state.posts).toEqual([]);
  });
});

const emptyPost = { id: '1', account: '6100', text: '', imageUrl: null, link: null, createdAt: Date.now() };

describe('an Instagram account', () => {
  const publishFrom = async (outcome: PublishOutcome, more: Partial<OutgoingPost> = {}) =>
    publisher.publish(
      instagram,
      post({ imageUrl, containerId: outcome.kind === 'prepared' ? outcome.containerId : null, ...more }),
      within,
    );

  it('gets a container, which is published once it is ready', async () => {
    fake.state.preparing.push('IN_PROGRESS');
    const made = await publisher.publish(instagram, post({ imageUrl }), within);
    expect(made).toMatchObject({ kind: 'prepared', containerId: expect.any(String) });
    const waiting = await publishFrom(made);
    expect(waiting).toEqual(made);
    const outcome = await publishFrom(waiting);
    expect(fake.state.posts).toMatchObject([{ account: '17841', imageUrl, text: post().text }]);
    expect(outcome).toMatchObject({ kind: 'published', vendorId: fake.state.posts[0]?.id });
  });

  it('gets a post once if the answer was lost', async () => {
    const made = await publisher.publish(instagram, post({ imageUrl }), within);
    fake.state.modes.set('POST media_publish', ['lost']);
    expect(await publishFrom(made)).toMatchObject({ kind: 'unknown' });
    expect(await publishFrom(made, { triedAt })).toEqual({
      kind: 'published',
      vendorId: fake.state.posts[0]?.id,
      permalink: `https://social.example/${fake.state.posts[0]?.id}`,
    });
    expect(fake.state.posts).toHaveLength(1);
    expect(paths().filter(path => path.endsWith('media_publish'))).toHaveLength(1);
  });

  it('begins again with an expired container, and says what is wrong with a broken one', async () => {
    const made = await publisher.publish(instagram, post({ imageUrl }), within);
    fake.state.preparing.push('EXPIRED', 'ERROR');
    expect(await publishFrom(made)).toEqual({ kind: 'prepared', containerId: null });
    expect(await publishFrom(made)).toEqual({
      kind: 'refused',
      refusal: 'image',
      reason: 'ERROR: 2207026',
      accountBroken: false,
    });
  });

  it('gets nothing when its daily number is used up, and nothing without an image', async () => {
    fake.state.quota.used = 50;
    expect(await publisher.publish(instagram, post({ imageUrl }), within)).toMatchObject({ kind: 'later' });
    expect(await publisher.publish(instagram, post(), within)).toMatchObject({ kind: 'refused', refusal: 'image' });
    expect(fake.state.containers.size).toBe(0);
  });
});

it.each([
  [{ status: 400, code: 190, message: 'Error validating access token EAAG-page-token' }, 'token', true],
  [{ status: 403, code: 200, message: 'Requires pages_manage_posts' }, 'permission', false],
  [{ status: 400, code: 324, message: 'Missing or invalid image file' }, 'image', false],
  [{ status: 400, code: 36000, subcode: 2207004, message: 'The image size is too large.' }, 'image', false],
  [{ status: 400, code: 4, subcode: 2207051, message: 'We restrict certain activity' }, 'restricted', false],
  [{ status: 400, code: 506, message: 'Duplicate status message' }, 'content', false],
  [{ status: 400, code: 100, message: 'Invalid parameter' }, 'other', false],
])('a refusal is told for what it is: %p', async (error, refusal, accountBroken) => {
  fake.state.modes.set('POST feed', [error]);
  const outcome = await publisher.publish(page, post(), within);
  expect(outcome).toMatchObject({ kind: 'refused', refusal, accountBroken });
  expect(JSON.stringify(outcome)).not.toContain('EAAG-page-token');
});

it.each([
  { status: 400, code: 9, subcode: 2207042, message: 'You reached maximum number of posts' },
  { status: 400, code: 4, message: 'Application request limit reached' },
  { status: 400, code: 9007, subcode: 2207027, message: 'The media is not ready for publishing' },
])('what passes is tried later: %p', async error => {
  fake.state.modes.set('POST feed', [error]);
  expect(await publisher.publish(page, post(), within)).toMatchObject({ kind: 'later' });
});

it('nothing is sent without a token, and nothing was sent without a connection', async () => {
  expect(await publisher.publish({ ...page, credentials: {} }, post(), within)).toMatchObject({ refusal: 'token' });
  expect(fake.state.requests).toEqual([]);
  const gone = await startFakePages();
  await gone.stop();
  const nowhere = new MetaPublisher({ baseUrl: gone.url, instagramUrl: gone.url });
  expect(await nowhere.publish(page, post(), within)).toMatchObject({ kind: 'later' });
});
