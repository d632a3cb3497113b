import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readSubmission } from './form.fields.js';
import { formFormat } from './form.format.js';
import { formGate } from './form.gate.js';
import { signTypeform } from './form.typeform.js';

const field = (id: string, type: string, title: string) => ({ id, type, title, ref: `0184-${id}` });
const answer = (id: string, type: string, value: unknown) => ({
  type,
  [type]: value,
  field: { id, type, ref: `0184-${id}` },
});
const titles: [id: string, type: string, title: string][] = [
  ['a', 'short_text', '¿Cómo se llama?'],
  ['b', 'email', '¿A qué correo le escribimos, {{field:0184-a}}?'],
  ['c', 'phone_number', 'Número'],
  ['d', 'multiple_choice', '*Tipo* de techo:'],
  ['e', 'multiple_choice', '¿Qué le interesa?'],
  ['f', 'number', 'Metros'],
  ['g', 'yes_no', '¿Ya tiene planos?'],
  ['h', 'long_text', 'Mensaje'],
];
const response = {
  form_id: 'lT4Z3j',
  token: 'a3a12ec67a1365927098a606107fac15',
  submitted_at: '2026-11-20T12:00:00Z',
  calculated: { score: 9 },
  hidden: { utm_source: 'facebook', user_id: 'u1' },
  definition: {
    id: 'lT4Z3j',
    title: 'Cotización',
    fields: [
      ...titles.map(given => field(...given)),
      { id: 'i', type: 'group', title: 'Contacto', properties: { fields: [field('j', 'short_text', 'Company')] } },
    ],
  },
  answers: [
    answer('a', 'text', 'Lucía Mora'),
    answer('b', 'email', 'lucia@example.com'),
    answer('c', 'phone_number', '+50688887777'),
    answer('d', 'choice', { id: 'x', label: 'Teja', ref: 'y' }),
    answer('e', 'choices', { ids: ['x'], labels: ['Canoas', 'Cielos'], refs: ['y'], other: 'Pintura' }),
    answer('f', 'number', 120),
    answer('g', 'boolean', false),
    answer('h', 'text', '¿Cuánto cuesta?'),
    answer('j', 'text', 'Ferretería Luna'),
  ],
};
const event = { event_id: 'LtWXD3crgy', event_type: 'form_response', form_response: response };
const read = (body: object) => readSubmission(Buffer.from(JSON.stringify(body)));

describe('a webhook of Typeform', () => {
  it.each([event, { headers: {}, body: event }, { body: event }])('has the titles of its questions as names', body => {
    const { fields, answers } = read(body);
    expect(fields).toMatchObject({
      name: 'Lucía Mora',
      email: 'lucia@example.com',
      phone: '+50688887777',
      company: 'Ferretería Luna',
      message: '¿Cuánto cuesta?',
      utm_source: 'facebook',
    });
    expect(answers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Tipo de techo: Teja',
      '¿Qué le interesa?: Canoas, Cielos, Pintura',
      'Metros: 120',
      '¿Ya tiene planos?: ✗',
    ]);
  });

  it('is read without its definition too, under the names that its author gave', () => {
    const bare = {
      ...response,
      definition: undefined,
      answers: [{ ...answer('d', 'text', 'Teja'), field: { ref: 'techo' } }],
    };
    expect(read({ form_response: bare }).answers).toEqual([{ name: 'techo', value: 'Teja' }]);
  });

  it.each([
    [
      {
        form_response: {
          ...response,
          answers: [null, 1, {}, { type: 'text' }, { type: 'choice', choice: [] }, { type: 'constructor' }],
        },
      },
    ],
    [{ form_response: { ...response, definition: { fields: [null, { title: 1 }, { properties: { fields: 'x' } }] } } }],
    [{ form_response: { answers: 'x', name: 'Ana' } }],
  ])('with odd values is read as far as it can be: %#', body => {
    expect(() => read(body)).not.toThrow();
  });
});

describe('the signature of Typeform', () => {
  const secret = `whsec_${Buffer.from('a-secret-of-24-bytes-or-more').toString('base64')}`;
  const body = Buffer.from(JSON.stringify(event));
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`;
  const headers = (given: object = {}) => ({ 'typeform-signature': signature, ...given });
  const verify = (given: object, bytes = body, own: Record<string, string> = { secret }) =>
    formGate.verify({ body: bytes, url: '', headers: { ...given } }, own);
  const keyOf = (sent: object, given: object = headers()) =>
    formFormat.split(Buffer.from(JSON.stringify(sent)), { body, url: '', headers: { ...given } })[0]?.key;

  it('is over the bytes, with the secret of the account as text', () => {
    expect(formGate.isSigned(headers())).toBe(true);
    expect(formGate.maxBytes?.(headers())).toBeNull();
    expect(verify(headers())).toBe('signed');
  });

  it.each<[string, () => unknown]>([
    ['other bytes', () => verify(headers(), Buffer.from(JSON.stringify({ ...event, event_id: 'x' })))],
    ['another secret', () => verify(headers(), body, { secret: `${secret}x` })],
    ['no secret', () => verify({ 'typeform-signature': signTypeform(body, '') }, body, {})],
    ['another form', () => verify(headers({ 'typeform-signature': signature.slice('sha256='.length) }))],
    [
      'a wrong signature and the public key of a page',
      () =>
        verify({ 'typeform-signature': 'sha256=x', origin: 'https://shop.example' }, body, {
          secret,
          publicKey: 'pk_x',
          origins: 'https://shop.example',
        }),
    ],
    ['a wrong signature of a server beside it', () => verify(headers({ 'webhook-signature': 'v1,x' }))],
  ])('is refused with %s', (_, tried) => {
    expect(tried()).toBeNull();
  });

  it('names the submission by its token, so that a webhook that is sent again is stored once', () => {
    const again = { ...event, event_id: 'another', sent_at: 'later' };
    expect(keyOf(again)).toBe(keyOf(event));
    const other = { ...event, form_response: { ...response, token: 'b' } };
    expect(
      new Set([event, other, { ...event, event_type: 'form_response_partial' }].map(each => keyOf(each))).size,
    ).toBe(3);
    expect(keyOf(event, {})).not.toBe(keyOf(event));
  });
});
