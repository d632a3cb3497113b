import { describe, expect, it } from '@jest/globals';
import { type DiffPart, wordDiff } from './word-diff.js';

/** Returns the text with `{-removed-}` and `{+added+}` parts. */
const marked = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'REMOVED' ? `{-${text}-}` : `{+${text}+}`))
    .join('');
const textOf = (parts: DiffPart[], without: DiffPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two answers', () => {
  it.each([
    ['¡Hola! Le atiende Sofía.', '¡Hola! Le atiende Beto.', '¡Hola! Le atiende {-Sofía-}{+Beto+}.'],
    ['Cuesta ₡45.900.', 'Cuesta ₡39.900.', 'Cuesta ₡{-45.900-}{+39.900+}.'],
    ['con mucho gusto', 'con todo cariño', 'con {-mucho gusto-}{+todo cariño+}'],
    ['Abrimos a las 8.', 'Abrimos a las 8. ¿Algo más?', 'Abrimos a las 8.{+ ¿Algo más?+}'],
    ['Con gusto. Son tres.', 'Son tres.', '{-Con gusto. -}Son tres.'],
    ['igual', 'igual', 'igual'],
    ['', 'algo', '{+algo+}'],
    ['algo', '', '{-algo-}'],
    ['', '', ''],
  ])('of %p and %p is %p', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('gives both texts back, whatever they are', () => {
    const texts = [
      'Hola Ana,\n\nel taladro cuesta ₡45.900 👍🏽 y queda uno.',
      'Hola, Ana: ¿le aparto el taladro?\nQueda uno, a ₡45.900.',
      '  ',
      '👨‍👩‍👧 e\u0301l',
    ];
    for (const before of texts)
      for (const after of texts) {
        const parts = wordDiff(before, after);
        expect(textOf(parts, 'ADDED')).toBe(before);
        expect(textOf(parts, 'REMOVED')).toBe(after);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }
  });

  it('of the longest answers takes no time that anybody notices', () => {
    const before = '¡a'.repeat(750);
    const after = 'b?'.repeat(750);
    expect(wordDiff(before, after)).toEqual([
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ]);
  });
});
