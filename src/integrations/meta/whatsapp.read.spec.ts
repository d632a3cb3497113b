import { describe, expect, it } from '@jest/globals';
import {
  bytes,
  change,
  echoBody,
  entryTime,
  lucia,
  message,
  messageBody,
  statusBody,
  webhook,
} from './fixtures/whatsapp.js';
import { metaFormat, metaFormatWith } from './meta.format.js';

const now = new Date('2026-09-22T12:00:00Z');
const format = metaFormatWith({ now: () => now });

type Json = Record<string, unknown>;
const read = (part: Json, contacts?: unknown[]) => format.read(messageBody(part, contacts));
const readChange = (...parts: Parameters<typeof change>) => format.read(bytes(webhook(change(...parts))));

describe('times', () => {
  const at = (timestamp: unknown, time: unknown) => {
    const body = { type: 'text', text: { body: 'a' }, timestamp };
    const content = format.read(
      bytes({
        object: 'whatsapp_business_account',
        entry: [{ id: '1', time, changes: [change({ messages: [message(body)] })] }],
      }),
    );
    return content.type === 'message' ? content.message.sentAt : content;
  };
  const atEntry = new Date(entryTime * 1000);

  it.each([undefined, '', 'soon', '-5', '0', '99999999999', 1e300, {}, null])(
    'falls back from the timestamp %p to the time of the entry, and from there to now',
    timestamp => {
      expect(at(timestamp, entryTime)).toEqual(atEntry);
      expect(at(timestamp, undefined)).toEqual(now);
      expect(at(timestamp, 'x')).toEqual(now);
    },
  );

  it('reads seconds as text or number', () => {
    expect(at('1789999990', entryTime)).toEqual(new Date(1_789_999_990_000));
    expect(at(1789999990, entryTime)).toEqual(new Date(1_789_999_990_000));
  });
});

describe('edits, withdrawals and system notices', () => {
  it('reads an edit with the new words and the message it changes', () => {
    const edit = (inner: Json) => read({ type: 'edit', edit: { original_message_id: 'wamid.FIRST', message: inner } });
    expect(edit({ type: 'text', text: { body: 'Mejor 40 m²' } })).toEqual({
      type: 'edit',
      originalMessageId: 'wamid.FIRST',
      body: 'Mejor 40 m²',
      at: new Date('2026-09-21T14:13:10Z'),
    });
    expect(edit({ type: 'image', image: { id: '1', caption: 'Este' } })).toMatchObject({ type: 'edit', body: 'Este' });
    expect(edit({ type: 'text' })).toEqual({ type: 'ignored', reason: 'edit:unreadable:text' });
  });

  it('reads a withdrawal', () => {
    expect(read({ type: 'revoke', revoke: { original_message_id: 'wamid.FIRST' } })).toEqual({
      type: 'revoke',
      originalMessageId: 'wamid.FIRST',
    });
  });

  it('moves a person whose number changed from every old address to every new one', () => {
    const system = {
      type: 'user_changed_number',
      body: 'User Lucía changed from 50688887777 to 50688886666',
      wa_id: '50688886666',
      user_id: 'CR.70011111111111111111',
    };
    expect(read({ type: 'system', system, from_user_id: lucia.user_id }, [])).toEqual({
      type: 'address-change',
      previous: ['+50688887777', lucia.user_id],
      next: ['+50688886666', 'CR.70011111111111111111'],
      body: system.body,
    });
  });

  it('knows a change of the number by its other name, with the number before it', () => {
    const system = { type: 'customer_changed_number', customer: '50688887777', wa_id: '50688886666', body: 'x' };
    expect(read({ type: 'system', from: undefined, system }, [])).toMatchObject({
      type: 'address-change',
      previous: ['+50688887777'],
      next: ['+50688886666'],
    });
  });

  it('reads a change of the business-scoped id only from its fields, never from the text that holds the chosen name', () => {
    const notice = { type: 'user_changed_user_id', user_id: 'CR.2', body: 'User x changed from CR.9 to CR.2' };
    expect(
      read({ type: 'system', from: undefined, system: { ...notice, previous_user_id: 'CR.1' } }, []),
    ).toMatchObject({
      type: 'address-change',
      previous: ['CR.1'],
      next: ['CR.2'],
    });
    expect(read({ type: 'system', from: undefined, system: notice }, [])).toEqual({
      type: 'ignored',
      reason: 'system:user_changed_user_id',
    });
  });

  it('ignores a new security code', () => {
    expect(read({ type: 'system', system: { type: 'customer_identity_changed' } })).toEqual({
      type: 'ignored',
      reason: 'system:customer_identity_changed',
    });
  });
});

describe('statuses', () => {
  it.each([
    ['sent', 'SENT'],
    ['delivered', 'DELIVERED'],
    ['read', 'READ'],
    ['played', 'READ'],
  ])('reads %s as %s', (status, expected) => {
    expect(format.read(statusBody({ status }))).toEqual({
      type: 'status',
      status: {
        providerMessageId: 'wamid.SENT',
        status: expected,
        at: new Date(1_789_999_995_000),
        error: null,
        callbackData: null,
      },
    });
  });

  it('says why a message failed, with the code in front', () => {
    const errors = [
      { code: 131047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours have passed.' } },
    ];
    expect(format.read(statusBody({ status: 'failed', errors }))).toMatchObject({
      status: { status: 'FAILED', error: '131047: Re-engagement message — More than 24 hours have passed.' },
    });
    expect(format.read(statusBody({ status: 'failed' }))).toMatchObject({
      status: { status: 'FAILED', error: 'failed' },
    });
  });

  it('gives back our own id', () => {
    expect(format.read(statusBody({ status: 'sent', biz_opaque_callback_data: 'our-id' }))).toMatchObject({
      status: { callbackData: 'our-id' },
    });
  });

  it('reads the status of a message to a group', () => {
    const group = { recipient_id: 'G1', recipient_type: 'group', recipient_participant_user_id: lucia.user_id };
    expect(format.read(statusBody({ status: 'read', ...group }))).toMatchObject({ status: { status: 'READ' } });
  });

  it('ignores statuses of calls and payments and those nobody has told us of', () => {
    expect(format.read(statusBody({ status: 'RINGING', type: 'call' }))).toEqual({
      type: 'ignored',
      reason: 'call:RINGING',
    });
    expect(format.read(statusBody({ status: 'captured', type: 'payment' }))).toMatchObject({
      reason: 'payment:captured',
    });
    expect(format.read(statusBody({ status: 'vanished' }))).toEqual({ type: 'ignored', reason: 'status:vanished' });
  });
});

describe('echoes', () => {
  it("reads what the business wrote in the vendor's app, with the person it went to", () => {
    const part = { type: 'text', text: { body: 'Con gusto' }, to_user_id: lucia.user_id };
    expect(format.read(echoBody(part, [lucia]))).toMatchObject({
      type: 'echo',
      message: { providerMessageId: 'wamid.ECHO', kind: 'text', body: 'Con gusto' },
      to: { addresses: ['+50688887777', lucia.user_id], name: 'Lucía Mora' },
    });
  });

  it('reads its edits and withdrawals, and ignores an echo to nobody', () => {
    const edit = { original_message_id: 'wamid.A', message: { type: 'text', text: { body: 'Corrijo' } } };
    expect(format.read(echoBody({ type: 'edit', edit }))).toMatchObject({ type: 'edit', body: 'Corrijo' });
    expect(format.read(echoBody({ type: 'revoke', revoke: { original_message_id: 'wamid.A' } }))).toMatchObject({
      type: 'revoke',
    });
    expect(format.read(echoBody({ type: 'text', text: { body: 'a' }, to: undefined }))).toEqual({
      type: 'ignored',
      reason: 'no_recipient',
    });
  });
});

describe('what a person chose about marketing', () => {
  it.each([
    ['stop', false],
    ['resume', true],
    ['signup', true],
  ])('is read: %s', (value, wanted) => {
    const chosen = { wa_id: lucia.wa_id, detail: 'User chose', category: 'marketing_messages', value };
    const user_preferences = [{ ...chosen, timestamp: 1_789_999_990 }];
    expect(readChange({ contacts: [lucia], user_preferences }, 'user_preferences')).toEqual({
      type: 'marketing-choice',
      list: 'preferences',
      wanted,
      addresses: ['+50688887777', lucia.user_id],
      reason: 'WhatsApp: User chose',
      at: new Date(1_789_999_990_000),
    });
  });
});

const missed = {
  id: 'wacid.1',
  from: lucia.wa_id,
  to: '50640000001',
  event: 'terminate',
  direction: 'USER_INITIATED',
  timestamp: '1789999990',
  status: 'FAILED',
};

it('a call that nobody picked up is a message without words of whoever called', () => {
  expect(readChange({ contacts: [lucia], calls: [missed] }, 'calls')).toMatchObject({
    type: 'message',
    message: {
      providerMessageId: 'wacid.1',
      kind: 'call',
      body: '[missed call]',
      understandable: false,
      sentAt: new Date(1_789_999_990_000),
      sender: { addresses: ['+50688887777', lucia.user_id], phone: '+50688887777', name: lucia.profile.name },
    },
  });
});

it.each([
  [12, '[call, 0:12]'],
  [192, '[call, 3:12]'],
])('a call that somebody picked up, of %s seconds, was spoken by whoever called', (duration, body) => {
  expect(readChange({ contacts: [lucia], calls: [{ ...missed, duration }] }, 'calls')).toMatchObject({
    type: 'message',
    message: { kind: 'call', body, spoken: true, understandable: false, sender: { phone: '+50688887777' } },
  });
});

it('a call of the business that the person picked up is a message of the business to them', () => {
  const outgoing = { ...missed, from: missed.to, to: lucia.wa_id, direction: 'BUSINESS_INITIATED', duration: 3_601 };
  expect(readChange({ contacts: [lucia], calls: [outgoing] }, 'calls')).toMatchObject({
    type: 'echo',
    message: { providerMessageId: 'wacid.1', kind: 'call', body: '[call, 60:01]' },
    to: { addresses: ['+50688887777', lucia.user_id], phone: '+50688887777' },
  });
});

describe('everything else', () => {
  it.each<[Parameters<typeof change>, string]>([
    [[{ calls: [{ id: 'wacid.1', event: 'connect' }] }, 'calls'], 'call:connect'],
    [[{ calls: [{ id: 'wacid.1', event: 'terminate' }], errors: [{ code: 1 }] }, 'calls'], 'call:terminate'],
    [[{ calls: [{ event: 'terminate' }] }, 'calls'], 'call:terminate'],
    [[{ contacts: [lucia], calls: [{ ...missed, direction: 'BUSINESS_INITIATED' }] }, 'calls'], 'call:terminate'],
    [[{ statuses: [{ id: 'wacid.1', type: 'call', status: 'ACCEPTED' }] }, 'calls'], 'call:ACCEPTED'],
    [[{ user_preferences: [{ value: 'stop' }] }, 'user_preferences'], 'user_preferences:undefined:stop'],
    [[{ user_preferences: [7] }, 'user_preferences'], 'broken:user_preferences'],
    [[{}, 'user_preferences'], 'broken:user_preferences'],
    [[{ event: 'VERIFIED_ACCOUNT' }, 'account_update'], 'account_update:VERIFIED_ACCOUNT'],
    [
      [{ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } }, 'account_update'],
      'account_update:DISABLED_UPDATE',
    ],
    [[{ event: 'APPROVED' }, 'message_template_status_update'], 'broken:message_template_status_update'],
    [[{ new_category: 'MARKETING' }, 'template_category_update'], 'broken:template_category_update'],
    [[{ errors: [{ code: 130429, title: 'Rate limit hit' }] }], 'errors:130429'],
    [[{}], 'messages'],
  ])('is ignored with a reason: %j as %s', (parts, reason) => {
    expect(readChange(...parts)).toEqual({ type: 'ignored', reason });
  });

  it.each([
    '',
    'no json',
    'null',
    '{}',
    '{"object":1,"entry":[]}',
    '{"object":"whatsapp_business_account","entry":[{}]}',
  ])('never throws on %p', body => {
    expect(metaFormat.read(Buffer.from(body))).toMatchObject({ type: expect.stringMatching(/^(ignored|unreadable)$/) });
  });
});

it.each<[Json, string]>([
  [{ event: 'PARTNER_REMOVED' }, 'WhatsApp Business Account'],
  [{ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE' } }, 'SCHEDULE_FOR_DISABLE'],
  [
    {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_790_000_000 }],
    },
    'RESTRICTED_BIZ_INITIATED_MESSAGING',
  ],
])('reads that a business account was blocked or disconnected: %j', (value, reason) => {
  expect(readChange(value, 'account_update')).toEqual({ type: 'account-trouble', code: value.event, reason });
});
