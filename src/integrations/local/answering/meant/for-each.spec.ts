import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../../domain/assistant/dialogue/first-turn.fixture.js';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods } from '../clerk.fixture.js';
import { withEachCounted } from './for-each.js';

const read = (text: string, said: readonly string[] = [], quantities: readonly number[] = []): string =>
  withEachCounted(text, {
    history: said.map(each => ({ author: 'CONTACT', text: each })),
    dialogue: { ...firstTurn.dialogue, items: quantities.map((quantity, at) => ({ product: `Cosa ${at}`, quantity })) },
  });

describe('what is wanted for each', () => {
  it.each([
    ['35 medallas y un diploma para cada uno', '35 medallas y 35 diplomas'],
    ['somos 14, una para cada uno', 'somos 14,  son 14'],
    ['20 medallas de 7 cm para cada equipo, somos 3 equipos', '60 medallas de 7 cm'],
    ['we are 6, two towels for each of us', 'we are 6, 12 towels'],
  ])('is counted by the message: "%s"', (text, counted) => expect(read(text)).toBe(counted));

  it('is counted for the people who were named before', () =>
    expect(read('y zapatos para todos', ['para mi y mis dos hermanos'])).toBe('y 3 zapatos'));

  it('is counted for the things of the list', () =>
    expect(read('y una funda para cada uno', [], [3, 1])).toBe('y 4 fundas'));

  it.each([
    'la pizza alcanza para todos?',
    'camisetas para todos los gustos',
    'una para todos',
    'y un pan para cada uno',
  ])('is left as it is, where nothing tells the number: "%s"', text => expect(read(text)).toBe(text));
});

const shelf: Shelf = {
  version: '1',
  agents: [],
  articles: [],
  products: [
    goods('Medalla de oro', 30, { description: 'Con listón.' }),
    goods('Diploma impreso', 10),
    goods('Pastel de fresa', 400, { description: 'Para 20 personas.' }),
    goods('Carne asada', 200, { unit: 'kg' }),
  ],
};
const clerk = clerkOf(shelf);

describe('a number of people as the answer to how many', () => {
  it('asks whether one for each is to be counted, and sums it after a yes', () => {
    expect(clerk('quiero medallas de oro', 'somos catorce').text).toContain('14 × Medalla de oro');
    expect(clerk('quiero medallas de oro', 'somos catorce').text).not.toContain('$420.00');
    expect(clerk('quiero medallas de oro', 'somos catorce', 'si').text).toContain('Total: $420.00');
  });

  it.each([
    ['cuánto el pastel de fresa', 'somos 14'],
    ['cuánto la carne asada', 'somos 14'],
    ['quiero una medalla de oro, somos 14'],
  ])('counts nothing that one piece is enough for, and nothing by weight: "%s"', (...texts) =>
    expect(clerk(...texts).text).not.toContain('14 ×'),
  );
});
