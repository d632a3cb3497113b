import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Curso de guitarra', 600, { unit: 'mes', description: 'Cuatro clases de dos horas. Para principiantes.' }),
    goods('Curso de canto', 700, { unit: 'mes', description: 'Cuatro clases de una hora.' }),
    goods('Paseo al volcán', 900, { unit: 'persona', description: 'Transporte, almuerzo y entrada.' }),
  ],
  articles: [
    says('Horario', 'Atendemos de lunes a viernes de 8 a. m. a 6 p. m.'),
    says('Clases', 'Canto: miércoles de 16 a 18. Guitarra: martes y jueves de 18 a 20.'),
    says('Salidas de los paseos', 'Los paseos salen sábados a las 5:30 a. m. y regresan a las 7 p. m.'),
  ],
};
const ask = clerkOf(shelf);

describe('when the thing that is spoken of takes place', () => {
  it.each(['qué días son?', 'que dia y hora?'])('is the sentence that names it: "%s"', question => {
    const { text } = ask('cuánto cuesta el curso de guitarra?', question);
    expect(text).toContain('Guitarra: martes y jueves de 18 a 20.');
    expect(text).not.toContain('Canto');
  });

  it.each(['a qué hora salen?', 'qué días salen?'])('is not when the shop is open: "%s"', question =>
    expect(ask('cuánto cuesta el paseo al volcán?', question).text).toContain('Los paseos salen sábados'),
  );

  it('is found for a question in the other language', () => {
    const english = clerkOf(shelf, { locale: 'es-MX', currency: 'MXN', language: 'en' });
    expect(english('how much is the paseo al volcan?', 'what time do you leave?').text).toContain('at 5:30 am');
  });

  it('is still the opening hours where those are asked for', () =>
    expect(ask('cuánto cuesta el curso de guitarra?', 'a qué hora abren?').text).toContain('Atendemos de lunes'));
});
