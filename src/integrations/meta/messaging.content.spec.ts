import { describe, expect, it } from '@jest/globals';
import { body, echoOnPage, entryOf, entryTime, instagramBody, page, pageBody } from './fixtures/messaging.js';
import { metaFormatWith } from './meta.format.js';

const format = metaFormatWith({ now: () => new Date(entryTime + 60_000) });
type Json = Record<string, unknown>;
const read = (part: Json, bodyOf = pageBody) => format.read(bodyOf(part));
const attached = (type: string, payload: Json, text?: string) => ({
  message: { mid: 'm_1', ...(text && { text }), attachments: [{ type, payload }] },
});

describe('a button', () => {
  it.each([
    { title: 'Get Started', payload: 'WELCOME' },
    { title: 'Empezar', payload: '' },
    { title: 'Démarrer', payload: 'GET_STARTED' },
  ])('that begins a conversation is a greeting: %j', postback => {
    expect(read({ postback })).toMatchObject({ message: { kind: 'button', body: '👋', understandable: true } });
  });

  it.each(['{"action":"show","id":5}', ' [1]'])('without words does not show what is for programs: %s', payload => {
    const message = { kind: 'unsupported', body: '[unsupported: button]', understandable: false };
    expect(read({ postback: { payload } })).toMatchObject({ message });
    expect(read({ message: { mid: 'm_1', quick_reply: { payload } } })).toMatchObject({ message });
  });
});

describe('a link', () => {
  const behindFacebook = (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT0`;

  it.each<[string, string | undefined, string]>([
    [behindFacebook('https://shop.example/taladro'), undefined, 'Taladro\nhttps://shop.example/taladro'],
    [
      behindFacebook('https://shop.example/taladro'),
      'Mire https://shop.example/taladro',
      'Mire https://shop.example/taladro\nTaladro',
    ],
    [behindFacebook('javascript:x'), undefined, `Taladro\n${behindFacebook('javascript:x')}`],
  ])('is shown as where it leads, without the address that Facebook puts before it: %s, %s', (url, text, shown) => {
    expect(read(attached('fallback', { url, title: 'Taladro' }, text))).toMatchObject({ message: { body: shown } });
  });
});

describe('what somebody shares', () => {
  it('keeps the price of a product out of the words of the person, and tells the product', () => {
    const product = { elements: [{ id: '1', retailer_id: 'SKU-1', title: 'Taladro percutor', subtitle: '₡45 900' }] };
    const message = {
      body: '¿Precio?\nTaladro percutor',
      understandable: true,
      referral: { product: { id: 'SKU-1' } },
    };
    expect(read(attached('template', { product }, '¿Precio?'))).toMatchObject({ message });
  });

  it('shows a story of somebody else', () => {
    const part = attached('ig_story', { story_media_id: '1', url: 'https://lookaside.fbsbx.com/3' });
    expect(read(part, instagramBody)).toMatchObject({
      message: { kind: 'share', body: 'https://lookaside.fbsbx.com/3', understandable: false },
    });
  });
});

it.each<[Json, string]>([
  [{ template_type: 'generic', elements: [{ title: 'Oferta', subtitle: 'Solo hoy' }] }, 'Oferta\nSolo hoy'],
  [{ template_type: 'button', text: '¿Desea más?', buttons: [{ type: 'postback', title: 'Sí' }] }, '¿Desea más?'],
])('a message with cards or buttons that the business sent elsewhere is shown by its words: %j', (payload, shown) => {
  const echo = echoOnPage({ attachments: [{ type: 'template', payload }] });
  expect(format.read(body('page', entryOf(page, echo)))).toMatchObject({ message: { kind: 'share', body: shown } });
});
