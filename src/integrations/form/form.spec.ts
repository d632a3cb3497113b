import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BadInput } from '../../domain/shared/domain-error.js';
import { webhookHeaders } from '../../domain/shared/standard-webhooks.js';
import { readAnyBody } from '../testing-http/any-body.js';
import { formFormatWith } from './form.format.js';
import { formGateWith } from './form.gate.js';

let now = new Date('2026-11-20T12:00:00Z');
const clock = { now: () => now };
const gate = formGateWith(clock);
const format = formFormatWith(clock);
const origin = 'https://shop.example';
const credentials = {
  secret: `whsec_${Buffer.from('a-secret-of-24-bytes-or-more').toString('base64')}`,
  publicKey: 'pk_of-the-form',
  origins: `${origin},https://www.shop.example`,
};
const json = (fields: object) => Buffer.from(JSON.stringify(fields));
const html = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString());
const visitor = {
  name: 'Lucía Mora',
  email: 'Lucia@Example.com ',
  phone: '+506 8888-7777',
  message: '¿Tienen taladros?',
};
const body = json(visitor);
const verify = (headers: object, bytes = body, own: Record<string, string> = credentials) =>
  gate.verify({ body: bytes, url: '', headers: { ...headers } }, own);
const signed = (at = now) => webhookHeaders([credentials.secret], { id: 'msg_1', at, body });

describe('a submission of a server', () => {
  it('is signed as Standard Webhooks says', () => {
    const hmac = createHmac('sha256', 'a-secret-of-24-bytes-or-more')
      .update(`msg_1.1795176000.${body}`)
      .digest('base64');
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1795176000', 'webhook-signature': `v1,${hmac}` };
    expect(signed()).toEqual(headers);
    expect(verify(headers)).toBe('signed');
    expect(
      verify({ ...headers, 'webhook-signature': `v1a,x v1,${Buffer.from('other').toString('base64')} v1,${hmac}` }),
    ).toBe('signed');
  });

  it('is taken within five minutes of its time', () => {
    const within = [-300, 300, -301, 301].map(seconds => verify(signed(new Date(now.getTime() + seconds * 1_000))));
    expect(within).toEqual(['signed', 'signed', null, null]);
  });

  it.each<[string, () => ReturnType<typeof verify>]>([
    ['other bytes', () => verify(signed(), json({ ...visitor, message: 'Otra cosa' }))],
    ['another id', () => verify({ ...signed(), 'webhook-id': 'msg_2' })],
    ['another secret', () => verify(signed(), body, { ...credentials, secret: 'whsec_AAAA' })],
    ['an account without a secret', () => verify(signed(), body, {})],
    [
      'an empty secret behind its mark',
      () =>
        verify(webhookHeaders(['whsec_'], { id: 'msg_1', at: now, body }), body, {
          ...credentials,
          secret: 'whsec_',
        }),
    ],
    ['no time', () => verify({ ...signed(), 'webhook-timestamp': undefined })],
    [
      'a wrong signature with the public key',
      () =>
        verify(
          { ...signed(), 'webhook-signature': 'v1,x', origin },
          json({ ...visitor, publicKey: credentials.publicKey }),
        ),
    ],
  ])('is refused with %s', (_, tried) => {
    expect(tried()).toBeNull();
  });
});

describe('a submission of a page', () => {
  const posted = { ...visitor, publicKey: credentials.publicKey };

  it('is taken with the public key from an origin of the account, as JSON and as a form', () => {
    expect(verify({ origin }, json(posted))).toBe('public');
    expect(verify({ origin: 'https://www.shop.example' }, html(posted))).toBe('public');
  });

  it.each<[string, () => ReturnType<typeof verify>]>([
    ['another origin', () => verify({ origin: 'https://evil.example' }, json(posted))],
    ['an origin that begins alike', () => verify({ origin: `${origin}.evil.example` }, json(posted))],
    ['the same host without TLS', () => verify({ origin: 'http://shop.example' }, json(posted))],
    ['no origin', () => verify({}, json(posted))],
    ['a page without one', () => verify({ origin: 'null' }, json(posted))],
    ['another key', () => verify({ origin }, json({ ...visitor, publicKey: 'pk_other' }))],
    ['no key', () => verify({ origin }, json(visitor))],
    [
      'an account that names no origins',
      () => verify({ origin: '' }, json(posted), { secret: 'x', publicKey: credentials.publicKey }),
    ],
    ['a body that is no form', () => verify({ origin }, Buffer.from('{"publicKey":'))],
  ])('is refused from %s', (_, tried) => {
    expect(tried()).toBeNull();
  });

  it('is allowed to its browser, and to no other origin’s', () => {
    expect(gate.preflight?.({ origin }, credentials)).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-allow-headers': 'content-type',
        vary: 'origin',
      },
    });
    expect(gate.preflight?.({ origin: 'https://evil.example' }, credentials)).toEqual({
      status: 403,
      headers: {},
      body: '',
    });
    expect(gate.answer?.(200, { origin }, credentials)?.headers).toMatchObject({
      'access-control-allow-origin': origin,
    });
    expect(gate.answer?.(200, { origin: 'https://evil.example' }, credentials)).toBeNull();
  });
});

describe('what a form says', () => {
  const readAll = (bytes: Buffer, headers: Record<string, string> = signed(), locale?: string) =>
    format
      .split(bytes, { body: bytes, headers, url: '' })
      .map(item => ({ ...item, content: format.read(item.body, item.key, locale) }));
  const messageOf = (fields: object, locale?: string) => {
    const content = readAll(json(fields), signed(), locale)[0]?.content;
    if (content?.type !== 'message') throw new Error(`read as ${content?.type}`);
    return content.message;
  };

  it.each([
    ['UTF-8', 'name=Luc%C3%ADa&email=l%40x.cr&message=%C2%BFCu%C3%A1nto+cuesta%3F+1%2B1+%26+100%25+%E2%82%AC'],
    ['another charset', 'name=Luc%EDa&email=l%40x.cr&message=%BFCu%E1nto+cuesta%3F+1%2B1+%26+100%25+%80'],
  ])('is read from a page in %s', (_, posted) => {
    expect(readAll(Buffer.from(posted))[0]?.content).toMatchObject({
      message: { sender: { name: 'Lucía' }, body: '¿Cuánto cuesta? 1+1 & 100% €' },
    });
  });

  it('is a message of the visitor, under the id of the server', () => {
    expect(readAll(body)).toMatchObject([{ kind: 'message', key: 'msg_1', externalId: null, body }]);
    expect(messageOf({ ...visitor, company: 'Constructora Sur', page: '/taladros', utm_source: 'google' })).toEqual({
      providerMessageId: 'msg_1',
      sender: {
        addresses: ['lucia@example.com', '+50688887777'],
        phone: '+50688887777',
        email: 'lucia@example.com',
        name: 'Lucía Mora',
      },
      sentAt: now,
      kind: 'text',
      body: '¿Tienen taladros?\n\nConstructora Sur',
      media: [],
      repliesTo: null,
      understandable: true,
      referral: { page: '/taladros', utm_source: 'google' },
    });
  });

  it.each([
    html({
      nombre: 'Ñandú Mora',
      correo: 'nandu@x.cr',
      telefono: '+50688887777',
      mensaje: '¿Precio?',
    }),
    html({
      'Nombre completo': 'Ñandú Mora',
      'Correo electrónico': 'nandu@x.cr',
      Teléfono: '+50688887777',
      Consulta: '¿Precio?',
    }),
    json({
      'your-name': 'Ñandú Mora',
      'your-email': 'nandu@x.cr',
      'your-phone': '+50688887777',
      'your-message': '¿Precio?',
    }),
  ])('is read under the names that forms in Spanish and of form makers use', bytes => {
    expect(readAll(bytes)[0]?.content).toMatchObject({
      type: 'message',
      message: { body: '¿Precio?', sender: { name: 'Ñandú Mora', email: 'nandu@x.cr', phone: '+50688887777' } },
    });
  });

  it('has the subject above the message, and the whole name, as forms with such fields ask for them', () => {
    const fields = { 'your-name': 'Lucía', Apellidos: 'Mora', email: 'l@x.cr' };
    const about = { 'your-subject': 'Cotización de cemento' };
    expect(messageOf({ ...fields, ...about, 'your-message': '¿Me dan precio?' })).toMatchObject({
      sender: { name: 'Lucía Mora' },
      body: 'Cotización de cemento\n\n¿Me dan precio?',
    });
    expect(messageOf({ ...fields, ...about })).toMatchObject({ body: about['your-subject'], understandable: true });
    expect(messageOf({ ...fields, name: 'Lucía Mora' }).sender.name).toBe('Lucía Mora');
    expect(messageOf({ ...fields, 'your-name': '' }).sender.name).toBe('Mora');
  });

  it('is read under our own names first', () => {
    expect(messageOf({ nombre: 'Otro', correo: 'otro@x.cr', mensaje: 'Otra cosa', ...visitor })).toEqual(
      messageOf(visitor),
    );
    expect(readAll(json({ ...visitor, message: '', mensaje: 'Quiero dos' }))[0]?.content).toMatchObject({
      message: { body: 'Quiero dos' },
    });
  });

  it('leaves unread what decides about leads, tenants and people', () => {
    const greedy = {
      ...visitor,
      tenantId: 'x',
      role: 'CEO',
      score: 100,
      sellerId: 'y',
      status: 'WON',
      __proto__: { a: 1 },
    };
    expect(messageOf(greedy)).toEqual(messageOf(visitor));
  });

  it('reads a number without its country as one of the tenant’s', () => {
    expect(messageOf({ phone: '8721 4455', message: 'Llámenme' }, 'es-CR')).toMatchObject({
      sender: { addresses: ['+50687214455', '87214455'], phone: '+50687214455', email: null },
      body: 'Llámenme',
    });
    expect(messageOf({ phone: '00506 8721 4455', message: 'Llámenme' }, 'es-MX').sender.phone).toBe('+50687214455');
    expect(messageOf({ phone: '+506 8721 4455', message: 'Llámenme' }, 'es-MX').sender.phone).toBe('+50687214455');
  });

  it.each(['no json', '[1]', '<a/>', '<a b="c"/>', '"x"', '', ' ', '{"name":', '{"a":1}{', '--x\r\nname="a"'])(
    'is refused where the body is %j, which is no form and no JSON object',
    text => {
      expect(() => readAll(Buffer.from(text))).toThrow(BadInput);
    },
  );

  it('keeps a number of no country for the seller to read', () => {
    expect(messageOf({ phone: '8888-7777', message: 'Llámenme' })).toMatchObject({
      sender: { addresses: ['88887777'], phone: null, email: null },
      body: 'Llámenme\n\n8888-7777',
    });
  });

  it('keeps a number of another country that lacks its code for the seller to read', () => {
    expect(messageOf({ phone: '809 555 1234', message: 'Llámenme' }, 'es-CR')).toMatchObject({
      sender: { addresses: ['8095551234'], phone: null, email: null },
      body: 'Llámenme\n\n809 555 1234',
    });
    expect(messageOf({ phone: '1 809 555 1234', message: 'Llámenme' }, 'es-CR').sender.phone).toBe('+18095551234');
  });

  it('is ignored where a machine has filled in what people do not see', () => {
    expect(readAll(json({ ...visitor, _gotcha: 'http://spam.example' }))[0]?.content).toEqual({
      type: 'ignored',
      reason: 'honeypot',
    });
  });

  it('is put aside where nobody could be answered', () => {
    for (const fields of [{}, { message: 'Hola' }, { email: 'no es correo', phone: 'n/a', message: 'Hola' }])
      expect(readAll(json(fields))[0]?.content).toEqual({ type: 'unreadable', reason: 'no_email_or_phone' });
  });

  it('of a page is one message however often the button is pressed, and another one later', () => {
    const keyAt = (time: string) => {
      now = new Date(time);
      return readAll(body, { origin, 'webhook-id': 'msg_chosen-by-the-page' })[0]?.key;
    };
    const [first, again, later] = ['2026-11-20T12:00:00Z', '2026-11-20T12:00:02Z', '2026-11-20T13:00:00Z'].map(keyAt);
    now = new Date('2026-11-20T12:00:00Z');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect([again === first, later === first]).toEqual([true, false]);
  });

  it('survives an absurd value in any place', () => {
    const absurd = [
      '',
      ' ',
      'ñ'.repeat(3_000),
      'a'.repeat(150_000),
      'a\u0000b',
      '\ud800',
      '__proto__',
      0,
      -1,
      1e300,
      true,
      null,
      [],
      {},
      ['x'],
    ];
    for (const name of Object.keys({ ...visitor, company: 1, page: 1, _gotcha: 1 }))
      for (const value of absurd)
        for (const { key, content } of readAll(json({ ...visitor, [name]: value }))) {
          expect(key).toBe('msg_1');
          expect(content.type).toMatch(/message|ignored|unreadable/);
        }
  });

  it('throws nothing but BadInput, whatever the body is', () => {
    readAnyBody(readAll);
  });
});
