import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const banquet = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Parrillada a la leña', 200, { unit: '', description: 'Por persona. Incluye guarniciones.', stock: 900 }),
    goods('Impresión de recetario', 2, { unit: '', description: 'Precio por página, a color.', stock: 9000 }),
    goods('Mantel bordado', 350, { unit: '', description: 'Algodón. Por docena $3,600.', stock: 90 }),
    goods('Marimba en vivo', 4000, { unit: '', description: 'Dos horas.' }),
    goods('Brindis de bienvenida', 900, { unit: '', description: 'Sidra fría.' }),
  ],
  articles: [],
});

describe('what is sold by what its description says', () => {
  it.each([
    ['¿cuánto es la parrillada a la leña para 35 personas?', '35 × Parrillada', '$7,000.00'],
    ['¿cuánto cuestan 30 copias de 20 páginas de la impresión de recetario?', '600 × Impresión', '$1,200.00'],
  ])('is reckoned by it: %s', (said, line, total) => {
    const { text } = banquet(said);
    expect(text).toContain(line);
    expect(text).toContain(total);
  });

  it('is not what another price stands for', () =>
    expect(banquet('¿cuánto es el mantel bordado para 35 personas?').text).not.toContain('35 × Mantel'));
});

describe('hours of a class that is sold by the hour', () => {
  const school = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Curso de manejo 10 horas', 2500, { unit: 'curso' }),
      goods('Clase de manejo automático', 120, { unit: 'hora' }),
      goods('Clase de manejo manual', 110, { unit: 'hora' }),
    ],
    articles: [],
  });
  const items = [{ product: 'Clase de manejo automático', quantity: 4 }];

  it.each([
    [['Quiero 4 horas en automático']],
    [['¿Cuánto cuestan las clases de manejo?', 'En automático, 4 horas']],
    [['¿Cuánto cuestan las clases de manejo?', '4 horas de la automática']],
  ])('are what is ordered: %j', said => expect(school(...said).dialogue.items).toEqual(items));

  it('are only counted where somebody asks', () =>
    expect(school('¿Cuánto serían 4 horas de clase de manejo automático?').dialogue.items).toEqual([]));
});

describe('a sum of what is spoken of and what is named with it', () => {
  it.each(['¿cuánto sería todo con el brindis?', '¿y con el brindis cuánto es el total?'])('is of both: %s', said => {
    const { text } = banquet('¿cuánto cuesta la marimba en vivo?', said);
    expect(text).toContain('1 × Marimba en vivo');
    expect(text).toContain('1 × Brindis');
    expect(text).toContain('Total: $4,900.00');
  });
});

describe('days of what has them in its name', () => {
  it('are counted once', () => {
    const tents = clerkOf({
      version: '1',
      agents: [],
      products: [goods('Alquiler de carpa por día', 14, { unit: 'día', description: 'Con estacas.' })],
      articles: [],
    });
    expect(tents('¿alquilan carpas?', 'cuánto sale por 3 días').text).toContain('3 × Alquiler');
  });
});

describe('the days of a rental that were said before', () => {
  const rental = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Andamio en renta', 40, { unit: 'día' }), goods('Cuerda de nailon', 15, { unit: 'metro' })],
    articles: [],
  });
  it.each([
    [['¿cuánto es rentar 2 andamios por 5 días?'], 10],
    [['¿cuánto cuesta la renta del andamio por 5 días?', 'quiero 3 andamios'], 15],
    [['necesito rentar andamios por 5 días', 'quiero 2', 'mejor 4'], 20],
    [['¿cuánto cuesta la renta del andamio por 5 días?', 'quiero 3 andamios por 2 días'], 6],
  ])('hold for the thing that is taken: %j', (said, days) => {
    const { dialogue } = rental(...said);
    expect([...dialogue.items, ...(dialogue.items.length > 0 ? [] : (dialogue.priced ?? []))]).toEqual([
      { product: 'Andamio en renta', quantity: days },
    ]);
  });
  it.each([
    [['quiero 2 dominios por 3 años'], 'Dominio propio', 6],
    [['¿cuánto cuestan 2 dominios por 3 años?'], 'Dominio propio', 6],
    [['i want 2 dominios for 3 years'], 'Dominio propio', 6],
    [['quiero 2 seguros de auto, los carros son de 10 años'], 'Seguro de auto', 2],
    [['quiero 2 seguros de auto, el carro tiene 10 años'], 'Seguro de auto', 2],
  ])('hold for years as well, but not for an age: %j', (said, product, quantity) => {
    const yearly = clerkOf({
      version: '1',
      agents: [],
      products: [goods('Dominio propio', 15, { unit: 'año' }), goods('Seguro de auto', 400, { unit: 'año' })],
      articles: [],
    });
    const { dialogue } = yearly(...said);
    expect([...dialogue.items, ...(dialogue.items.length > 0 ? [] : (dialogue.priced ?? []))]).toEqual([
      { product, quantity },
    ]);
  });
  it('hold for nothing that is sold otherwise, and are none where something else takes so long', () => {
    expect(rental('necesito rentar andamios por 5 días', 'quiero 2 metros de cuerda').dialogue.items).toEqual([
      { product: 'Cuerda de nailon', quantity: 2 },
    ]);
    expect(rental('¿entregan en 5 días?', 'quiero 2 andamios').dialogue.items).toEqual([
      { product: 'Andamio en renta', quantity: 2 },
    ]);
  });
});
