import { expect, it } from '@jest/globals';
import { keptFor } from './kept-for.js';

it('reads each object once, also where the result is false or null, and equal objects apart', () => {
  const read: object[] = [];
  const isBig = keptFor((box: { size: number | null }) => {
    read.push(box);
    return box.size === null ? null : box.size > 10;
  });
  const [small, unknown, alike] = [{ size: 1 }, { size: null }, { size: 1 }];
  for (const _again of [1, 2]) expect([small, unknown, alike].map(isBig)).toEqual([false, null, false]);
  expect(read).toEqual([small, unknown, alike]);
});
