import { describe, expect, it } from '@jest/globals';
import { answerTarget } from './ads.settings.js';
import { readAnswers } from './read-answers.js';

const answer = (question: string, ...values: string[]) => ({ question, values });
const read = (
  answers: { question: string; values: string[] }[],
  mapping: Record<string, string> = {},
  fields: { key: string; label: string }[] = [],
) => readAnswers(answers, { mapping, fields, locale: 'es-CR' });

describe('the answers of an advertisement’s form', () => {
  it.each([
    ['English', ['full_name', 'email', 'phone_number', 'city', 'company_name']],
    ['Spanish', ['nombre_completo', 'correo_electrónico', 'número_de_teléfono', 'ciudad', 'nombre_de_la_empresa']],
    ['people’s own words', ['¿Tu nombre?', 'E-mail', 'WhatsApp:', 'Cantón', 'Empresa']],
  ])('are known by their usual questions in %s', (_, [name = '', email = '', phone = '', city = '', company = '']) => {
    expect(
      read([
        answer(name, ' Ana Mora '),
        answer(email, 'Ana@Example.com'),
        answer(phone, '8888 7777'),
        answer(city, 'Heredia'),
        answer(company, 'Mora S. A.'),
      ]),
    ).toEqual({
      name: 'Ana Mora',
      email: 'ana@example.com',
      phone: '+50688887777',
      city: 'Heredia',
      company: 'Mora S. A.',
      fields: {},
      notes: [],
    });
  });

  it('make a name of its two parts, whichever comes first, and the whole one is better', () => {
    expect(read([answer('last_name', 'Mora'), answer('first_name', 'Ana')]).name).toBe('Ana Mora');
    expect(read([answer('apellidos', 'Mora'), answer('nombre_completo', 'Ana Mora Solís')]).name).toBe(
      'Ana Mora Solís',
    );
    expect(read([]).name).toBeNull();
  });

  it('go where the tenant says, else into the custom field of that key or label, else into notes', () => {
    const fields = [
      { key: 'budget', label: '¿Cuál es tu presupuesto?' },
      { key: 'model', label: 'Modelo' },
    ];
    const { notes, ...rest } = read(
      [
        answer('¿cuál_es_tu_presupuesto?', '5000'),
        answer('model', 'X1'),
        answer('¿a_quién_llamamos?', 'Ana'),
        answer('género', 'F'),
        answer('¿qué_días_te_sirven?', 'martes', 'jueves'),
        answer('vacía', ' '),
      ],
      { '¿A quién llamamos?': 'name', género: 'nowhere' },
      fields,
    );
    expect(rest).toMatchObject({ name: 'Ana', fields: { budget: '5000', model: 'X1' } });
    expect(notes).toEqual([{ question: '¿qué días te sirven?', answer: 'martes, jueves' }]);
  });

  it('are all kept, also where a field or a part of the name is asked for twice', () => {
    const fields = [{ key: 'budget', label: 'Presupuesto' }];
    const {
      name,
      fields: values,
      notes,
    } = read(
      [
        answer('budget', '5000'),
        answer('presupuesto', '8000'),
        answer('first_name', 'Ana'),
        answer('first_name', 'Luisa'),
      ],
      {},
      fields,
    );
    expect({ name, values }).toEqual({ name: 'Ana', values: { budget: '5000' } });
    expect(notes.map(note => note.answer)).toEqual(['8000', 'Luisa']);
  });

  it('go to a custom field whatever letters its key has', () => {
    expect(['field:taxId', 'field:Budget', 'field:'].map(target => answerTarget.safeParse(target).success)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('that are no number and no address are noted, as is a second number', () => {
    const { phone, email, notes } = read([
      answer('phone_number', '123'),
      answer('whatsapp', '+50688887777'),
      answer('celular', '+50688886666'),
      answer('email', 'ana arroba example'),
    ]);
    expect({ phone, email }).toEqual({ phone: '+50688887777', email: null });
    expect(notes.map(note => note.answer)).toEqual(['123', '+50688886666', 'ana arroba example']);
  });

  it('keep a number of another country that lacks its code as a note', () => {
    const { phone, notes } = read([answer('phone_number', '809 555 1234')]);
    expect({ phone, notes }).toEqual({ phone: null, notes: [{ question: 'phone number', answer: '809 555 1234' }] });
  });
});
