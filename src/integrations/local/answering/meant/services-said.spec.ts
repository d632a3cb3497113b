import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const work = (name: string, price: number, unit: string) => ({ ...goods(name, price, { unit }), stock: null });
const floors = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Piso laminado roble', 200, { unit: 'm²', stock: 500 }),
    goods('Cortina de lino', 300, { unit: 'pieza' }),
    work('Instalación de piso', 50, 'm²'),
    work('Armado de mueble', 400, 'servicio'),
  ],
  articles: [],
});
const windows = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Roller blind', 40, { unit: 'blind' }),
      work('Measuring and mounting', 10, 'blind'),
      work('Blind cleaning', 8, 'blind'),
    ],
    articles: [],
  },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);
const linesOf = (clerk: typeof floors, ...texts: string[]) => {
  const { items, priced } = clerk(...texts).dialogue;
  return ((priced ?? []).length > 0 ? (priced ?? []) : items).map(({ product, quantity }) => [product, quantity]);
};
const blinds = (many: number) => [
  ['Roller blind', many],
  ['Measuring and mounting', many],
];

describe('what is done to each of the goods is counted as they are', () => {
  it('where a word says that it is done', () =>
    expect(linesOf(windows, 'how much is a roller blind?', 'how much for 5 installed')).toEqual(blinds(5)));
  it('where it is named with them', () => {
    expect(linesOf(windows, 'give me 3 roller blinds plus mounting')).toEqual(blinds(3));
    expect(linesOf(windows, 'give me 3 roller blinds', 'with the cleaning')).toEqual([
      ['Roller blind', 3],
      ['Blind cleaning', 3],
    ]);
  });
  it('and follows when their number is changed', () =>
    expect(linesOf(windows, 'give me 3 roller blinds plus mounting', 'actually make it 6')).toEqual(blinds(6)));
  it('and is taken with them once they were priced together', () =>
    expect(linesOf(windows, 'how much is a roller blind?', 'how much for 5 installed', 'ok take 4')).toEqual(
      blinds(4),
    ));
  it('where the goods were summed before', () =>
    expect(linesOf(floors, 'quiero 20 m² de piso laminado', '¿cuánto sería con instalación?')).toEqual([
      ['Piso laminado roble', 20],
      ['Instalación de piso', 20],
    ]));
  it('and nothing comes to what is sold by another unit', () =>
    expect(linesOf(floors, 'quiero 2 cortinas de lino con instalación')).toEqual([['Cortina de lino', 2]]));
});
