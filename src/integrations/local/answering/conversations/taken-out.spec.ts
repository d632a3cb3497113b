import { expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const inEnglish = talkIn(
  {
    version: '1',
    agents: [],
    products: [
      product('Battery replacement', 35, 'service', 'Same day.'),
      product('20W wall charger', 19, 'unit', 'White.'),
      product('USB-C cable 6 ft', 18, 'unit', 'Braided.', ['charger cord']),
    ],
    articles: [],
  },
  'en',
);
const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Manguera de jardín 15 m', 35, 'pieza', 'Con pistola.'),
    product('Llave de paso', 19, 'pieza', 'De bronce.', ['llave manguera', 'llave de manguera']),
  ],
  articles: [],
});

it.each(['remove the charger', 'take out the charger please', 'drop the wall charger', 'no charger, remove it'])(
  'what is called so goes out, and not what is also found by that word: %s',
  text =>
    expect(inEnglish('give me one 20w wall charger and 2 usb-c cables', text).items).toEqual([['USB-C cable 6 ft', 2]]),
);
it('and what is only found by it goes where nothing is called so', () =>
  expect(inEnglish('give me one battery replacement and 2 usb-c cables', 'remove the charger cord').items).toEqual([
    ['Battery replacement', 1],
  ]));
it.each(['quita la manguera', 'sáqueme la manguera', 'elimine la manguera por favor'])('en español: %s', text =>
  expect(talk('deme 2 mangueras de jardín y 3 llaves de paso', text).items).toEqual([['Llave de paso', 3]]),
);

it.each([
  'quite la llave de paso',
  'y la llave de paso no mejor',
  'ya no quiero la llave de paso',
  'sáqueme la llave de paso',
])('what is not in the order is neither put there nor offered: %s', text => {
  const answer = talk('deme 2 mangueras de jardín', text);
  expect(answer.items).toEqual([['Manguera de jardín 15 m', 2]]);
  expect(answer.text).toMatch(/Llave de paso no está en su pedido|no lleva Llave de paso/u);
  expect(answer.text).not.toContain('₡19,00');
});
it.each([
  ['the battery replacement instead', 2],
  ['a battery replacement instead', 1],
  ["actually i'll take 5 battery replacements instead please", 5],
])('what is wanted instead comes in the place of what was there: %s', (text, many) =>
  expect(inEnglish('give me 2 usb-c cables', text).items).toEqual([['Battery replacement', many]]),
);
