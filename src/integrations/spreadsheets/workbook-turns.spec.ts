import { describe, expect, it } from '@jest/globals';
import { SheetsBusy } from '../../domain/imports/sheet.port.js';
import { WorkbookTurns } from './workbook-turns.js';

/** Takes a turn and notes when it has come. */
function taker(turns: WorkbookTurns) {
  const begun: string[] = [];
  const take = async (holder: string, name = holder) => {
    const end = await turns.take(holder);
    begun.push(name);
    return end;
  };
  return { begun, take };
}

describe('the turns of workbooks', () => {
  it('are as many as fit, and the next waits for the end of one', async () => {
    const { begun, take } = taker(new WorkbookTurns({ atOnce: 2, patienceMs: 60_000 }));
    const [end] = await Promise.all([take('a'), take('b')]);
    const third = take('c');
    await new Promise(resolve => setImmediate(resolve));
    expect(begun).toEqual(['a', 'b']);
    end?.();
    await third;
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('are one for each holder: another holder goes first', async () => {
    const { begun, take } = taker(new WorkbookTurns({ atOnce: 2, patienceMs: 60_000 }));
    const end = await take('a', 'first');
    const second = take('a', 'second');
    const other = await take('b', 'other');
    other();
    await new Promise(resolve => setImmediate(resolve));
    expect(begun).toEqual(['first', 'other']);
    end();
    await second;
    expect(begun).toEqual(['first', 'other', 'second']);
  });

  it('come too late for those who wait too long, and those leave no gap', async () => {
    const turns = new WorkbookTurns({ atOnce: 1, patienceMs: 1 });
    const end = await turns.take('a');
    await expect(turns.take('b')).rejects.toThrow(SheetsBusy);
    end();
    const next = await turns.take('c');
    end();
    await expect(turns.take('d')).rejects.toThrow(SheetsBusy);
    next();
    await expect(turns.take('d')).resolves.toBeInstanceOf(Function);
  });
});
