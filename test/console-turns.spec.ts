import { describe, expect, it } from '@jest/globals';
import { createChanges, createTurns } from '../console/src/lib/turns.js';

/** A read that ends when the test says so. */
function aRead() {
  let end = (): void => {};
  let begun = 0;
  const read = () => {
    begun++;
    return new Promise<void>(resolve => {
      end = resolve;
    });
  };
  return { read, begun: () => begun, end: () => end() };
}
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('reads of one list', () => {
  it('are made one at a time, and once more for all that were wanted meanwhile', async () => {
    const turns = createTurns();
    const [first, second] = [aRead(), aRead()];
    turns.take(first.read);
    turns.take(first.read);
    turns.take(second.read);
    expect([first.begun(), second.begun()]).toEqual([1, 0]);
    first.end();
    await settled();
    expect([first.begun(), second.begun()]).toEqual([1, 1]);
    second.end();
    await settled();
    expect([first.begun(), second.begun()]).toEqual([1, 1]);
  });
});

describe('changes during a read', () => {
  it('are repeated on its answer, in their order; earlier and later ones are not', () => {
    const changes = createChanges<string[]>();
    changes.add(rows => [...rows, 'earlier']);
    const end = changes.begin();
    changes.add(rows => rows.filter(row => row !== 'gone'));
    changes.add(rows => [...rows, 'last']);
    const changed = end();
    changes.add(rows => [...rows, 'later']);
    expect(changed(['kept', 'gone'])).toEqual(['kept', 'last']);
  });
});
