import { describe, expect, it } from '@jest/globals';
import { readSubmission } from './form.fields.js';

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
