import { setTimeout as wait } from 'node:timers/promises';
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
});
