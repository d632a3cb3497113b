import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listCell, readListCell } from './list-cell.js';

const trimmed = (text: string) => readListCell(text).map(part => part.trim());

describe('a list in one cell', () => {
  it('is read as what was written, whatever its texts hold', () => {
    const tag = fc
      .string({ unit: fc.constantFrom('a', ',', ';', '"', ' ') })
      .filter(text => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1 }), tags => {
        expect(trimmed(listCell(tags))).toEqual(tags);
      }),
      { seed: 1 },
    );
  });

  it('is read as people write it: an open quotation mark is a part of the text', () => {
    expect(trimmed('a, b;c\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(trimmed('Tubo 5", "Feria, marzo" ; "sin cerrar, x')).toEqual([
      'Tubo 5"',
      'Feria, marzo',
      '"sin cerrar',
      'x',
    ]);
    expect(trimmed('"a" b, "c"')).toEqual(['"a" b', 'c']);
  });
});
