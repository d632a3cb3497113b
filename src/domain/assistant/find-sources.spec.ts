import { describe, expect, it } from '@jest/globals';
import { newDialogue } from './dialogue/state.js';
import { dialogueSubjectsOf, findSources, likelySources } from './find-sources.js';
import { nothingSpokenOf, type SourceReader } from './search/source-reader.js';
import type { Shelf } from './shelf.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    {
      id: 'p',
      name: 'Farol de jardín',
      description: 'Luz cálida. Aguanta la lluvia.',
      keywords: [],
      unit: 'pieza',
      priceMinor: '45000',
      currency: 'MXN',
      stock: 0,
    },
  ],
  articles: [
    { id: 'a', title: 'Envíos', body: 'A Puebla en 3 días. No enviamos vidrio.', keywords: [], language: 'es' },
  ],
};
/** Reader that gives later units a higher chance. */
const lastFirst: SourceReader = {
  read: (_, units) => units.map((unit, at) => ({ unit, chance: at / units.length })).toReversed(),
};
const asked = { text: '¿mandan a Puebla?', turns: [], spokenOf: nothingSpokenOf };

describe('what a dialogue speaks of', () => {
  it('is its focus, its topic, and what is in the cart or was priced', () => {
    const dialogue = {
      ...newDialogue,
      focus: 'Farol de jardín',
      topic: 'Envíos',
      items: [{ product: 'Banca', quantity: 1 }],
      priced: [{ product: 'Mesa', quantity: 2 }],
    };
    expect(dialogueSubjectsOf(dialogue)).toEqual({
      product: 'Farol de jardín',
      article: 'Envíos',
      listed: ['Banca', 'Mesa'],
    });
    expect(dialogueSubjectsOf(newDialogue)).toEqual(nothingSpokenOf);
  });
});

describe('sources of an answer', () => {
  const found = findSources(shelf, asked, { reader: lastFirst, locale: 'es-MX', language: 'es' });

  it('come with the product or the article that they are of, the likeliest first', () => {
    expect(
      found.map(({ kind, text, item, article }) => [kind, text, item?.price ?? null, article?.title ?? null]),
    ).toEqual([
      ['passage', 'No enviamos vidrio.', null, 'Envíos'],
      ['passage', 'A Puebla en 3 días.', null, 'Envíos'],
      ['detail', 'Aguanta la lluvia.', '$450.00', null],
      ['detail', 'Luz cálida.', '$450.00', null],
    ]);
  });

  it('leave out what is hardly likely', () => {
    expect(found.some(({ kind }) => kind === 'product')).toBe(false);
    expect(likelySources(found).every(({ chance }) => chance >= 0.1)).toBe(true);
  });

  it('are of an article in another language only where none in the own is about as likely', () => {
    const english = { id: 'e', title: 'Shipping', body: 'We ship to Puebla in 3 days.', keywords: [], language: 'en' };
    const both = { ...shelf, articles: [...shelf.articles, english] };
    const titles = (language: 'es' | 'en', read = both) =>
      new Set(
        findSources(read, asked, { reader: lastFirst, locale: 'es-MX', language }).map(({ article }) => article?.title),
      );
    expect(titles('es')).not.toContain('Shipping');
    expect(titles('en')).not.toContain('Envíos');
    expect(titles('es', { ...shelf, articles: [english] })).toContain('Shipping');
  });

  it('are read from the same units each time, so that a reader may remember them', () => {
    const seen = new Set<unknown>();
    const watching: SourceReader = {
      read(_, units) {
        seen.add(units);
        return [];
      },
    };
    for (const text of ['hola', 'precio?'])
      findSources(
        shelf,
        { text, turns: [], spokenOf: nothingSpokenOf },
        { reader: watching, locale: 'es-MX', language: 'es' },
      );
    expect(seen.size).toBe(1);
  });
});
