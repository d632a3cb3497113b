import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const printer = talkIn(
  {
    version: '1',
    agents: [],
    products: [
      product('Vinyl banner', 40, 'piece', 'Full colour on one side. Grommets cost extra.'),
      product('Business cards', 25, 'box', 'Box of 500, matte.'),
      product('Monthly flyers', 90, 'month', '3 deliveries a month.'),
    ],
    articles: [
      says('How long it takes', 'Banners take two days. Cards take three days.'),
      says('Paying', 'We accept cash, checks and Cashapp. No credit cards.'),
      says('Fees', 'Prices do not include tax. Proofs are included.'),
      says('Visits', 'The visit to measure your wall costs $30.'),
    ].map(article => ({ ...article, language: 'en' })),
  },
  'en',
);
const bakery = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Pastel hasta 20 personas', 30, 'pastel', 'Relleno de fresa. Las velas van aparte.'),
    product('Desayuno semanal', 25, 'semana', '4 entregas a la semana, sin domingos.'),
    product('Crema de nuez', 9, 'frasco', 'Dos cucharadas al mes.'),
  ],
  articles: [
    says('Entregas', 'Llevamos a Escazú por ₡2000. A Heredia son ₡3500.'),
    says('Incluido', 'El desayuno no incluye crema. La servilleta va incluida.'),
  ],
});

describe('the rare word of a question', () => {
  it('decides before a common verb that stands in a title', () => {
    const { text } = printer('do you take cashapp?');
    expect(text).toContain('Cashapp');
    expect(text).not.toContain('two days');
  });

  it('is answered by the one text that holds it, before an article that shares the other word', () => {
    expect(printer('how much is the vinyl banner?', 'grommets included?').text).toContain('Grommets cost extra.');
    expect(bakery('¿velas incluidas?').text).toContain('Las velas van aparte.');
  });

  it('decides before a preposition in the name of a thing', () => {
    const { text } = bakery('van hasta heredia?');
    expect(text).toContain('a Heredia son ₡3500');
    expect(text).not.toContain('Pastel');
  });

  it('is a visit where somebody is to come and look', () =>
    expect(printer('how much to come out and measure?').text).toContain('The visit to measure your wall costs $30.'));

  it('leaves what is spoken of as it is, where something is asked to be included', () =>
    expect(bakery('cuánto es el desayuno semanal?', '¿incluye crema?', '¿cuántas veces vienen?').text).toContain(
      '4 entregas a la semana',
    ));
});
