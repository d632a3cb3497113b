import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const course = goods('Curso de torno', 600, { unit: 'mes', description: 'Cuatro clases por mes, con materiales.' });
const bring = says('Qué traer', 'Venga con ropa que se pueda manchar. El delantal lo prestamos.');
const ask = (language: 'es' | 'en', ...articles: ReturnType<typeof says>[]) =>
  clerkOf({ version: '1', agents: [], products: [course], articles }, { locale: 'es-MX', currency: 'MXN', language });

describe('what to bring', () => {
  it.each([
    ['es', 'qué tengo que llevar?', 'ropa que se pueda manchar'],
    ['es', 'que hay que traer', 'ropa que se pueda manchar'],
    ['es', 'y qué llevo?', 'ropa que se pueda manchar'],
    ['en', 'what should we bring?', 'clothes that can be stained'],
  ] as const)('is the article of that title (%s): "%s"', (language, question, told) => {
    const { text } = ask(language, bring)('cuánto cuesta el curso de torno', question);
    expect(text).toContain(told);
    expect(text).not.toContain('Cuatro clases');
  });

  it('is no article that only has such a word', () => {
    const { text } = ask('es', says('Envíos', 'Llevamos a domicilio por $50.'), bring)('qué tengo que llevar?');
    expect(text).toContain('El delantal lo prestamos.');
    expect(text).not.toContain('$50');
  });

  it('is not what another thing needs', () => {
    const glass = says('Qué llevar al taller de vidrio', 'Traiga guantes gruesos.');
    const { text } = ask('es', glass, bring)('cuánto cuesta el curso de torno', 'qué tengo que llevar?');
    expect(text).toContain('El delantal lo prestamos.');
    expect(text).not.toContain('guantes');
  });
});
