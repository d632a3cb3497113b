import { describe, expect, it } from '@jest/globals';
import type { AskedList } from './asked-list.js';
import { GoodsIndex } from './goods-index.js';
import { lookAt } from './list-signals.js';
import { numbersFor } from './said-numbers.js';

const nothing = { before: [], listed: [], inCart: false, focus: null, offered: [], spoken: [], toldLast: [] };
function numbers(name: string, unit: string, asked: Partial<AskedList> & { text: string }): string[] {
  const product = { name, keywords: [], description: '', unit, priceMinor: '100', stock: null };
  const looked = lookAt({ ...nothing, asked: null, pending: 0, sources: [], ...asked }, new GoodsIndex([product]));
  const [candidate] = looked.candidates;
  if (!candidate) throw new Error('The message names no product.');
  return numbersFor(looked, candidate).map(({ origin, quantity }) => `${origin} ${quantity}`);
}

describe('the numbers that may be a quantity', () => {
  it('are one, and what this message and those before say', () => {
    const found = numbers('Extintor PQS', 'unidad', {
      text: 'un extintor pqs, cuanto',
      before: ['tengo 9 vencidos', 'hola'],
    });
    expect(found).toEqual(['ONE 1', 'SAID 1', 'SAID 9']);
  });

  it('are also more and less than the list holds', () => {
    const listed = [{ product: 'Candado', quantity: 5 }];
    expect(numbers('Candado', 'unidad', { text: 'quitele 2 candados', listed })).toEqual(
      expect.arrayContaining(['LISTED 5', 'LESS 3', 'MORE 7']),
    );
  });

  it.each<[string, string, string, string]>([
    ['the area of two sides', 'Zacate sintético', 'm²', 'zacate de 5x4'],
    ['pieces times days', 'Andamio plegable', 'día', '2 andamios por 10 dias'],
    ['what is enough for the people', 'Cordero para 20 personas', 'unidad', 'el cordero, somos 390'],
    ['parts of a unit', 'Pota en tubo', 'kilo', 'dame 19 y medio kilos, o sea kilo y medio de pota'],
  ])('are %s', (_, name, unit, text) => {
    const wanted = { 'm²': 'AREA 20', día: 'LASTING 20', unidad: 'ENOUGH 20', kilo: 'MEASURED 1.5' }[unit];
    expect(numbers(name, unit, { text })).toContain(wanted);
  });

  it('are few, however many a message says', () => {
    const text = `andamio ${Array.from({ length: 200 }, (_, at) => `${at + 2} dias`).join(' ')}`;
    expect(numbers('Andamio plegable', 'día', { text }).length).toBeLessThan(250);
  });
});
