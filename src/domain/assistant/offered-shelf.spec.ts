import { describe, expect, it } from '@jest/globals';
import { withOffered } from './answer-input.js';
import { checkAnswer } from './check-answer.js';
import { firstTurn } from './dialogue/first-turn.fixture.js';
import type { AnswerInput } from './language-model.port.js';
import { longestVariants, longestWhole, standingShelf } from './offered-shelf.js';
import { prompt } from './prompts/answer.es.js';
import { questionKey } from './reply-cache.js';
import type { Shelf, ShelfArticle, ShelfProduct } from './shelf.js';
import { shelfWithOffers } from './shelf-with-offers.js';
import type { OfferedShelf } from './source-data.js';

const product = (name: string, change: Partial<ShelfProduct> = {}): ShelfProduct => ({
  id: name,
  name,
  description: 'De barro.',
  keywords: [],
  unit: null,
  priceMinor: '250000',
  currency: 'CRC',
  stock: 3,
  ...change,
});
const article = (title: string, body: string, language = 'es'): ShelfArticle => ({
  id: title,
  title,
  body,
  keywords: [],
  language,
});
const shelfOf = (products: ShelfProduct[], articles: ShelfArticle[]): Shelf => ({
  version: '1',
  agents: [],
  products,
  articles,
});
const small = shelfOf([product('Maceta'), product('Regadera')], [article('Pagos', 'Se paga con SINPE.')]);
const large = shelfOf(
  Array.from({ length: 2_000 }, (_, at) => product(`${at % 2 === 0 ? 'Maceta' : 'Regadera'} ${at}`)),
  Array.from({ length: 800 }, (_, at) => article(`Artículo ${at}`, `El plazo ${at} es de ${at} días.`)),
);
const standing = (shelf: Shelf, language: 'es' | 'en' = 'es') => standingShelf(shelf, language, 'es-CR');

const input: AnswerInput = {
  text: 'Hola',
  history: [],
  language: 'es',
  business: 'Vivero',
  agent: { name: 'Sofía', personality: '', systemPrompt: '' },
  contactName: null,
  intent: 'GENERAL_INQUIRY',
  sentiment: 'NEUTRAL',
  catalogue: [{ name: 'Maceta', description: 'De barro.', price: '₡2.500,00', inStock: true, unit: null }],
  knowledge: [],
  sources: [],
  hasUnreadMedia: false,
  ...firstTurn,
};
const offering = (shelf: Shelf, found: OfferedShelf['found'] = { items: [], articles: [] }): AnswerInput => ({
  ...input,
  offered: () => ({ standing: standing(shelf), found }),
});
const verdict = (text: string, given: AnswerInput) =>
  checkAnswer({ text, known: true, quickReplies: [] }, withOffered(given)).ok;

describe('a shelf that is short enough', () => {
  it('is given as a whole, in its own order and as the same object as long as it is the same', () => {
    expect(standing(small)).toMatchObject({
      isWhole: true,
      items: [{ name: 'Maceta', description: 'De barro.' }, { name: 'Regadera' }],
      articles: [{ title: 'Pagos', body: 'Se paga con SINPE.' }],
    });
    expect(standing(small)).toBe(standing(small));
    expect(standing({ ...small })).not.toBe(standing(small));
  });

  it('is one whose texts together stay below the bound', () => {
    const lengthOf = (shelf: Shelf) => {
      const { standing: told = '' } = prompt({ ...offering(shelf), showsPictures: true });
      return told.length;
    };
    const filled = (length: number) => shelfOf([], [article('Todo', 'x'.repeat(length))]);
    const frame = lengthOf(filled(1_000)) - 1_000;
    expect(standing(filled(longestWhole - frame)).isWhole).toBe(true);
    expect(standing(filled(longestWhole)).isWhole).toBe(false);
  });

  it('has the articles in the language of the conversation, if all of them are written twice', () => {
    const twice = shelfOf([], [article('Pagos', 'SINPE.'), article('Payments', 'SINPE only.', 'en')]);
    expect(standing(twice, 'en').articles.map(({ title }) => title)).toEqual(['Payments']);
    expect(standing(small, 'en').articles.map(({ title }) => title)).toEqual(['Pagos']);
  });

  it('has what only a text prices with its name and price, and the text once', () => {
    const sized = product('Maceta de barro', { priceMinor: '5000', description: 'Mediana 70, grande 110.' });
    const { items } = standing(shelfWithOffers(shelfOf([{ ...sized, currency: 'MXN' }], [])));
    expect(items.length).toBeGreaterThan(1);
    expect(items.filter(({ description }) => description !== '')).toHaveLength(1);
  });

  it('is shown before everything that changes, and what was found only by its name', () => {
    const { standing: told, user } = prompt(offering(small));
    expect(told).toMatch(/- Regadera \| precio: ₡2.500,00 \| existencias: hay \| De barro\./u);
    expect(told).toContain('Se paga con SINPE.');
    expect(user).toMatch(/lo-mas-probable>\n- Maceta\n</u);
    expect(user).not.toContain('De barro.');
  });

  it('supports what it says, and nothing else', () => {
    expect(verdict('La regadera cuesta ₡2.500.', offering(small))).toBe(true);
    expect(verdict('La regadera cuesta ₡2.400.', offering(small))).toBe(false);
    const delivered = shelfOf([product('Maceta')], [article('Envíos', 'El envío cuesta ₡3.000.')]);
    expect(verdict('El envío cuesta ₡3.000.', offering(delivered))).toBe(true);
    expect(verdict('El envío cuesta ₡3.000.', input)).toBe(false);
  });

  it.each<[string, boolean]>([
    ['La Maceta de barro cuesta ₡2.500 y la Manguera verde ₡9.000.', true],
    ['Maceta de barro: ₡2.500\nManguera verde: ₡9.000', true],
    ['La Maceta de barro cuesta ₡9.000.', false],
    ['Manguera verde (₡2.500)', false],
    ['The Manguera verde is ₡2.500.', false],
    ['La manguera está a solo ₡9.000.', true],
    ['La Maceta de barro con envío queda en ₡9.000.', true],
    ['La Maceta de barro cuesta ₡3.000 con el envío.', true],
    ['Si la Maceta de barro no le alcanza, hay otra cosa en ₡9.000.', true],
  ])('has no price of one thing for another: %s (%s)', (text, passes) => {
    const two = shelfOf(
      [product('Maceta de barro'), product('Manguera verde', { priceMinor: '900000' }), product('Barro')],
      [article('Envíos', 'El envío cuesta ₡3.000.')],
    );
    expect(verdict(text, offering(two))).toBe(passes);
    const history = [{ author: 'BUSINESS', text: 'La manguera cuesta ₡9.000 y la maceta ₡2.500.' }] as const;
    expect(verdict(text, { ...offering(two), history: [...history] })).toBe(passes);
  });

  it('refuses what is said of its stock, though no search found the thing', () => {
    const soldOut = shelfOf([product('Maceta'), product('Regadera', { stock: 0 })], []);
    expect(verdict('Sí, hay Regadera disponible.', offering(soldOut))).toBe(false);
    expect(verdict('Sí, hay Maceta disponible.', offering(soldOut))).toBe(true);
  });

  it('supports both prices of two products with one name', () => {
    const both = shelfOf([product('Maceta'), product('Maceta', { priceMinor: '900000' })], []);
    for (const price of ['₡2.500', '₡9.000']) expect(verdict(`La maceta cuesta ${price}.`, offering(both))).toBe(true);
  });

  it('makes another question of the same message where it differs', () => {
    const key = (given: AnswerInput) => questionKey('tenant', 'answer', 'openai', given);
    const dearer = shelfOf([product('Maceta'), product('Regadera', { priceMinor: '260000' })], small.articles);
    expect(key(offering(small))).toBe(key(offering({ ...small })));
    expect(key(offering(small))).not.toBe(key(offering(dearer)));
    expect(key(offering(small))).not.toBe(key(input));
  });
});

describe('a shelf that is too long', () => {
  const found = {
    items: [{ name: 'Regadera 7', description: 'De lata.', price: '₡9.900,00', inStock: false, unit: null }],
    articles: [{ title: 'Envíos', body: 'El envío cuesta ₡3.000.' }],
  };

  it('is given as an index that is bounded, with things of each kind and how many are left out', () => {
    const { isWhole, items, articles, leftOut } = standing(large);
    expect(isWhole).toBe(false);
    expect(items.slice(0, 2).map(({ name }) => name)).toEqual(['Maceta 0', 'Regadera 1']);
    expect(items.every(({ description }) => description === '')).toBe(true);
    expect(items.length + leftOut.items).toBe(2_000);
    expect(articles.length + leftOut.articles).toBe(800);
    expect(articles.every(({ body }) => body === '')).toBe(true);
    expect(prompt(offering(large)).standing?.length).toBeLessThan(longestWhole);
  });

  it('has the sizes that only a text prices behind their product, bounded too', () => {
    const sized = product('Maceta de barro', { description: 'Mediana 3000, grande 4000.' });
    const { items } = standing(shelfWithOffers({ ...large, products: [sized, ...large.products] }));
    const at = items.findIndex(({ name }) => name === 'Maceta de barro');
    expect(items.slice(at, at + 3)).toMatchObject([
      { name: 'Maceta de barro' },
      {
        name: 'Maceta de barro mediana',
        price: expect.stringMatching(/3.000,00/u),
        inStock: null,
        productInStock: true,
      },
      { name: 'Maceta de barro grande', price: expect.stringMatching(/4.000,00/u) },
    ]);
    const many = large.products.map(each => ({ ...each, description: 'Mediana 3000, grande 4000.' }));
    const all = standing(shelfWithOffers({ ...large, products: many }));
    expect(all.items.length + all.leftOut.items).toBe(6_000);
    expect(prompt({ ...input, offered: () => ({ standing: all, found }) }).standing?.length).toBeLessThan(
      longestWhole + longestVariants,
    );
  });

  it('has what was found for the message in full beside it, and the model is told that it can search', () => {
    const { standing: told, user } = prompt(offering(large, found));
    expect(told).toMatch(/- Regadera 1 \| precio: ₡2.500,00/u);
    const { leftOut } = standing(large);
    expect(told).toContain(`(y ${leftOut.items} productos más)`);
    expect(told).toContain(`(y ${leftOut.articles} artículos más)`);
    expect(user).toContain('o puede ser de lo que no cupo ahí');
    expect(user).toContain('- Regadera 7 | precio: ₡9.900,00 | existencias: AGOTADO | De lata.');
    expect(user).toContain('- Maceta | precio');
    expect(user).toContain('El envío cuesta ₡3.000.');
    expect(user).toContain('búscalo con search_products o search_knowledge');
    expect(prompt({ ...offering(large, found), mayCall: false }).user).not.toContain('búscalo con');
  });

  it('supports the names and prices of its index and what was found, whose text counts', () => {
    expect(verdict('La Regadera 7 cuesta ₡9.900 y el envío ₡3.000.', offering(large, found))).toBe(true);
    expect(verdict('Sí, hay Regadera 7 disponible.', offering(large, found))).toBe(false);
    expect(verdict('La Maceta 0 cuesta ₡2.500.', offering(large, found))).toBe(true);
    expect(verdict('El plazo es de 399 días hábiles de entrega.', offering(large, found))).toBe(false);
  });
});
