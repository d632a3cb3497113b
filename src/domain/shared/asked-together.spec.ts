import { describe, expect, it } from '@jest/globals';
import { AskedTogether } from './asked-together.js';

describe('what is asked together', () => {
  it('is one read for a turn of the event loop, and each asker hears the own answer', async () => {
    const reads: number[][] = [];
    const doubled = new AskedTogether<number, number>(async questions => {
      reads.push(questions);
      return questions.map(question => question * 2);
    }, 10);
    // behind a few promises, as a question is that comes after something was looked at first
    const late = Promise.resolve()
      .then(() => undefined)
      .then(() => doubled.ask(3));
    expect(await Promise.all([doubled.ask(1), doubled.ask(2), late])).toEqual([2, 4, 6]);
    expect(await doubled.ask(4)).toBe(8);
    expect(reads).toEqual([[1, 2, 3], [4]]);
  });

  it('is read in parts where it is much', async () => {
    const sizes: number[] = [];
    const same = new AskedTogether<number, number>(async questions => {
      sizes.push(questions.length);
      return questions;
    }, 4);
    const asked = Array.from({ length: 10 }, (_, number) => number);
    expect(await Promise.all(asked.map(number => same.ask(number)))).toEqual(asked);
    expect(sizes).toEqual([4, 4, 2]);
  });

  it('fails for those whose read fails, and for nobody later', async () => {
    let away = true;
    const same = new AskedTogether<number, number>(async questions => {
      if (away) throw new Error('away');
      return questions;
    }, 10);
    const [one, two] = await Promise.allSettled([same.ask(1), same.ask(2)]);
    expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
    away = false;
    expect(await same.ask(3)).toBe(3);
  });

  it('fails where answers are missing, instead of giving somebody another’s', async () => {
    const few = new AskedTogether<number, number>(async questions => questions.slice(1), 10);
    await expect(few.ask(1)).rejects.toThrow('0 answers to 1 questions');
  });
});
