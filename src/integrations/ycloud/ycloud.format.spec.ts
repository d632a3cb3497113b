import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../../domain/shared/domain-error.js';
import { readAnyBody } from '../testing-http/any-body.js';
import {
  at,
  bytes,
  echo,
  hidden,
  lucia,
  preference,
  received,
  shopNumber,
  sound,
  text,
  unsubscribed,
  updated,
} from './fixtures/ycloud.js';
import { readYCloud } from './ycloud.read.js';
import { splitYCloud } from './ycloud.split.js';

const now = new Date('2026-11-20T12:00:00Z');
const read = (payload: unknown) => readYCloud(bytes(payload), { now: () => now });

describe('splitYCloud', () => {
  it.each([
    ['a message by Meta’s id', received(text('Hola')), 'message', 'wamid.IN'],
    [
      'a message without it by YCloud’s',
      received({ ...text('Hola'), wamid: undefined }),
      'message',
      '63f5d602367ea403b8175a53',
    ],
    ['an update by the message and its status', updated('read'), 'status', 'status:63f5d602367ea403f8175a6c:read'],
    ['an echo', echo(text('Hola')), 'echo', 'wamid.ECHO'],
    ['any other event by its own id', { id: 'evt_1', type: 'contact.created' }, 'change', 'evt_1'],
  ])('knows %s', (_, payload, kind, key) => {
    const body = bytes(payload);
    const ours =
      kind === 'change' ? { externalId: null, channel: null } : { externalId: shopNumber, channel: 'WHATSAPP' };
    expect(splitYCloud(body)).toEqual([{ kind, key, ...ours, body }]);
  });

  it.each(['', 'no json', '7', 'null', '[]', '{}', '{"type":7}'])('throws BadInput on %j', body => {
    expect(() => splitYCloud(Buffer.from(body))).toThrow(BadInput);
  });
});

describe('readYCloud', () => {
  it('reads a text with who wrote it and what it answers', () => {
    expect(read(sound.text)).toEqual({
      type: 'message',
      message: {
        providerMessageId: 'wamid.IN',
        sender: { addresses: [lucia, hidden], phone: lucia, email: null, name: 'Lucía' },
        sentAt: new Date(at),
        kind: 'text',
        body: '¿Tienen taladros?',
        media: [],
        understandable: true,
        repliesTo: 'wamid.BEFORE',
        referral: null,
      },
    });
  });

  it.each<[string, unknown, object]>([
    ['who shows no number', sound.hidden, { sender: { addresses: [hidden], phone: null } }],
    [
      'who was asked for the number and shares it',
      received({
        type: 'contacts',
        from: undefined,
        fromUserId: hidden,
        contacts: [{ origin: 'contact_request', phones: [{ phone: lucia, wa_id: lucia.slice(1) }] }],
      }),
      { sender: { addresses: [hidden], phone: lucia, sharedNumber: [lucia] } },
    ],
    [
      'a picture',
      sound.image,
      {
        kind: 'image',
        body: 'Este',
        media: [{ providerMediaId: 'https://api.ycloud.com/v2/whatsapp/media/download/1', sha256: 'c2hh' }],
      },
    ],
    ['a voice note', sound.voice, { kind: 'audio', understandable: false, media: [{ voice: true }] }],
    ['a button of a template', sound.button, { kind: 'button', body: 'Sí' }],
    ['a button', sound.interactive, { kind: 'interactive', body: 'Precio', understandable: true }],
    ['a reaction', sound.reaction, { kind: 'reaction', body: '👍', repliesTo: 'wamid.OUT' }],
    ['what WhatsApp does not show', sound.unsupported, { kind: 'unsupported', understandable: false }],
    ['an advertisement', sound.referred, { referral: { source_id: '1', headline: 'Taladros' } }],
    [
      'a product that is asked about',
      sound.product,
      { referral: { referred_product: { product_retailer_id: 'TAL-800' } } },
    ],
    ['a time that cannot be', received({ ...text('Hola'), sendTime: '2099-01-01T00:00:00Z' }), { sentAt: now }],
  ])('reads %s', (_, payload, message) => {
    expect(read(payload)).toMatchObject({ type: 'message', message });
  });

  it('reads what the owner wrote in the phone’s app', () => {
    expect(read(sound.echo)).toMatchObject({
      type: 'echo',
      message: { providerMessageId: 'wamid.ECHO', body: 'Sí, hay', kind: 'text' },
      to: { addresses: [lucia] },
    });
  });

  it.each([
    ['sent', 'SENT', null],
    ['delivered', 'DELIVERED', null],
    ['read', 'READ', null],
    ['failed', 'FAILED', '131047: Re-engagement message'],
  ])('reads the update %s, with our id', (status, known, error) => {
    const whatsappApiError = { code: '131047', message: 'Re-engagement message' };
    expect(read(updated(status, { whatsappApiError }))).toEqual({
      type: 'status',
      status: {
        providerMessageId: 'wamid.OUT',
        status: known,
        at: new Date(at),
        error,
        callbackData: '01890000-0000-7000-8000-000000000001',
      },
    });
  });

  it('knows a message that did not reach Meta by YCloud’s id', () => {
    expect(read(updated('failed', { wamid: undefined }))).toMatchObject({
      type: 'status',
      status: { providerMessageId: '63f5d602367ea403f8175a6c', callbackData: '01890000-0000-7000-8000-000000000001' },
    });
  });

  it.each([
    ['of WhatsApp', { whatsappApiError: { code: '131042', message: 'Payment' } }, true],
    ['of WhatsApp in its own field', { errorCode: 131042, whatsappApiError: undefined }, true],
    ['of its own', { errorCode: 'BALANCE_INSUFFICIENT', whatsappApiError: undefined }, true],
    ['of a lost number', { errorCode: 'WHATSAPP_PHONE_NUMBER_UNAVAILABLE', whatsappApiError: undefined }, true],
    ['of the message alone', { whatsappApiError: { code: '131047', message: 'Re-engagement' } }, undefined],
  ])('tells by a code %s whether the account is broken', (_, fields, accountBroken) => {
    const content = read(updated('failed', fields));
    expect(content.type === 'status' && content.status.accountBroken).toBe(accountBroken);
    expect(read(updated('sent', fields))).not.toHaveProperty('status.accountBroken');
  });

  it.each([
    ['number, by the name of this vendor', { new_wa_id: '50688886666' }, '+50688886666'],
    ['number, by the name of today', { wa_id: '50688886666' }, '+50688886666'],
    ['user id', { type: 'user_changed_user_id', user_id: 'CR.2' }, 'CR.2'],
  ])('moves a person with another %s', (_, part, next) => {
    const system = { type: 'user_changed_number', body: 'User x changed from 1 to 2', ...part };
    expect(read(received({ type: 'system', system }))).toEqual({
      type: 'address-change',
      previous: [lucia, hidden],
      next: [next],
      body: system.body,
    });
  });

  it('ignores any other notice', () => {
    const reason = 'system:user_identity_changed';
    expect(read(received({ type: 'system', system: { type: 'user_identity_changed' } }))).toEqual({
      type: 'ignored',
      reason,
    });
  });

  it.each<[object, object]>([
    [{}, { addresses: [lucia], reason: 'YCloud: API' }],
    [
      { phoneNumber: '50688887777', source: undefined },
      { addresses: [lucia], reason: 'YCloud' },
    ],
    [{ phoneNumber: 7 }, { addresses: [] }],
  ])('reads who is on the list of unsubscribers, which is about marketing: %j', (part, expected) => {
    const wish = { type: 'marketing-choice', list: 'unsubscribers', ...expected };
    expect(read(unsubscribed({ ...part }))).toMatchObject({ ...wish, wanted: false });
    expect(read(unsubscribed({ ...part }, 'deleted'))).toMatchObject({ ...wish, wanted: true });
  });

  it.each([
    [{}, { wanted: false, at: new Date(1_763_632_800_000) }],
    [
      { value: 'resume', timestamp: '2025-11-20T10:00:00Z' },
      { wanted: true, at: new Date('2025-11-20T10:00:00Z') },
    ],
    [{ timestamp: undefined }, { wanted: false, at: now }],
  ])('reads what somebody chose about marketing in WhatsApp: %j', (part, expected) => {
    const [item] = splitYCloud(bytes(preference(part)));
    expect(item).toMatchObject({ kind: 'change', externalId: shopNumber, channel: 'WHATSAPP' });
    expect(read(preference(part))).toEqual({
      type: 'marketing-choice',
      list: 'preferences',
      addresses: [lucia, hidden],
      reason: 'WhatsApp: User requested to stop marketing messages',
      ...expected,
    });
  });

  it.each<[string, object, object]>([
    [
      'was disconnected',
      { updateEvent: 'PARTNER_REMOVED', removedReason: 'ACCOUNT_DISCONNECTED' },
      { reason: 'ACCOUNT_DISCONNECTED' },
    ],
    ['is banned', { updateEvent: 'DISABLED_UPDATE', banState: 'DISABLE' }, { reason: 'DISABLE' }],
    [
      'is restricted',
      { updateEvent: 'ACCOUNT_RESTRICTION', restrictions: [{ restrictionType: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }] },
      { reason: 'RESTRICTED_BIZ_INITIATED_MESSAGING' },
    ],
  ])('tells that the business account %s', (_, whatsappBusinessAccount, expected) => {
    const code = (whatsappBusinessAccount as { updateEvent: string }).updateEvent;
    const payload = { id: 'evt_7', type: 'whatsapp.business_account.updated', whatsappBusinessAccount };
    expect(read(payload)).toEqual({ type: 'account-trouble', code, ...expected });
  });

  it.each([{ updateEvent: 'DISABLED_UPDATE', banState: 'REINSTATE' }, { updateEvent: 'VERIFIED_ACCOUNT' }, undefined])(
    'has nothing to tell of a business account that works: %j',
    whatsappBusinessAccount => {
      const type = 'whatsapp.business_account.updated';
      expect(read({ id: 'evt_7', type, whatsappBusinessAccount })).toEqual({ type: 'ignored', reason: type });
    },
  );

  it.each([
    ['accepted', updated('accepted'), 'status:accepted'],
    ['an event of something else', { id: 'evt_1', type: 'contact.created' }, 'contact.created'],
    [
      'old messages handed over',
      { id: 'evt_2', type: 'whatsapp.smb.history', whatsappInboundMessage: {} },
      'whatsapp.smb.history',
    ],
  ])('has nothing to do for %s', (_, payload, reason) => {
    expect(read(payload)).toEqual({ type: 'ignored', reason });
  });

  it.each([
    { groupId: 'Y2FwaV9ncm91cDox' },
    { from: '120363043968066561@g.us' },
    { from: undefined, fromUserId: undefined, groupId: 'Y2FwaV9ncm91cDox' },
  ])('takes nothing that was written in a group for a message of a customer: %j', part => {
    expect(read(received({ ...text('Hola a todos'), ...part }))).toEqual({ type: 'ignored', reason: 'group_message' });
  });

  it.each([{ groupId: 'Y2FwaV9ncm91cDox' }, { to: '120363043968066561@g.us' }, { recipientType: 'group' }])(
    'takes nothing that the owner wrote in a group for an answer: %j',
    part => {
      expect(read(echo({ ...text('Hola a todos'), ...part }))).toEqual({ type: 'ignored', reason: 'group_message' });
    },
  );

  it('puts aside what somebody wrote and cannot be read', () => {
    expect(read(received({ ...text('Hola'), from: undefined, fromUserId: undefined }))).toEqual({
      type: 'unreadable',
      reason: 'no_sender',
    });
    expect(read(received({ type: 'text', text: 7 }))).toEqual({ type: 'unreadable', reason: 'unreadable:text' });
  });
});

const absurd: unknown[] = [
  '',
  ' ',
  'ñ'.repeat(3_000),
  'a'.repeat(150_000),
  'a\u0000b',
  '\ud800',
  '__proto__',
  '9'.repeat(400),
  0,
  -1,
  1e300,
  true,
  null,
  [],
  {},
  ['x'],
  { length: 5, constructor: 1 },
];

describe('a webhook with an absurd value in one place', () => {
  it('is split into items with keys that can be indexed, and each of them can be read', () => {
    for (const [kind, payload] of Object.entries(sound))
      for (const inner of ['whatsappInboundMessage', 'whatsappMessage', 'unsubscriberChanged']) {
        const part = payload[inner] as Record<string, unknown> | undefined;
        for (const name of Object.keys(part ?? {}))
          for (const value of absurd) {
            const body = bytes({ ...payload, [inner]: { ...part, [name]: value } });
            for (const { key, body: own } of splitYCloud(body)) {
              expect({ kind, name, key: Buffer.byteLength(key) < 2_000 }).toMatchObject({ key: true });
              expect(readYCloud(own).type).toMatch(/./);
            }
          }
      }
  });

  it('throws nothing but BadInput, whatever the body is', () => {
    readAnyBody(body => {
      for (const item of splitYCloud(body)) readYCloud(item.body);
    });
  });
});
