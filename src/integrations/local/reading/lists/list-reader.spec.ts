import { describe, expect, it } from '@jest/globals';
import { encodeTrees } from '../sources/trees.js';
import type { AskedList } from './asked-list.js';
import { fitLists } from './fit-lists.js';
import { GoodsIndex, type ListedGood } from './goods-index.js';
import type { ListExample } from './list-examples.js';
import { listModelNames, listModels, readList } from './list-reader.js';
import { lookAt } from './list-signals.js';
import { quantityRows } from './quantity-signals.js';
import { partsOf, tokensOf } from './said-parts.js';

const good = (name: string, price: number, keywords: string[] = []): ListedGood => ({
  name,
  keywords,
  description: '',
  unit: 'unidad',
  priceMinor: `${price}00`,
  stock: null,
});
const goods = [
  good('Maceta de barro 30 cm', 72),
  good('Maceta de barro 20 cm', 35),
  good('Tierra abonada saco 20 kg', 39, ['sustrato']),
  good('Manguera reforzada 15 m', 119),
  good('Tijera de podar', 86),
];
const index = new GoodsIndex(goods);
const asked = (text: string, before: Partial<AskedList> = {}): AskedList => ({
  text,
  before: [],
  listed: [],
  inCart: false,
  focus: null,
  offered: [],
  spoken: [],
  toldLast: [],
  asked: null,
  pending: 0,
  sources: [],
  ...before,
});
const partsIn = (text: string) => {
  const tokens = tokensOf(text);
  return partsOf(tokens).map(part => [part.count, part.words.map(at => tokens[at]?.text).join(' ')]);
};

describe('the parts of a message', () => {
  it.each<[string, [number | null, string][]]>([
    [
      'quiero 3 macetas y dos tijeras de podar',
      [
        [3, 'macetas'],
        [2, 'tijeras podar'],
      ],
    ],
    [
      'una manguera, tierra',
      [
        [1, 'manguera'],
        [null, 'tierra'],
      ],
    ],
    ['6 macetas de 30 cm', [[6, 'macetas']]],
    ['1.200 tejas', [[1200, 'tejas']]],
  ])('%s', (text, parts) => {
    expect(partsIn(text).filter(([count, words]) => count !== null || words !== '')).toEqual(parts);
  });

  it('keep the number that says which thing is meant', () => {
    const tokens = tokensOf('6 macetas de 30');
    expect(partsOf(tokens)[0]?.sizes).toEqual([30]);
  });
});

describe('the reader of lists', () => {
  it('finds each thing of a list with its quantity', () => {
    const sources = ['Maceta de barro 30 cm', 'Tijera de podar'].map(product => ({
      product,
      chance: 0.6,
      isProduct: true,
    }));
    const text = 'cuanto sale 3 macetas de 30 y 2 tijeras de podar';
    const { items, chance, chanceOf } = readList(asked(text, { sources }), index, listModels());
    expect(chance).toBeGreaterThan(chanceOf([{ product: 'Tijera de podar', quantity: 3 }]));
    expect(items.toSorted((one, two) => two.quantity - one.quantity)).toEqual([
      { product: 'Maceta de barro 30 cm', quantity: 3 },
      { product: 'Tijera de podar', quantity: 2 },
    ]);
  });

  it('finds what is meant likelier than what is not', () => {
    const { chances } = readList(asked('cuanto me sale la manguera con una tijera'), index, listModels());
    const [meant, other] = ['Tijera de podar', 'Tierra abonada saco 20 kg'].map(name => chances.get(name) ?? 0);
    expect(meant).toBeGreaterThan(other ?? 0);
  });

  it('looks at what was spoken of before, and not at what nobody named', () => {
    const { candidates } = lookAt(asked('2 de esas', { focus: 'Manguera reforzada 15 m' }), index);
    expect(candidates.map(each => [each.good.product.name, each.pointed])).toEqual([['Manguera reforzada 15 m', true]]);
  });

  it('weighs the numbers of the message, one, what was listed before, and more and less than that', () => {
    const looked = lookAt(
      asked('y 4 macetas de 20', { listed: [{ product: 'Maceta de barro 20 cm', quantity: 7 }] }),
      index,
    );
    const candidate = looked.candidates.find(each => each.good.product.name === 'Maceta de barro 20 cm');
    const quantities = candidate ? quantityRows(looked, candidate).map(({ quantity }) => quantity) : [];
    expect(quantities.sort((one, two) => one - two)).toEqual([1, 3, 4, 7, 8, 11, 20, 27]);
  });

  it('reads a message of thousands of words and a shop of thousands of products', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => good(`Pieza ${at} de acero`, at + 1));
    const looked = lookAt(asked(`quiero ${'piezas de acero '.repeat(2_000)}`), new GoodsIndex(many));
    expect(looked.candidates.length).toBeLessThanOrEqual(200);
  });

  it('is learnt in the same way from the same examples, and says how it reads other shops', () => {
    const examples: ListExample[] = Array.from({ length: 48 }, (_, at) => ({
      shop: `shop ${at % 8}`,
      index,
      asked: asked(at % 2 === 0 ? `${(at % 5) + 2} mangueras` : `${(at % 5) + 2} tijeras de podar`),
      meant: new Map([[at % 2 === 0 ? 'Manguera reforzada 15 m' : 'Tijera de podar', (at % 5) + 2]]),
    }));
    const said: string[] = [];
    const models = fitLists(examples, line => said.push(line)).models();
    const again = fitLists(examples, () => undefined).models();
    for (const name of listModelNames) expect(encodeTrees(again[name])).toEqual(encodeTrees(models[name]));
    expect(said.join('\n')).toMatch(/48 lists of 8 shops; .* the products are right in 1\.000/u);
  });
});
