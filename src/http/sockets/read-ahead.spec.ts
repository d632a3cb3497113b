import { describe, expect, it } from '@jest/globals';
import { ReadAhead } from './read-ahead.js';

/** A source whose results arrive when the spec says so, in any order. */
class Source implements AsyncIterator<number> {
  readonly asked: PromiseWithResolvers<IteratorResult<number>>[] = [];

  next(): Promise<IteratorResult<number>> {
    const asked = Promise.withResolvers<IteratorResult<number>>();
    this.asked.push(asked);
    return asked.promise;
  }

  gives(at: number): void {
    this.asked[at]?.resolve({ value: at, done: false });
  }

  ends(from: number): void {
    for (const asked of this.asked.slice(from)) asked.resolve({ value: undefined, done: true });
  }
}

describe('ReadAhead', () => {
  it('gives what is there together, in the order in which it was asked for', async () => {
    const source = new Source();
    const results = new ReadAhead(source);
    const first = results.some();
    for (const at of [2, 1, 4, 0]) source.gives(at);
    expect(await first).toEqual([0, 1, 2]);
    const second = results.some();
    source.gives(3);
    expect(await second).toEqual([3, 4]);
  });

  it('asks for no more than sixteen before the first of them has come', async () => {
    const source = new Source();
    const results = new ReadAhead(source);
    const first = results.some();
    expect(source.asked).toHaveLength(16);
    source.gives(0);
    await first;
    expect(source.asked).toHaveLength(17);
  });

  it('gives what came before the end, then nothing', async () => {
    const source = new Source();
    const results = new ReadAhead(source);
    const first = results.some();
    source.gives(0);
    source.ends(1);
    expect(await first).toEqual([0]);
    expect(await results.some()).toEqual([]);
  });

  it('fails in the turn of what failed, not before', async () => {
    const source = new Source();
    const results = new ReadAhead(source);
    const first = results.some();
    source.asked[1]?.reject(new Error('second'));
    source.gives(0);
    expect(await first).toEqual([0]);
    await expect(results.some()).rejects.toThrow('second');
  });
});
