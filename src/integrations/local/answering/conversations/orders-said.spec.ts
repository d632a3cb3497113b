import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const nursery = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Vela de soya 8 cm', 60, { unit: 'vela' }),
    goods('Vela de soya 15 cm', 110, { unit: 'vela', stock: 0 }),
    goods('Arena fina saco 20 kg', 80, { unit: 'saco', description: 'Un saco rinde para unas 12 peceras de 30 cm.' }),
    goods('Jabones surtidos bandeja de 10', 150, { unit: 'bandeja', stock: 9 }),
    goods('Abono triple 15 bolsa 1 kg', 70, { unit: 'bolsa' }),
    goods('Cojín chico', 90, { description: 'Rojo, azul o gris.' }),
    goods('Cojín grande', 200),
    goods('Tela plástica 20 mm', 40, { unit: 'm²' }),
  ],
  articles: [],
});
const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Trail bike pedal', 30, { unit: 'pedal' }),
      goods('Road bike pedal', 50, { unit: 'pedal' }),
      goods('Helmet', 40, { unit: 'helmet' }),
    ],
    articles: [],
  },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);
const linesOf = (clerk: typeof nursery, ...texts: string[]) => {
  const { items, priced } = clerk(...texts).dialogue;
  return (items.length > 0 ? items : (priced ?? [])).map(({ product, quantity }) => [product, quantity]);
};

it('takes the place at the end for no property of the thing', () =>
  expect(linesOf(nursery, 'mándeme 2 cojines grandes y un saco de arena a Mixcoac')).toEqual([
    ['Cojín grande', 2],
    ['Arena fina saco 20 kg', 1],
  ]));

it('puts no other size in the place of one that is sold out', () => {
  const { text, dialogue } = nursery('quiero dos velas de soya de 15');
  expect(dialogue.items).toEqual([]);
  expect(text).toContain('Vela de soya 15 cm');
});

it('takes as many of the other size where that is said then', () =>
  expect(linesOf(nursery, 'quiero dos velas de soya de 15', 'ok las de 8 entonces')).toEqual([
    ['Vela de soya 8 cm', 2],
  ]));

it('counts once what is said of each of them', () =>
  expect(linesOf(nursery, 'tienen cojines?', 'quiero 3 chicos uno de cada color y uno grande')).toEqual([
    ['Cojín chico', 3],
    ['Cojín grande', 1],
  ]));

describe('packs', () => {
  const asked = ['tienen jabones?', 'necesito 25 para un bautizo'];
  it('are as many as hold so many pieces, and it is said', () => {
    expect(linesOf(nursery, ...asked)).toEqual([['Jabones surtidos bandeja de 10', 3]]);
    expect(nursery(...asked).text).toContain('3 son 30');
  });
  it('are told where it is asked how many they are', () =>
    expect(nursery(...asked, 'entonces cuántas bandejas serían').text).toContain('$450.00'));
  it('are so many where no more is asked for than one holds', () =>
    expect(linesOf(nursery, 'tienen jabones?', 'necesito 4')).toEqual([['Jabones surtidos bandeja de 10', 4]]));
  it('are no number of a name', () => {
    const { text } = nursery('deme 2 bolsas de abono y 16 cojines grandes');
    expect(text).not.toContain('viene de a');
  });
});

it('reckons how many are needed for what is to be filled', () =>
  expect(
    linesOf(nursery, '¿cuántas peceras de 30 cm puedo llenar con un saco de arena?', 'quiero llenar 30 peceras'),
  ).toEqual([['Arena fina saco 20 kg', 3]]));
it('takes how thick a thing is for nothing that it holds', () =>
  expect(nursery('cuánto cuesta la tela plástica', 'ocupo como 6 metros').text).not.toContain('300'));

describe('what is taken then', () => {
  it('comes in the place of as many of another that was not agreed to', () =>
    expect(linesOf(shop, 'give me 2 trail bike pedals', 'ok then the road bike pedals, 2 of them')).toEqual([
      ['Road bike pedal', 2],
    ]));
  it('comes beside what is sold by another unit', () =>
    expect(linesOf(shop, 'give me 2 trail bike pedals', 'ok then the helmet, 2 of them')).toEqual([
      ['Trail bike pedal', 2],
      ['Helmet', 2],
    ]));
});
it('finds what is to be added', () => expect(shop('add helmets').text).not.toContain('exactly'));

it('takes a card for nothing of plastic', () =>
  expect(linesOf(nursery, 'quiero 3 cojines grandes', 'con tarjeta de crédito cuánto sería')).toEqual([
    ['Cojín grande', 3],
  ]));

it('reminds once of what is still to be chosen', () => {
  const asked = ['quiero 2 cojines', '¿a cómo el cojín?', '¿y cuánto cuesta el cojín?'];
  expect(nursery(...asked.slice(0, 2)).text).toContain('Falta elegir');
  expect(nursery(...asked).text).not.toContain('Falta elegir');
  expect(linesOf(nursery, ...asked, 'el chico')).toEqual([['Cojín chico', 2]]);
});
