import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const workshop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Screen repair', 90, { unit: 'service', stock: 90, description: 'Takes one hour. Extra layer $12.' }),
      goods('2-layer screen protector', 15),
      goods('Phone case', 20, { description: 'Black or clear.' }),
      goods('Charger cable 6 ft', 12, { description: 'Fits most tablets.' }),
    ],
    articles: [says('Hours', 'Open from 9 to 6.')],
  },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);
const bakery = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Pastel grande de vainilla', 480, { unit: 'pastel' }),
    goods('Galleta de avena', 12, { stock: 900 }),
    goods('Decoración de mesa', 350, { unit: 'mesa' }),
  ],
  articles: [],
});
const linesOf = (clerk: typeof bakery, ...texts: string[]) => {
  const { items, priced } = clerk(...texts).dialogue;
  return [...items, ...(priced ?? [])].map(({ product, quantity }) => [product, quantity]);
};

describe('a number that counts no goods', () => {
  it.each([
    ['broke my screen repair shop please, i am on 290 near the mall'],
    ['how much is the screen repair?', 'my tablet has 3'],
    ['how much is the screen repair?', 'it needs 3 layers'],
    ['how much is the phone case?', 'my sister has 4 kids'],
    ['do you have tires?', 'how much is the screen repair?', '215/60 17'],
    ['how much is the screen repair?', 'all three layers how much'],
  ])('%s %s', (...texts) => expect(linesOf(workshop, ...texts)).toEqual([]));

  it.each([
    ['¿cuánto cuesta la galleta de avena?', 'tengo 3 sobrinos'],
    ['¿cuánto cuesta la galleta de avena?', 'mi mesa mide como 6 metros'],
    ['¿cuánto cuesta la galleta de avena?', 'ahí estuvimos como 40 personas'],
  ])('%s %s', (...texts) => expect(linesOf(bakery, ...texts)).toEqual([]));

  it('counts no floors', () =>
    expect(linesOf(workshop, 'i need a phone case for the shop on my 2 story building')).toEqual([['Phone case', 1]]));

  it.each([
    'y si la compro y no le gusta la puedo devolver',
    'si las llevo y me quedan chicas me las cambian',
    "if i buy it and it doesn't fit can i bring it back",
  ])('%s takes none', text => expect(linesOf(workshop, 'do you have phone cases?', text)).toEqual([]));

  it.each([
    ['necesito 4', 4],
    ['que sean 40', 40],
    ['30 por favor', 30],
    ['quiero 6 iguales', 6],
  ])('counts what is spoken of: %s', (text, many) =>
    expect(linesOf(bakery, '¿cuánto cuesta la galleta de avena?', text)).toEqual([['Galleta de avena', many]]),
  );
  it('counts what a list is left at', () =>
    expect(linesOf(bakery, 'quiero 6 galletas de avena', 'mejor déjelo en 9')).toEqual([['Galleta de avena', 9]]));
});

describe('what names a thing', () => {
  it('is not only how large it is', () =>
    expect(linesOf(bakery, 'necesito que me horneen un pavo grande que dejé en casa')).toEqual([]));
  it('is not what something is done to', () => expect(linesOf(bakery, 'quiero una mesa')).toEqual([]));
  it('is the thing itself', () =>
    expect(linesOf(bakery, 'quiero un pastel grande')).toEqual([['Pastel grande de vainilla', 1]]));
});

it('takes the thing that is spoken of, and not what is asked for behind it', () =>
  expect(linesOf(workshop, 'how much is the phone case?', "I'll take 2. Any charger cables?")).toEqual([
    ['Phone case', 2],
  ]));
it('sums so many of what is spoken of', () => {
  expect(bakery('¿cuánto cuesta la galleta de avena?', '¿y cuánto son las 5?').text).toContain('$60.00');
  expect(workshop('how much is the phone case?', 'so price for 3').text).toContain('$60.00');
});
