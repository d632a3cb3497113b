import { describe, expect, it } from '@jest/globals';
import { bytes, change, echoBody, lucia, message, messageBody, webhook } from './fixtures/whatsapp.js';
import { metaFormatWith } from './meta.format.js';

const now = new Date('2026-09-22T12:00:00Z');
const format = metaFormatWith({ now: () => now });

type Json = Record<string, unknown>;
const read = (part: Json, contacts?: unknown[]) => format.read(messageBody(part, contacts));
const messageOf = (part: Json, contacts?: unknown[]) => {
  const content = read(part, contacts);
  if (content.type !== 'message') throw new Error(`Not a message: ${JSON.stringify(content)}`);
  return content.message;
};
const readChange = (...parts: Parameters<typeof change>) => format.read(bytes(webhook(change(...parts))));

describe('messages', () => {
  it('reads a text with its sender, time and id', () => {
    expect(read({ type: 'text', text: { body: '¿Cuánto cuesta el piso?' } })).toEqual({
      type: 'message',
      message: {
        providerMessageId: 'wamid.SINGLE',
        sender: {
          addresses: ['+50688887777', 'CR.70012345678901234567'],
          phone: '+50688887777',
          email: null,
          name: 'Lucía Mora',
        },
        sentAt: new Date(1_789_999_990_000),
        kind: 'text',
        body: '¿Cuánto cuesta el piso?',
        media: [],
        repliesTo: null,
        understandable: true,
        referral: null,
      },
    });
  });

  it('replaces what the database cannot store in text, name and referral', () => {
    const part = { type: 'text', text: { body: 'a\u0000b\ud800' }, referral: { headline: 'x\u0000' } };
    const found = messageOf(part, [{ ...lucia, profile: { name: 'Lu\u0000' } }]);
    expect([found.body, found.sender.name, found.referral]).toEqual([
      'a\ufffdb\ufffd',
      'Lu\ufffd',
      { headline: 'x\ufffd' },
    ]);
  });

  it.each([
    ['image', { id: '9001', mime_type: 'image/jpeg', sha256: 'abc=', caption: '¿Tienen este?' }, '¿Tienen este?', true],
    ['image', { id: '9001', mime_type: 'image/jpeg', sha256: 'abc=', url: 'https://files.example/9001' }, '', false],
    ['video', { id: '9001', mime_type: 'image/jpeg', sha256: 'abc=' }, '', false],
    ['sticker', { id: '9001', mime_type: 'image/jpeg', sha256: 'abc=', animated: true }, '', false],
  ])('reads a picture or film (%s) with its caption as the body', (type, media, body, understandable) => {
    expect(messageOf({ type, [type]: media })).toMatchObject({
      kind: type,
      body,
      understandable,
      media: [{ providerMediaId: '9001', mimeType: 'image/jpeg', sha256: 'abc=', fileName: null, voice: false }],
    });
  });

  it('reads a document with its file name', () => {
    const document = {
      id: '9',
      mime_type: 'application/pdf',
      filename: 'plano.pdf',
      caption: 'El plano',
      file_size: 2048,
    };
    expect(messageOf({ type: 'document', document })).toMatchObject({
      kind: 'document',
      body: 'El plano',
      media: [{ fileName: 'plano.pdf', sizeBytes: 2048 }],
    });
  });

  it('tells a voice note from an audio file', () => {
    const audio = { id: '9', mime_type: 'audio/ogg; codecs=opus' };
    const voices = [
      messageOf({ type: 'audio', audio: { ...audio, voice: true } }),
      messageOf({ type: 'voice', voice: audio }),
      messageOf({ type: 'audio', audio: { ...audio, voice: false } }),
    ];
    expect(voices.map(found => [found.kind, found.media[0]?.voice, found.understandable])).toEqual([
      ['audio', true, false],
      ['audio', true, false],
      ['audio', false, false],
    ]);
  });

  it('reads a reaction as its emoji and the message it is for, and takes one away that was taken back', () => {
    expect(messageOf({ type: 'reaction', reaction: { message_id: 'wamid.OURS', emoji: '👍' } })).toMatchObject({
      kind: 'reaction',
      body: '👍',
      repliesTo: 'wamid.OURS',
      understandable: false,
    });
    for (const reaction of [{ message_id: 'wamid.OURS', emoji: '' }, { message_id: 'wamid.OURS' }])
      expect(read({ type: 'reaction', reaction })).toMatchObject({ type: 'unreact', from: 'wamid.OURS' });
    const nameless = { emoji: '' };
    expect(read({ type: 'reaction', reaction: nameless })).toEqual({ type: 'ignored', reason: 'reaction_removed' });
  });

  it('reads a location with name, address and coordinates', () => {
    const location = { latitude: 9.9333, longitude: -84.0833, name: 'La bodega', address: 'Avenida 2, San José' };
    expect(messageOf({ type: 'location', location }).body).toBe('La bodega\nAvenida 2, San José\n9.9333, -84.0833');
    expect(messageOf({ type: 'location', location: { latitude: '9.9333', longitude: '-84' } }).body).toBe(
      '9.9333, -84',
    );
    expect(messageOf({ type: 'location', location: { latitude: 0, longitude: -0.5 } })).toMatchObject({
      kind: 'location',
      body: '0, -0.5',
      understandable: false,
    });
  });

  it('lists the names and numbers of shared contacts', () => {
    const contacts = [
      { name: { formatted_name: 'Pedro Arce' }, phones: [{ phone: '+506 7000-0001' }, { wa_id: '50670000002' }] },
      { name: { first_name: 'Rosa' }, emails: [{ email: 'rosa@example.com' }] },
      { name: { formatted_name: 'Luis' }, org: { company: 'Pisos Sur' }, phones: [{ phone: '+506 7000-0003' }] },
      { org: { company: 'Techos' }, phones: [{ phone: '2222-0000' }] },
    ];
    expect(messageOf({ type: 'contacts', contacts })).toMatchObject({
      kind: 'contacts',
      body: 'Pedro Arce: +506 7000-0001, 50670000002\nRosa: rosa@example.com\nLuis (Pisos Sur): +506 7000-0003\n(Techos): 2222-0000',
      understandable: false,
    });
  });

  it('reads an order as its note, quantities and prices, to be understood', () => {
    const product_items = [
      { product_retailer_id: 'PISO-60', quantity: 12, item_price: 14.5, currency: 'USD' },
      { product_retailer_id: 'BONDEX', quantity: '3' },
    ];
    expect(messageOf({ type: 'order', order: { text: 'Para el sábado', product_items } })).toMatchObject({
      kind: 'order',
      body: 'Para el sábado\n12 × PISO-60 — 14.5 USD\n3 × BONDEX',
      understandable: true,
    });
  });

  it.each([
    [{ type: 'button', button: { text: 'Sí, quiero', payload: 'yes' } }, 'button', 'Sí, quiero'],
    [{ type: 'button', button: { payload: 'yes' } }, 'button', 'yes'],
    [
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Precio' } } },
      'interactive',
      'Precio',
    ],
    [
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Porcelanato', description: '60 × 60' } },
      },
      'interactive',
      'Porcelanato\n60 × 60',
    ],
  ])('reads a tapped button or list row as what it said: %j', (part, kind, body) => {
    const found = messageOf({ ...part, context: { id: 'wamid.OURS', from: '50622220000' } });
    expect(found).toMatchObject({ kind, body, understandable: true, repliesTo: 'wamid.OURS' });
  });

  it('lists the answers of a completed form without its token', () => {
    const form = (response_json: string) =>
      messageOf({
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json } },
      });
    const answers = JSON.stringify({ flow_token: 'secret', ciudad: 'Heredia', metros: 40, usos: ['sala', 'baño'] });
    expect(form(answers)).toMatchObject({
      body: 'ciudad: Heredia\nmetros: 40\nusos: sala, baño',
      understandable: false,
    });
    const address = JSON.stringify({ values: { name: 'Ana', city: 'Heredia' }, floors: [1, 2] });
    expect(form(address).body).toBe('name: Ana\ncity: Heredia\nfloors: 1, 2');
    expect(form('{broken').body).toBe('Sent');
  });

  it('ignores answers to a request to call, welcomes and empty payloads, saying why', () => {
    const reply = { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } };
    expect(read({ type: 'interactive', interactive: reply })).toEqual({
      type: 'ignored',
      reason: 'call_permission_reply',
    });
    expect(read({ type: 'request_welcome' })).toEqual({ type: 'ignored', reason: 'request_welcome' });
    const errors = [{ code: 131000, title: 'Something went wrong' }];
    expect(readChange({ contacts: [lucia], messages: [message({ type: 'interactive' })], errors })).toEqual({
      type: 'ignored',
      reason: 'unsupported_payload',
    });
  });

  it.each([
    [{ type: 'unsupported', unsupported: { type: 'poll' } }, '[unsupported: poll]'],
    [{ type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] }, '[unsupported]'],
    [{ type: 'hologram', hologram: {} }, '[unsupported: hologram]'],
    [{ type: 'constructor' }, '[unsupported: constructor]'],
    [{ type: 'interactive', interactive: { type: 'product', product: { id: '1' } } }, '[unsupported: product]'],
  ])('shows a person that something came which cannot be read: %j', (part, body) => {
    expect(messageOf(part)).toMatchObject({ kind: 'unsupported', body, understandable: false });
  });

  it('knows what a message answers and where its sender came from', () => {
    const text = { body: 'Vi su anuncio' };
    const referral = { source_type: 'ad', source_id: '777', ctwa_clid: 'abc', headline: 'Pisos' };
    expect(messageOf({ type: 'text', text, context: { id: 'wamid.OURS' }, referral })).toMatchObject({
      repliesTo: 'wamid.OURS',
      referral,
    });
    expect(messageOf({ type: 'text', text, context: { forwarded: true } })).toMatchObject({
      repliesTo: null,
      body: text.body,
    });
    const referred_product = { catalog_id: '1', product_retailer_id: 'PISO-60' };
    expect(messageOf({ type: 'text', text, context: { referred_product } }).referral).toEqual({ referred_product });
  });

  it.each([
    { type: 'text', text: { body: 'Hola a todos' } },
    { type: 'image', image: { id: '1', mime_type: 'image/jpeg' } },
    { type: 'text', text: { body: 'STOP' } },
    { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } },
    { type: 'edit', edit: {} },
    { type: 'unknown' },
  ])('takes nothing that was written in a group for a message of a customer: %j', part => {
    const inGroup = { ...part, group_id: 'Y2FwaV9ncm91cDox' };
    expect(read(inGroup)).toEqual({ type: 'ignored', reason: 'group_message' });
    expect(format.read(echoBody(inGroup))).toEqual({ type: 'ignored', reason: 'group_message' });
  });

  it.each([
    { type: 'text' },
    { type: 'text', text: { body: 5 } },
    { type: 'image', image: 'x' },
    { type: 'location', location: { latitude: 'x' } },
    { type: 'contacts', contacts: {} },
    { type: 'order', order: {} },
    { type: 'system', system: null },
    { type: 'edit', edit: {} },
    { type: 'revoke' },
  ])('finds content that is not of its type unreadable, naming the type: %j', part => {
    const type = ['system', 'edit', 'revoke'].includes(part.type) ? 'ignored' : 'unreadable';
    expect(read(part)).toEqual({ type, reason: `unreadable:${part.type}` });
  });
});
