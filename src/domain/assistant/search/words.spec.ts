import { expect, it } from '@jest/globals';
import { cachedTexts, wordsIn } from './words.js';

it('the words of long texts fill no more memory than the cache may hold', () => {
  const most = cachedTexts.maxSize;
  const filler = 'broca '.repeat(200_000);
  for (let n = 0; n < 12; n += 1)
    expect(wordsIn(`taladro${n} ${filler}`).map(word => word.folded)).toEqual([`taladro${n}`, 'broca']);
  expect(cachedTexts.size).toBeLessThan(10);
  expect(cachedTexts.calculatedSize).toBeLessThanOrEqual(most);
  expect(most).toBeLessThan(20 * 1024 * 1024);
});
