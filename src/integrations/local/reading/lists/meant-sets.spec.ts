import { describe, expect, it } from '@jest/globals';
import { GoodsIndex } from './goods-index.js';
import { lookAt } from './list-signals.js';
import { meantSets } from './meant-sets.js';

const products = [
  'Maceta roja',
  'Maceta azul',
  'Tierra abonada',
  'Tijera de podar',
  'Manguera',
  'Pala',
  'Rastrillo',
].map(name => ({ name, keywords: [], description: '', unit: 'unidad', priceMinor: '100', stock: null }));
const index = new GoodsIndex(products);
const looked = (text: string, listed: { product: string; quantity: number }[] = []) =>
  lookAt(
    {
      ...{ text, before: [], listed, inCart: false, focus: null, offered: [], spoken: [] },
      ...{ toldLast: [], asked: null, pending: 0, sources: [] },
    },
    index,
  );

describe('the sets of products that a message may mean', () => {
  it('are all combinations of the likeliest products', () => {
    const message = looked('una maceta y tierra');
    const chances = message.candidates.map(({ good }) => (good.product.name === 'Maceta azul' ? 0 : 0.5));
    const names = meantSets(message, chances).map(({ members }) =>
      members.map(at => message.candidates[at]?.good.product.name).sort(),
    );
    expect(names).toEqual([[], ['Maceta roja'], ['Tierra abonada'], ['Maceta roja', 'Tierra abonada']]);
  });

  it('hold the list of the conversation even if it has unlikely products', () => {
    const message = looked('y con envio?', [{ product: 'Pala', quantity: 2 }]);
    expect(
      meantSets(
        message,
        message.candidates.map(() => 0),
      ).map(({ members }) => members.length),
    ).toEqual([0, 1]);
  });

  it('have as many signals each', () => {
    const message = looked('2 macetas, 3 palas, una manguera, tierra, tijera y rastrillo');
    const sets = meantSets(
      message,
      message.candidates.map((_, at) => 0.9 - at / 10),
    );
    expect(sets).toHaveLength(32);
    expect(new Set(sets.map(({ row }) => row.length)).size).toBe(1);
    expect(sets.flatMap(({ row }) => row).every(Number.isFinite)).toBe(true);
  });
});
