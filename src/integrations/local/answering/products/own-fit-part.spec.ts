import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const rental = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Casco chico', 5000, { unit: 'día', stock: 3, description: 'Para cabezas de 50 a 54 cm.' }),
    goods('Casco mediano', 5000, { unit: 'día', stock: 3, description: 'Para cabezas de 54 a 58 cm.' }),
    goods('Casco grande', 5000, { unit: 'día', stock: 0, description: 'Para cabezas de 58 a 62 cm.' }),
    goods('Patines', 9000, {
      unit: 'par',
      stock: 4,
      description: 'Del 25 al 31, números enteros. Soporta hasta 95 kg.',
    }),
    goods('Saco de dormir corto', 200, { description: 'Para personas de hasta 1,75 m. De pluma.' }),
    goods('Saco de dormir largo', 300, { description: 'Para personas de 1,75 a 1,95 m. Sintético, con funda.' }),
    goods('Clase grupal', 4500, { unit: 'persona', description: 'Desde 6 años, de 4 a 8 personas.' }),
  ],
  articles: [says('Horario', 'Lunes a viernes de 10 a 19.')],
});

describe('answerOwnFit', () => {
  it('shows only what fits, and goes on about it', () => {
    const { text } = rental('mido 1,88, ¿qué saco de dormir me sirve?');
    expect(text).toContain('Saco de dormir largo: $300');
    expect(text).not.toContain('corto');
    expect(rental('mido 1,88, ¿qué saco de dormir me sirve?', '¿y cuánto vale?').text).toMatch(/largo: \$300/u);
  });

  it('says that what fits is sold out, and shows nothing that does not fit', () => {
    const { text } = rental('mi cabeza mide 60, ¿qué casco me va?');
    expect(text).toMatch(/Casco grande: .*agotado/u);
    expect(text).not.toMatch(/chico|mediano/u);
  });

  it('goes on with another measure', () => {
    expect(rental('mi cabeza mide 60, ¿qué casco me va?', '¿y uno de 56?').text).toContain('Casco mediano');
  });

  it('says yes or no of one thing, also between whole sizes', () => {
    expect(rental('¿tienen patines?', 'calzo 28, ¿hay?').text).toMatch(/^(?:Sí|Así es): [Dd]el 25 al 31/u);
    expect(rental('¿tienen patines?', 'calzo 28 y medio, ¿hay?').text).toMatch(/^No.*: [Dd]el 25 al 31/u);
    expect(rental('¿tienen patines?', 'peso 102, ¿me aguantan?').text).toMatch(/No.*: Soporta hasta 95 kg/u);
    expect(rental('¿la clase grupal?', 'mi hijo tiene 5 años, ¿puede ir?').text).toMatch(/^No.*: [Dd]esde 6 años/u);
  });
});

describe('a fact of a text', () => {
  it('begins with its yes or no', () => {
    expect(rental('precio del saco de dormir largo', '¿viene con funda?').text).toMatch(/^(?:Sí|Así es): /u);
  });
});
