import { remembered } from './remembered.js';

describe('remembered', () => {
  it('reads a text once while it is among the last ones', () => {
    const read: string[] = [];
    const sizeOf = remembered(text => {
      read.push(text);
      return text.length === 0 ? null : text.length;
    }, 2);
    expect(['one', 'one', '', '', 'three', 'one'].map(text => sizeOf(text))).toEqual([3, 3, null, null, 5, 3]);
    expect(read).toEqual(['one', '', 'three']);
  });

  it('forgets texts that were not read lately', () => {
    const read: string[] = [];
    const same = remembered(text => {
      read.push(text);
      return text;
    }, 2);
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) expect(same(text)).toBe(text);
    expect(read).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });

  it('keeps no long text', () => {
    let count = 0;
    const counted = remembered(() => ++count);
    const long = 'a'.repeat(20_000);
    expect([counted(long), counted(long)]).toEqual([1, 2]);
  });

  it('keeps few texts if they are long', () => {
    let count = 0;
    const counted = remembered(() => ++count, 1_000);
    const texts = Array.from({ length: 100 }, (_, at) => `${at} ${'a'.repeat(9_000)}`);
    for (const text of texts) counted(text);
    expect([counted(texts[0] ?? ''), counted(texts[99] ?? '')]).toEqual([101, 100]);
  });
});
