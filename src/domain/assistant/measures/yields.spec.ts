import { describe, expect, it } from '@jest/globals';
import { measuredText, measuresIn } from './measures.js';
import { ratesIn, usageIn } from './rates.js';
import { countFor } from './reckon.js';

const needs = (text: string) => measuresIn(measuredText(text));

describe('a yield by the litre', () => {
  const sentence = 'Rinde 10 m2 por litro por mano.';
  it('is a use of so much, and no rate of the whole can', () => {
    expect(ratesIn(sentence)).toMatchObject([{ how: 'COVERS', ofPart: true }]);
    expect(usageIn(sentence)).toMatchObject({ used: { dimension: 'VOLUME' }, per: { dimension: 'AREA', amount: 10 } });
  });
  it.each([
    ['60 m2', 1, 1],
    ['250 m2', 1, 2],
    ['150 m2', 2, 2],
  ])('%s with %i coats', (need, coats, cans) => {
    const usage = usageIn(sentence);
    const can = ratesIn('Pintura Nube 20 L', { isName: true });
    expect(countFor(needs(need), can, usage ? [usage] : [], coats)?.count).toBe(cans);
  });
});

describe('a yield in pieces', () => {
  it('says for how many pieces one unit is enough', () =>
    expect(ratesIn('De 5 x 5 cm salen unos 340 por metro cuadrado.')).toContainEqual(
      expect.objectContaining({
        how: 'COVERS',
        measure: expect.objectContaining({ dimension: 'PIECES', amount: 340 }),
      }),
    ));
});

it.each(['Si quiere planchado son 3 soles más por kilo.', 'Picada fina 5.000 más por metro.', 'Se cobra 20 por kilo.'])(
  'says what it costs, and not what is needed: %s',
  sentence => expect(ratesIn(sentence)).toEqual([]),
);
