import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../../domain/shared/domain-error.js';
import { readAnyBody } from '../testing-http/any-body.js';
import { form, lucia, report, reportedSid, shopNumber, sms, sound, whatsApp } from './fixtures/twilio.js';
import { readTwilio } from './twilio.read.js';
import { splitTwilio } from './twilio.split.js';

const now = new Date('2026-11-20T12:00:00Z');
const read = (body: Buffer) => readTwilio(body, { now: () => now });
const readFields = (fields: Record<string, string>) => read(form(fields));
const messageOf = (fields: Record<string, string>) => {
  const content = readFields(fields);
  if (content.type !== 'message') throw new Error(`read as ${content.type}`);
  return content.message;
};
const request = (url: string) => ({ body: Buffer.alloc(0), headers: {}, url });

describe('splitTwilio', () => {
  it.each([
    ['an SMS', sms(), { kind: 'message', key: sms().MessageSid, externalId: shopNumber, channel: 'SMS' }],
    [
      'a WhatsApp message',
      whatsApp(),
      { kind: 'message', key: whatsApp().MessageSid, externalId: shopNumber, channel: 'WHATSAPP' },
    ],
    [
      'a report',
      report('delivered'),
      { kind: 'status', key: `status:${reportedSid}:delivered`, externalId: shopNumber, channel: 'WHATSAPP' },
    ],
    [
      'a call',
      { CallSid: 'CA1', From: lucia, To: shopNumber },
      { kind: 'change', externalId: shopNumber, channel: 'SMS' },
    ],
    [
      'a message of a channel that is not read',
      whatsApp({ From: 'rcs:x', To: 'rcs:y' }),
      { kind: 'change', externalId: null, channel: null },
    ],
  ])('knows %s by its id, number and channel, and keeps its bytes', (_, fields, expected) => {
    const body = form(fields);
    expect(splitTwilio(body)).toEqual([{ key: expect.stringMatching(/^.{10,}$/), ...expected, body }]);
  });

  it('puts what the address says of a report into its body, since the job sees that alone', () => {
    const messageId = '01890000-0000-7000-8000-000000000001';
    const address = request(`https://crm.example/webhooks/twilio/key?messageId=${messageId}`);
    for (const body of [form(report('sent')), Buffer.from(JSON.stringify(report('sent')))]) {
      const [item] = splitTwilio(body, address);
      expect(item && read(item.body)).toMatchObject({
        type: 'status',
        status: { status: 'SENT', callbackData: messageId },
      });
    }
    const [odd] = splitTwilio(form(report('sent')), request('https://crm.example/x?messageId=a%26Body=b'));
    expect(odd?.body).toEqual(form(report('sent')));
    expect(splitTwilio(form(sms()), address)[0]?.body).toEqual(form(sms()));
  });

  it('reads JSON like a form: one object, a list, and events that hold one each', () => {
    const one = splitTwilio(Buffer.from(JSON.stringify(sms())));
    expect(one).toMatchObject([{ kind: 'message', key: sms().MessageSid, externalId: shopNumber }]);
    const event = {
      specversion: '1.0',
      type: 'com.twilio.messaging.inbound-message.received',
      data: { messageSid: 'SM2', from: lucia, to: shopNumber, body: 'Hola', numMedia: 0 },
    };
    const list = splitTwilio(Buffer.from(JSON.stringify([sms(), event, 7])));
    expect(list.map(({ kind, key }) => [kind, kind === 'change' ? '' : key])).toEqual([
      ['message', sms().MessageSid],
      ['message', 'SM2'],
      ['change', ''],
    ]);
    expect(list.map(item => read(item.body).type)).toEqual(['message', 'message', 'ignored']);
  });

  it('throws BadInput on JSON that breaks off', () => {
    expect(() => splitTwilio(Buffer.from('{"MessageSid":'))).toThrow(BadInput);
  });
});

describe('readTwilio', () => {
  it('reads an SMS', () => {
    expect(messageOf(sms())).toEqual({
      providerMessageId: sms().MessageSid,
      sender: { addresses: [lucia], phone: lucia, email: null, name: null },
      sentAt: now,
      kind: 'text',
      body: '¿Tienen taladros?',
      media: [],
      understandable: true,
      repliesTo: null,
      referral: null,
      consent: null,
    });
  });

  it.each([
    ['a name', whatsApp(), { sender: { addresses: [lucia], name: 'Lucía' } }],
    [
      'a Mexican number with the old 1',
      whatsApp({ From: 'whatsapp:+5215512345678', WaId: '5215512345678' }),
      { sender: { addresses: ['+525512345678'], phone: '+525512345678' } },
    ],
    [
      'a number with the business-scoped id',
      whatsApp({ ExternalUserIdentifier: 'whatsapp:CR.70012345678901234567' }),
      { sender: { addresses: [lucia, 'CR.70012345678901234567'], phone: lucia } },
    ],
    [
      'somebody who shows no number',
      whatsApp({ From: 'whatsapp:CR.70012345678901234567', WaId: '' }),
      { sender: { addresses: ['CR.70012345678901234567'], phone: null } },
    ],
    [
      'an SMS of Argentina without the 9',
      sms({ From: '+541123456789' }),
      { sender: { addresses: ['+541123456789', '+5491123456789'], phone: '+541123456789' } },
    ],
    ['a short code', sms({ From: '40404' }), { sender: { addresses: ['40404'], phone: null }, keptOnly: true }],
    ['a name, to which nobody can write', sms({ From: 'BANCO' }), { sender: { addresses: ['BANCO'] }, keptOnly: true }],
    ['the word for help, which Twilio answers', sms({ Body: 'HELP', OptOutType: 'HELP' }), { keptOnly: true }],
    ['what came by no advertisement', whatsApp(), { referral: null }],
    ['an answer', sound.reply, { repliesTo: 'SM00000000000000000000000000000009' }],
    [
      'a picture with words',
      sound.image,
      { kind: 'image', body: 'Este', understandable: true, media: [{ mimeType: 'image/jpeg', voice: false }] },
    ],
    [
      'a voice note',
      sound.voice,
      { kind: 'audio', body: '', understandable: false, media: [{ mimeType: 'audio/ogg', voice: true }] },
    ],
    ['a document', sound.document, { kind: 'document', media: [{ mimeType: 'application/pdf' }] }],
    ['a button', sound.button, { kind: 'button', body: 'Sí', understandable: true }],
    ['a choice of a list', sound.list, { kind: 'interactive', body: 'Taladro\n800 W' }],
    [
      'the answers of a form',
      sound.form,
      { kind: 'interactive', body: 'nombre: Ana\nobra: Techo, Piso\nmetros: 20', understandable: false },
    ],
    [
      'the answers of a form, encoded twice',
      whatsApp({ Body: 'Enviado', FlowData: JSON.stringify('{"nombre":"Ana"}') }),
      { kind: 'interactive', body: 'nombre: Ana' },
    ],
    ['a text with a form that has no answers', whatsApp({ Body: 'Listo', InteractiveData: '{' }), { body: 'Listo' }],
    ['a place', sound.location, { kind: 'location', body: 'Casa\nSan José\n9.93, -84.08', understandable: false }],
    ['an advertisement', sound.referred, { referral: { referralSourceId: '123', referralHeadline: 'Taladros' } }],
    [
      'what it cannot show',
      sound.unsupported,
      { kind: 'unsupported', body: '[unsupported: contacts]', understandable: false },
    ],
  ])('reads %s', (_, fields, expected) => {
    expect(messageOf(fields ?? {})).toMatchObject(expected);
  });

  it.each([
    ['Liked “Taladro: ₡45 900”', '👍'],
    ['Loved “¿“Cuál” le gusta?”', '❤️'],
    ['Laughed at an image', '😂'],
    ['Le gustó “Taladro”', '👍'],
    ['Se rió de “Hola\nbuenas”', '😂'],
    ['Reacted 🔥 to “Taladro”', '🔥'],
    ['Reaccionó con 👍 a “Taladro”', '👍'],
    ['\u200b❤️\u200b to “\u200aTaladro\u200a”', '❤️'],
  ])('reads a reaction that a phone wrote as a text: %s', (body, shown) => {
    expect(messageOf(sms({ Body: body }))).toMatchObject({ kind: 'reaction', body: shown, understandable: false });
  });

  it.each(['Le gustó', 'Me gustó “el rojo”', 'Liked “this”, how much?', 'Va a “Taladro”', 'quiero 2 “percutor”'])(
    'takes words of the sender for words: %s',
    body => {
      expect(messageOf(sms({ Body: body }))).toMatchObject({ kind: 'text', body, understandable: true });
    },
  );

  it.each<Record<string, string>>([{ OtherRecipients0: '+50688886666' }, { OtherRecipients: '+50688886666' }])(
    'takes nothing that was written to a group for a message of a customer: %j',
    part => {
      expect(readFields(sms({ MessageSid: 'MM00000000000000000000000000000011', ...part }))).toEqual({
        type: 'ignored',
        reason: 'group_message',
      });
    },
  );

  it.each([{ OtherRecipients0: '' }, { OtherRecipients0: shopNumber }])('knows no group without others: %j', part => {
    expect(readFields(sms(part))).toMatchObject({ type: 'message' });
  });

  it.each([
    ['Twilio’s own mark', whatsApp({ Body: 'Baja', OptOutType: 'STOP' }), 'OPT_OUT'],
    ['its mark of a return', sms({ Body: 'alta', OptOutType: 'START' }), 'OPT_IN'],
    ['a word of SMS that Twilio heeds unmarked', sms({ Body: ' stop ' }), 'OPT_OUT'],
    ['the word that takes it back', sms({ Body: 'START' }), 'OPT_IN'],
    ['the word for help', sms({ Body: 'HELP', OptOutType: 'HELP' }), null],
    ['the word inside of a sentence', sms({ Body: 'stop selling that' }), null],
    ['the word on WhatsApp, which Twilio does not heed', whatsApp({ Body: 'STOP' }), null],
  ])('tells who asks to be left alone: %s', (_, fields, consent) => {
    expect(messageOf(fields).consent).toBe(consent);
  });

  it.each([
    ['sent', { status: 'SENT', error: null }],
    ['delivered', { status: 'DELIVERED', error: null }],
    ['read', { status: 'READ', error: null }],
    ['undelivered', { status: 'FAILED', error: '30003: Unreachable' }],
    ['failed', { status: 'FAILED', error: '30003: Unreachable' }],
  ])('reads the report %s', (status, expected) => {
    const fields = report(status, { ErrorCode: '30003', ErrorMessage: 'Unreachable' });
    expect(readFields(fields)).toEqual({
      type: 'status',
      status: { providerMessageId: reportedSid, at: now, callbackData: null, ...expected },
    });
  });

  it.each([
    ['30002', true],
    ['30032', true],
    ['30034', true],
    ['63007', true],
    ['30003', undefined],
    ['', undefined],
  ])('tells by the code %s of a report whether the account is broken', (ErrorCode, accountBroken) => {
    const content = readFields(report('failed', { ErrorCode }));
    expect(content.type === 'status' && content.status.accountBroken).toBe(accountBroken);
  });

  it.each([
    ['failed', '21610', 'EVERYTHING'],
    ['undelivered', '21610', 'EVERYTHING'],
    ['failed', '30003', undefined],
  ])('tells by the report %s with the code %s whether the contact stopped', (status, ErrorCode, optedOut) => {
    const content = readFields(report(status, { ErrorCode }));
    expect(content.type === 'status' && content.status.optedOut).toBe(optedOut);
  });

  it.each(['queued', 'sending', 'accepted', 'scheduled'])('has nothing to do for the report %s', status => {
    expect(readFields(report(status))).toEqual({ type: 'ignored', reason: `status:${status}` });
  });
});

const absurd = [
  '',
  ' ',
  'ñ'.repeat(3_000),
  'a'.repeat(150_000),
  'a\u0000b',
  '\ud800',
  '__proto__',
  '9'.repeat(400),
  '-1',
  'NaN',
  '1e300',
  '{"a":',
];

describe('a webhook with an absurd value in one place', () => {
  const readAll = (fields: Record<string, string>) =>
    splitTwilio(form(fields)).map(item => ({ ...item, content: read(item.body) }));
  const places = Object.entries(sound).flatMap(([kind, fields]) =>
    Object.keys(fields).map(name => [kind, name] as const),
  );

  it('is split into items with keys that can be indexed, and each of them can be read', () => {
    for (const [kind, name] of places)
      for (const value of absurd)
        for (const { key, content } of readAll({ ...sound[kind], [name]: value })) {
          expect({ kind, name, key: Buffer.byteLength(key) < 2_000 }).toMatchObject({ key: true });
          expect(content.type).toMatch(/./);
        }
  });

  it('throws nothing but BadInput, whatever the body is', () => {
    readAnyBody(body => {
      for (const item of splitTwilio(body)) read(item.body);
    });
  });
});
