import { describe, expect, it } from '@jest/globals';
import { fitsIn, rangesIn } from './named-ranges.js';

describe('the numbers that a product is for', () => {
  it.each<[string, [number, number][]]>([
    ['Urbano kids (8 a 12 años)', [[8, 12]]],
    ['Traslado al aeropuerto hasta 10 personas', [[0, 10]]],
    ['Mantenimiento de 9.000 a 12.000 BTU', [[9000, 12000]]],
    ['Fumigación, más de 300 m²', [[300, Number.POSITIVE_INFINITY]]],
    ['Cuaderno cosido 100 hojas', []],
    ['Broca 12 a 3', []],
  ])('%s', (name, ranges) => {
    expect(rangesIn(name).map(({ least, most }) => [least, most])).toEqual(ranges);
  });

  it('are the tightest that hold one of those that were said', () => {
    const ranges = [
      { least: 0, most: 10 },
      { least: 0, most: 4 },
    ];
    expect(fitsIn(ranges, [3])).toBe(4);
    expect(fitsIn(ranges, [6, 90])).toBe(10);
    expect(fitsIn(ranges, [11])).toBeNull();
  });
});
