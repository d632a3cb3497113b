import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildIn, createReach, type Origin, PartMissing } from '../console/src/app/reach.js';

/** Returns a page whose server gives the `answers` in turn; `waits` has what the page showed about waiting. */
function aPage(answers: Origin[], { reloadedAlready = false, down = false } = {}) {
  const page = { reloads: 0, waits: [] as boolean[] };
  const reached = createReach({
    isDown: () => down,
    origin: async () => answers.shift() ?? 'same',
    reload: () => {
      if (!reloadedAlready) page.reloads += 1;
      return !reloadedAlready;
    },
    pause: async () => {},
    onWaiting: waits => page.waits.push(waits),
  });
  return { page, reached };
}
/** Returns a loader of a part that fails `failures` times before it succeeds. */
const aPart = (failures: number) => {
  let left = failures;
  return async () => {
    left -= 1;
    if (left >= 0) throw new TypeError('Failed to fetch dynamically imported module: /assets/board.js');
    return 'the board';
  };
};

describe('a part of the console that is not here yet', () => {
  it('stays and waits while the server is away, and comes once it is back', async () => {
    const { page, reached } = aPage(['away', 'away', 'same']);
    expect(await reached(aPart(3))).toBe('the board');
    expect(page).toEqual({ reloads: 0, waits: [true, false, true, false] });
  });

  it('is not requested before the server answers, if the line is known to be down', async () => {
    const { page, reached } = aPage(['away', 'same'], { down: true });
    let asked = 0;
    const part = async () => {
      asked += 1;
      return page.waits.length;
    };
    expect(await reached(part)).toBe(2);
    expect(asked).toBe(1);
  });

  it('reloads the page only if another build has replaced its own', async () => {
    const { page, reached } = aPage(['another']);
    void reached(aPart(1));
    await new Promise(resolve => setImmediate(resolve));
    expect(page.reloads).toBe(1);
  });

  it('tells the screen if the server answers but the part is missing, by an error for which the router does not reload', async () => {
    const { page, reached } = aPage(['same', 'same']);
    const failure = await reached(aPart(9)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PartMissing);
    expect((failure as Error).message).not.toMatch(/dynamically imported module|module script/);
    expect(page.reloads).toBe(0);
  });

  it('does not reload the page again and again', async () => {
    const { reached } = aPage(['another', 'another'], { reloadedAlready: true });
    await expect(reached(aPart(9))).rejects.toBeInstanceOf(PartMissing);
  });

  it('knows a build by the script that its page begins with', () => {
    const page =
      '<link href="/assets/icon-1.svg"><script type="module" crossorigin src="/assets/index-A1.js" nonce="x">';
    expect(buildIn(page)).toBe('/assets/index-A1.js');
    expect(buildIn('<h1>Bad gateway</h1>')).toBeNull();
  });

  it('is imported through `reached` everywhere', () => {
    const sources = path.join(import.meta.dirname, '../console/src');
    const bare = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !name.startsWith('gql'))
      .filter(name => {
        const text = readFileSync(path.join(sources, name), 'utf8');
        return /(?<!reached\(\(\) => )(?<!typeof )\bimport\(/.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, ''));
      });
    expect(bare).toEqual([]);
  });
});
