import { describe, expect, it } from '@jest/globals';
import { holdsSize, sizeIn } from './sizes.js';

describe('the size that a question names', () => {
  it.each([
    ['hay en XL?', 'xl'],
    ['tienen talla 38', '38'],
    ['do you have it in M?', 'm'],
    ['¿viene en talla s?', 's'],
  ])('%s', (question, size) => expect(sizeIn(question)).toBe(size));

  it.each(['a las 8?', 'cuánto mide?', 'son 12 en total?'])('is none in: %s', question =>
    expect(sizeIn(question)).toBeNull(),
  );
});

describe('a sentence of sizes', () => {
  it.each([
    ['Tallas S a XL.', 'l', true],
    ['Tallas S, M y L.', 'xl', false],
    ['Botas de cuero. Tallas 35 a 42.', '38', true],
    ['Tallas 28 a 36.', '38', false],
    ['Sizes S to L.', 'm', true],
  ])('%s holds %s: %s', (sentence, size, holds) => expect(holdsSize(sentence, size)).toBe(holds));

  it('says nothing where it states none', () => expect(holdsSize('Toque seco, 60 ml.', 'm')).toBeNull());
});
