import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { maxGroupSize } from './for-several.js';
import { Groups, LeavesGroup, type Outcome } from './groups.js';

/** Each piece of work is a number. Those in `apart` leave the first group that they are in. */
function groupsOf({ apart, takesMs, patience }: { apart: number[]; takesMs: number; patience: number }) {
  const left = new Set<number>();
  const groups: number[][] = [];
  const ran = new Groups<number>(
    async work => `${work} alone`,
    async works => {
      groups.push(works);
      const outcomes = works.map((work): Outcome => {
        if (!apart.includes(work) || left.has(work)) return { value: `${work} in a group` };
        left.add(work);
        return { left: new LeavesGroup('apart').how };
      });
      await wait(takesMs);
      return outcomes;
    },
    patience,
  );
  return { ran, groups };
}

describe('works that run in groups', () => {
  it('runs what left a group in a later one', async () => {
    const { ran, groups } = groupsOf({ apart: [2, 3], takesMs: 0, patience: 60_000 });
    const answers = await Promise.all([1, 2, 3].map(work => ran.run<string>('kind', work)));
    expect(answers).toEqual(['1 in a group', '2 in a group', '3 in a group']);
    expect(groups).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
  });

  it('runs what left a group that took longer than others wait for it, though nobody asks for the kind again', async () => {
    const { ran } = groupsOf({ apart: [2], takesMs: 30, patience: 1 });
    const answers = await Promise.all([1, 2].map(work => ran.run<string>('kind', work)));
    expect(answers).toEqual(['1 in a group', '2 alone']);
  });

  describe('with a pause', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      jest.useRealTimers();
    });
    const pauseMs = 50;
    const setUp = () => {
      const groups: number[][] = [];
      const ran = new Groups<number>(
        async work => void groups.push([work]),
        async works => {
          groups.push(works);
          return works.map((): Outcome => ({ value: null }));
        },
      );
      const ask = (...works: number[]) => works.map(work => ran.run('kind', work, pauseMs));
      return { groups, ask };
    };

    it('begins at once with what comes alone, and together with what comes before the pause has ended', async () => {
      const { groups, ask } = setUp();
      ask(1);
      await jest.advanceTimersByTimeAsync(10);
      ask(2);
      await jest.advanceTimersByTimeAsync(30);
      ask(3);
      expect(groups).toEqual([[1]]);
      await jest.advanceTimersByTimeAsync(20);
      expect(groups).toEqual([[1], [2, 3]]);
      await jest.advanceTimersByTimeAsync(pauseMs);
      ask(4);
      await jest.advanceTimersByTimeAsync(0);
      expect(groups).toEqual([[1], [2, 3], [4]]);
    });

    it('does not wait with a full group', async () => {
      const { groups, ask } = setUp();
      ask(0);
      await jest.advanceTimersByTimeAsync(1);
      const many = Array.from({ length: maxGroupSize + 1 }, (_, index) => index + 1);
      ask(...many);
      await jest.advanceTimersByTimeAsync(1);
      expect(groups).toEqual([[0], many.slice(0, maxGroupSize)]);
      await jest.advanceTimersByTimeAsync(pauseMs);
      expect(groups.at(-1)).toEqual(many.slice(maxGroupSize));
    });
  });
});
