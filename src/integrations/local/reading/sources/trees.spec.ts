import { describe, expect, it } from '@jest/globals';
import { fitTrees } from './fit-trees.js';
import { chanceBy, decodeTrees, encodeTrees } from './trees.js';

/** A row holds if exactly one of the first two signals is high, so no single signal can predict it. */
const rows = Array.from({ length: 400 }, (_, at) => {
  const [one, two] = [at % 2, Math.floor(at / 2) % 2];
  return { signals: [one + (at % 7) / 20, two + (at % 5) / 20, at % 11], holds: one !== two };
});
const settings = { trees: 60, depth: 3, rate: 0.3, least: 1, pull: 1 };

describe('trees', () => {
  const trees = fitTrees(rows, settings);

  it('learn what two signals say only together', () => {
    for (const { signals, holds } of rows.slice(0, 40))
      if (holds) expect(chanceBy(trees, signals)).toBeGreaterThan(0.9);
      else expect(chanceBy(trees, signals)).toBeLessThan(0.1);
  });

  it('are the same for the same rows, and as bytes', () => {
    const bytes = encodeTrees(trees);
    expect(encodeTrees(fitTrees(rows, settings))).toEqual(bytes);
    const read = decodeTrees(bytes);
    for (const { signals } of rows.slice(0, 20)) expect(chanceBy(read, signals)).toBe(chanceBy(trees, signals));
  });

  it('say how common a thing is where no signal tells anything', () => {
    const blind = fitTrees(
      Array.from({ length: 100 }, (_, at) => ({ signals: [1], holds: at % 4 === 0 })),
      settings,
    );
    expect(chanceBy(blind, [1])).toBeCloseTo(0.25, 1);
  });

  it('refuse bytes of another form', () => {
    expect(() => decodeTrees(Buffer.from('EMBUDOR2 something else'))).toThrow('run npm run train');
    expect(() => decodeTrees(encodeTrees(trees).subarray(0, -2))).toThrow('cut short');
  });
});
