import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const rental = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Carpa chica', 450, { unit: 'unidad', description: 'Para 12 personas sentadas.' }),
      goods('Carpa mediana', 1200, { unit: 'unidad', description: 'Para 40 personas sentadas.' }),
      goods('Carpa grande', 2300, { unit: 'unidad', description: 'Para 80 personas sentadas.' }),
      goods('Audio básico', 1500, { unit: 'evento', description: 'Dos bocinas. Hasta 80 personas.' }),
      goods('Audio completo', 4500, { unit: 'evento', description: 'Cuatro bocinas y luces.' }),
      goods('Silla blanca', 12, { unit: 'unidad', stock: 400 }),
    ],
    articles: [],
  },
  { locale: 'es-HN', currency: 'MXN', language: 'es' },
);

describe('of a kind that says in its texts for how many people it is', () => {
  it.each([
    ['ocupo carpa para unas 70 personas', 'Carpa grande', 'Carpa mediana'],
    ['necesito una carpa para 30 personas', 'Carpa mediana', 'Carpa chica'],
    ['qué audio me sirve para 60 personas', 'Audio básico', 'Audio completo'],
    ['tienen audio para una fiesta como de 150 personas', 'Audio completo', 'Audio básico'],
  ])('%s gets the one that is enough', (text, told, other) => {
    const answer = rental(text);
    expect(answer.text).toContain(told);
    expect(answer.text).not.toContain(other);
    expect(answer.dialogue.items).toEqual([]);
  });
  it('a number of pieces is ordered as said', () =>
    expect(rental('quiero 2 carpas grandes para 150 personas').dialogue.items).toEqual([
      { product: 'Carpa grande', quantity: 2 },
    ]));
});
