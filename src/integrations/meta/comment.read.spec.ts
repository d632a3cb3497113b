import { describe, expect, it } from '@jest/globals';
import { body, entryTime, igsid, instagram, page, psid } from './fixtures/messaging.js';
import { metaFormatWith } from './meta.format.js';

const format = metaFormatWith({ now: () => new Date(entryTime + 60_000) });
const created = 1_789_999_000;
const onFeed = (part: object) => ({
  field: 'feed',
  value: {
    item: 'comment',
    verb: 'add',
    comment_id: '61_7',
    post_id: '61',
    parent_id: '61',
    from: { id: psid, name: 'Ana Mora' },
    message: '¿Precio?',
    created_time: created,
    ...part,
  },
});
const feed = (part: object = {}) => body('page', { id: page, time: entryTime, changes: [onFeed(part)] });
const media = (part: object = {}, field = 'comments') =>
  body('instagram', {
    id: instagram,
    time: entryTime,
    changes: [
      {
        field,
        value: {
          id: '179001',
          text: '¿Precio?',
          from: { id: igsid, username: 'ana.mora' },
          media: { id: '178', media_product_type: 'FEED' },
          ...part,
        },
      },
    ],
  });
const keyOf = (request: Buffer) => format.split(request)[0]?.key ?? '';

describe('a comment', () => {
  it('on a page is read with its author, its post and its time', () => {
    expect(format.read(feed({ post: { permalink_url: 'https://www.facebook.com/61' } }))).toEqual({
      type: 'comment',
      comment: {
        id: '61_7',
        change: 'ADDED',
        at: new Date(created * 1000),
        postId: '61',
        permalink: 'https://www.facebook.com/61',
        parentId: null,
        authorId: psid,
        authorName: 'Ana Mora',
        own: false,
        text: '¿Precio?',
      },
    });
  });

  it('on Instagram, also in a live broadcast, is read with the name of the account', () => {
    for (const field of ['comments', 'live_comments'])
      expect(format.read(media({ parent_id: '179000' }, field))).toMatchObject({
        type: 'comment',
        comment: {
          change: 'ADDED',
          at: new Date(entryTime),
          postId: '178',
          parentId: '179000',
          authorName: 'ana.mora',
        },
      });
  });

  it('of the business itself is known as its own', () => {
    expect(format.read(feed({ from: { id: page, name: 'Tienda' } }))).toMatchObject({ comment: { own: true } });
    expect(format.read(media({ from: { id: instagram } }))).toMatchObject({ comment: { own: true } });
  });

  it.each([
    ['edited', 'EDITED'],
    ['remove', 'REMOVED'],
    ['hide', 'HIDDEN'],
    ['unhide', 'SHOWN'],
  ])('that changed (%s) has the time of the change', (verb, change) => {
    expect(format.read(feed({ verb }))).toMatchObject({ comment: { change, at: new Date(entryTime) } });
  });

  it('of a verb that is not known is put aside by its name, and so is everything else of the feed', () => {
    expect(format.read(feed({ verb: 'pin' }))).toEqual({ type: 'ignored', reason: 'comment:pin' });
    expect(format.read(feed({ item: 'like' }))).toEqual({ type: 'ignored', reason: 'feed' });
  });

  it('is one item however often it is delivered, while each edit is another', () => {
    expect(keyOf(feed())).toBe('comment:61_7:add');
    expect(keyOf(feed({ verb: 'remove' }))).toBe('comment:61_7:remove');
    expect(keyOf(media())).toBe('comment:179001:add');
    const edited = feed({ verb: 'edited', message: 'Uno' });
    expect(keyOf(edited)).toBe(keyOf(Buffer.from(edited)));
    expect(keyOf(edited)).not.toBe(keyOf(feed({ verb: 'edited', message: 'Dos' })));
    expect(format.split(feed())[0]).toMatchObject({ kind: 'change', externalId: page, channel: 'MESSENGER' });
  });
});
