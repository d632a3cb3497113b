import { describe, expect, it } from '@jest/globals';
import {
  body,
  echoOnInstagram,
  echoOnPage,
  entryOf,
  entryTime,
  happened,
  igsid,
  instagram,
  instagramBody,
  onPage,
  page,
  pageBody,
  psid,
} from './fixtures/messaging.js';
import { metaFormatWith } from './meta.format.js';

const now = new Date(entryTime + 60_000);
const format = metaFormatWith({ now: () => now });
const person = (address: string) => ({ addresses: [address], phone: null, email: null, name: null });

type Json = Record<string, unknown>;
const onMessenger = (part: Json) => format.read(pageBody(part));
const messageOf = (part: Json, bodyOf = pageBody) => {
  const content = format.read(bodyOf(part));
  if (content.type !== 'message') throw new Error(`Not a message: ${JSON.stringify(content)}`);
  return content.message;
};
const attached = (type: string, payload: Json, text?: string) => ({
  message: { mid: 'm_1', ...(text && { text }), attachments: [{ type, payload }] },
});

describe('messages', () => {
  it('reads a text with its sender, time and id', () => {
    expect(onMessenger({ message: { mid: 'm_1', text: '¿Tienen el taladro?' } })).toEqual({
      type: 'message',
      message: {
        providerMessageId: 'm_1',
        sender: person(psid),
        sentAt: new Date(happened),
        kind: 'text',
        body: '¿Tienen el taladro?',
        media: [],
        repliesTo: null,
        understandable: true,
        referral: null,
      },
    });
  });

  it.each([
    [happened, happened],
    [String(happened), happened],
    ['1789999990', 1_789_999_990_000],
    [undefined, entryTime],
    [12, entryTime],
    [happened * 10, entryTime],
    ['soon', entryTime],
  ])('takes the event’s time where it can be true, else the entry’s: %p', (timestamp, at) => {
    expect(messageOf({ message: { mid: 'm_1', text: 'a' }, timestamp }).sentAt).toEqual(new Date(at));
  });

  it('takes the words on a quick reply or button for what was said', () => {
    const tapped = { message: { mid: 'm_1', text: 'Precio', quick_reply: { payload: 'quick-reply-1' } } };
    expect(messageOf(tapped)).toMatchObject({ kind: 'button', body: 'Precio', understandable: true });
    const postback = { postback: { mid: 'm_2', title: 'Ver catálogo', payload: 'CATALOGO' } };
    expect(messageOf(postback)).toMatchObject({
      providerMessageId: 'm_2',
      kind: 'button',
      body: 'Ver catálogo',
      understandable: true,
    });
    expect(messageOf({ postback: { payload: 'CATALOGO' } })).toMatchObject({ body: 'CATALOGO' });
  });

  it.each([
    ['image', 'image', 'image/jpeg', false],
    ['video', 'video', 'video/mp4', false],
    ['audio', 'audio', 'audio/mp4', true],
    ['file', 'document', 'application/octet-stream', false],
  ])('keeps the address of a file, since it has no id: %s', (type, kind, mimeType, voice) => {
    const url = 'https://lookaside.fbsbx.com/file/1?signature=x';
    expect(messageOf(attached(type, { url }, 'Este'))).toMatchObject({
      kind,
      body: 'Este',
      media: [{ providerMediaId: url, mimeType, fileName: null, sha256: null, sizeBytes: null, voice }],
    });
  });

  it('keeps several files of one message in order', () => {
    const numbers = Array.from({ length: 24 }, (_, n) => `${n}`);
    const attachments = numbers.map(n => ({ type: 'image', payload: { url: `https://scontent.xx.fbcdn.net/${n}` } }));
    const { media } = messageOf({ message: { mid: 'm_1', attachments } });
    expect(media.map(file => file.providerMediaId?.split('/').at(-1))).toEqual(numbers);
  });

  it.each<[string, Json, Json]>([
    ['a thumb', attached('image', { url: 'https://x', sticker_id: 369239263222822 }), { kind: 'sticker', body: '👍' }],
    ['a sticker', attached('image', { url: 'https://x', sticker_id: 7 }), { kind: 'sticker', body: '[sticker]' }],
    [
      'a thumb under its own type',
      attached('sticker', { url: 'https://x', sticker_id: 369239263222822 }),
      { kind: 'sticker', body: '👍' },
    ],
    ['a sticker under its own type', attached('sticker', { url: 'https://x' }), { kind: 'sticker', body: '[sticker]' }],
    [
      'a sticker that is also sent as a picture',
      {
        message: {
          mid: 'm_1',
          attachments: [
            { type: 'sticker', payload: { url: 'https://x', sticker_id: 7 } },
            { type: 'image', payload: { url: 'https://x' } },
          ],
        },
      },
      { kind: 'sticker', body: '[sticker]', media: [] },
    ],
    ['a heart', attached('like_heart', {}), { kind: 'sticker', body: '❤️' }],
    [
      'a place',
      attached('location', { coordinates: { lat: 9.93, long: -84.08 } }),
      { kind: 'location', body: '9.93, -84.08' },
    ],
    [
      'a mention in a story, which may not be stored',
      attached('story_mention', { url: 'https://lookaside.fbsbx.com/story' }),
      { kind: 'story_mention', body: 'https://lookaside.fbsbx.com/story', media: [] },
    ],
    [
      'a post',
      attached('ig_reel', { url: 'https://www.instagram.com/reel/1', title: 'Taladros' }),
      { kind: 'share', body: 'Taladros\nhttps://www.instagram.com/reel/1' },
    ],
    [
      'a product',
      attached('template', { product: { elements: [{ title: 'Taladro', subtitle: '₡45 900' }] } }),
      { kind: 'share', body: 'Taladro\n₡45 900' },
    ],
    ['what is not supported', { message: { mid: 'm_1', is_unsupported: true } }, { body: '[unsupported]' }],
    ['what nobody knows', attached('hologram', {}), { kind: 'unsupported', body: '[unsupported: hologram]' }],
  ])('shows %s, which says nothing to be understood', (_, part, expected) => {
    expect(messageOf(part, instagramBody)).toMatchObject({ understandable: false, ...expected });
  });

  it('understands the words beside a link, and writes the link once', () => {
    const url = 'https://shop.example/taladro';
    const part = attached('fallback', { url, title: 'Taladro' }, `¿Este? ${url}`);
    expect(messageOf(part)).toMatchObject({ kind: 'share', body: `¿Este? ${url}\nTaladro`, understandable: true });
  });

  it('tells which message or story is answered', () => {
    const reply = { message: { mid: 'm_2', text: 'Ese', reply_to: { mid: 'm_1' } } };
    expect(messageOf(reply)).toMatchObject({ repliesTo: 'm_1', referral: null });
    const story = { id: '178', url: 'https://lookaside.fbsbx.com/story' };
    expect(messageOf({ message: { mid: 'm_2', text: '¿Precio?', reply_to: { story } } }, instagramBody)).toMatchObject({
      sender: person(igsid),
      body: '¿Precio?',
      referral: { story },
      understandable: true,
    });
  });

  it('keeps where the person came from, with a message, a postback or alone', () => {
    const referral = { source: 'ADS', ad_id: '23800', ads_context_data: { ad_title: 'Taladros -20 %' } };
    expect(messageOf({ message: { mid: 'm_1', text: 'Hola', referral } }).referral).toEqual(referral);
    expect(messageOf({ postback: { title: 'Empezar', referral } }).referral).toEqual(referral);
    expect(messageOf({ referral })).toMatchObject({
      kind: 'referral',
      body: 'Taladros -20 %',
      referral,
      understandable: false,
    });
  });

  it('shows a reaction on its message, and takes one away that was taken back', () => {
    const reaction = { mid: 'm_9', action: 'react', reaction: 'love', emoji: '\u2764' };
    expect(messageOf({ reaction })).toMatchObject({ kind: 'reaction', body: '\u2764', repliesTo: 'm_9' });
    expect(messageOf({ reaction: { mid: 'm_9', action: 'react', reaction: 'wow' } }).body).toBe('😮');
    expect(messageOf({ reaction }).providerMessageId).toBe(format.split(pageBody({ reaction }))[0]?.key);
    expect(onMessenger({ reaction: { ...reaction, action: 'unreact' } })).toMatchObject({
      type: 'unreact',
      from: 'm_9',
      by: { name: null },
    });
    expect(onMessenger({ reaction: { action: 'unreact' } })).toEqual({ type: 'ignored', reason: 'reaction_removed' });
  });

  it('keeps what comes while another program has the conversation, and leaves the answer to that', () => {
    const standby = [onPage({ message: { mid: 'm_1', text: '¿Precio?' } })];
    const content = format.read(body('page', { id: page, time: entryTime, standby }));
    const message = { body: '¿Precio?', understandable: false, answeredElsewhere: true };
    expect(content).toMatchObject({ type: 'message', message });
  });

  it('keeps aside what somebody nameless wrote', () => {
    const sender = { user_ref: 'x' };
    expect(onMessenger({ message: { mid: 'm_1', text: 'Hola' }, sender })).toEqual({
      type: 'unreadable',
      reason: 'no_sender',
    });
  });
});

describe('what happens to messages', () => {
  it('reads what the business wrote elsewhere, to whom, and which program sent it', () => {
    expect(format.read(body('page', entryOf(page, echoOnPage({ text: 'Sí hay', app_id: 263902037430900 }))))).toEqual({
      type: 'echo',
      message: {
        providerMessageId: 'm_echo',
        sentAt: new Date(happened),
        kind: 'text',
        body: 'Sí hay',
        media: [],
        repliesTo: null,
        understandable: true,
        referral: null,
      },
      to: person(psid),
      appId: '263902037430900',
      callbackData: null,
    });
    const metadata = '01890000-0000-7000-8000-000000000001';
    expect(format.read(body('page', entryOf(page, echoOnPage({ text: 'Hola', metadata }))))).toMatchObject({
      callbackData: metadata,
      appId: null,
    });
    expect(format.read(body('instagram', entryOf(instagram, echoOnInstagram({ text: 'Hola' }))))).toMatchObject({
      type: 'echo',
      to: person(igsid),
    });
  });

  it('reads withdrawals and edits', () => {
    expect(format.read(instagramBody({ message: { mid: 'm_1', is_deleted: true } }))).toEqual({
      type: 'revoke',
      originalMessageId: 'm_1',
    });
    expect(format.read(instagramBody({ message_edit: { mid: 'm_1', text: 'Dos', num_edit: 1 } }))).toEqual({
      type: 'edit',
      originalMessageId: 'm_1',
      body: 'Dos',
      at: new Date(happened),
    });
  });

  it('reads receipts for one message, up to a message, and up to a moment', () => {
    expect(onMessenger({ delivery: { mids: ['m_9'], watermark: happened } })).toEqual({
      type: 'status',
      status: {
        providerMessageId: 'm_9',
        status: 'DELIVERED',
        at: new Date(happened),
        error: null,
        callbackData: null,
      },
    });
    expect(onMessenger({ delivery: { watermark: happened } })).toEqual({
      type: 'receipt',
      status: 'DELIVERED',
      through: new Date(happened),
      by: person(psid),
    });
    expect(onMessenger({ read: { watermark: happened } })).toMatchObject({
      status: 'READ',
      through: new Date(happened),
    });
    expect(format.read(instagramBody({ read: { mid: 'm_9' } }))).toEqual({
      type: 'receipt',
      status: 'READ',
      through: 'm_9',
      by: person(igsid),
    });
    expect(onMessenger({ read: {} })).toEqual({ type: 'ignored', reason: 'broken:receipt' });
  });

  it('reads that another program gave the conversation to this one, or took it', () => {
    const told = { type: 'thread-control', at: new Date(happened), by: person(psid) };
    expect(onMessenger({ pass_thread_control: { new_owner_app_id: 1 } })).toEqual({ ...told, given: true, toApp: '1' });
    expect(onMessenger({ take_thread_control: { new_owner_app_id: 'x'.repeat(9) } })).toMatchObject({ given: false });
    expect(onMessenger({ take_thread_control: {} })).toEqual({ ...told, given: false, toApp: null });
  });

  it.each<[string, Json]>([
    ['optin', { optin: { ref: 'x' } }],
    ['policy_enforcement', { policy_enforcement: { action: 'unblock' } }],
    ['request_thread_control', { request_thread_control: { requested_owner_app_id: 1 } }],
    ['self', { message: { mid: 'm_1', text: 'a' }, sender: { id: page }, recipient: { id: page } }],
    ['empty', {}],
  ])('ignores the rest by its name: %s', (reason, part) => {
    expect(onMessenger(part)).toEqual({ type: 'ignored', reason });
  });

  it('ignores what happens on the page beside its conversations', () => {
    const feed = { id: page, time: entryTime, changes: [{ field: 'feed', value: { item: 'like' } }] };
    expect(format.read(body('page', feed))).toEqual({ type: 'ignored', reason: 'feed' });
  });
});

it('reads that Meta blocked the page', () => {
  const reason = 'The page violates the policies.';
  expect(onMessenger({ policy_enforcement: { action: 'block', reason } })).toEqual({
    type: 'account-trouble',
    code: 'policy_enforcement',
    reason,
  });
});
