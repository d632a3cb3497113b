import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { bookingSaid, givesPerson, withoutPerson } from '../questions/booking-said.js';
import type { Talk } from '../talk.js';

const work = (name: string, price: number, unit: string, description: string, keywords: string[] = []) => ({
  ...goods(name, price, { unit, description }),
  keywords,
  stock: null,
});
const spa = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      work('Masaje relajante', 400, 'sesión', 'Dura una hora.', ['masajes']),
      work('Masaje deportivo', 450, 'sesión', 'Para músculos cargados.', ['masajes']),
      work('Depilación de axilas', 200, 'sesión', 'Con cera tibia.'),
      goods('Aceite de almendras', 90, { description: 'Frasco de vidrio.' }),
    ],
    articles: [
      says('Horario', 'Abrimos de lunes a sábado de 9:00 a 19:00. Domingo cerrado.'),
      says('Cómo sacar cita', 'Las citas se piden por este chat. Necesitamos su nombre completo y el día.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('the wish for an appointment', () => {
  it('is noted with the service that was chosen for it, and asks for what the shop needs', () => {
    const { text, dialogue } = spa('precio de los masajes', 'el relajante. sería el jueves en la tarde, pueden?');
    expect(text).toMatch(/Anotado: Masaje relajante, el jueves en la tarde\./u);
    expect(text).toContain('nombre completo');
    expect(dialogue.items).toEqual([]);
  });
  it('keeps the day when the hour and the name follow, and counts no paper', () => {
    const { text, dialogue } = spa(
      'precio de los masajes',
      'el relajante. sería el jueves en la tarde, pueden?',
      'si porfa, a las 4 seria. soy Elena Rivas ced 1 1345 0876',
    );
    expect(text).toMatch(/Anotado: Masaje relajante, el jueves en la tarde a las 4, para Elena Rivas\./u);
    expect(dialogue.items).toEqual([]);
  });
  it.each([
    ['Pablo Soto dni 40123456, el lunes si se puede', 'el lunes, para Pablo Soto'],
    ['mañana llego, soy pablo soto. me apuntan?', 'mañana, para pablo soto'],
    ['me agenda el martes a las 10:30', 'el martes a las 10:30'],
  ])('is read from whoever was told how to make one: %s', (said, noted) =>
    expect(spa('cuánto cuesta la depilación de axilas?', 'qué ocupo para sacar cita?', said).text).toContain(
      `Depilación de axilas, ${noted}`,
    ),
  );
  it('asks for the day if none is said', () =>
    expect(spa('cuánto cuesta la depilación de axilas?', 'me apunta porfa, soy Elena Rivas').text).toMatch(
      /Qué día|Para qué día/u,
    ));
  it.each(['me apunta 2 para el lunes', 'apúntemelo, soy Elena'])('is none for goods: %s', said =>
    expect(spa('tienen aceite de almendras?', said).text).not.toMatch(/Anotado:/u),
  );
});

const heard = (text: string, ...before: string[]) =>
  bookingSaid({ input: { text, history: before.map(each => ({ author: 'CONTACT', text: each })) } } as unknown as Talk);

describe('what is said of an appointment', () => {
  it.each([
    ['el viernes 19 a las 3 de la tarde', { day: 'el viernes 19', hour: 'a las 3 de la tarde', person: '' }],
    ['mañana en la mañana, soy José Peña', { day: 'mañana en la mañana', hour: '', person: 'José Peña' }],
    ["tomorrow at 4 pm, I'm Kate Moss", { day: 'tomorrow', hour: 'at 4 pm', person: 'Kate Moss' }],
    ['soy nueva, soy de Heredia', { day: '', hour: '', person: '' }],
  ])('is told in the words of the customer: %s', (text, said) => expect(heard(text)).toEqual(said));
  it('is remembered from the messages before, except for the hour of another day', () => {
    expect(heard('a las 4', 'el jueves')).toEqual({ day: 'el jueves', hour: 'a las 4', person: '' });
    expect(heard('mejor el viernes', 'el jueves a las 4')).toEqual({ day: 'el viernes', hour: '', person: '' });
  });
  it('is separated from who the customer is', () => {
    expect(withoutPerson('Luis Mora ced 2 0567 0123, el lunes').trim()).toBe(', el lunes');
    expect(givesPerson('Luis Mora ced 2 0567 0123')).toBe(true);
    expect(givesPerson('soy alergica a la penicilina')).toBe(false);
  });
});
