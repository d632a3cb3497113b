import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The opening tags of buttons in a source: what stands between `<Button` and the `>` outside of braces. */
function buttonsOf(source: string): string[] {
  return [...source.matchAll(/<(?:Icon)?Button\b/g)].map(({ index }) => {
    let depth = 0;
    let at = index;
    while (at < source.length && !(depth === 0 && source[at] === '>')) {
      if (source[at] === '{') depth += 1;
      if (source[at] === '}') depth -= 1;
      at += 1;
    }
    return source.slice(index, at);
  });
}

const classes = /className=(?:"([^"]*)"|\{([^}]*)\})/;
const colour =
  /\b(?:bg|text|border)-(?:accent|ink|paper|surface|raised|sunken|line|hot|warm|cold|good|bad)(?:-[a-z0-9]+)*/;

describe('buttons of the console', () => {
  // Of two colours of the same kind the one that is later in the style sheet wins, not the one that is later in the list of classes.
  it('have the colours of their kind, and none of their own', () => {
    const files = globSync('console/src/**/*.tsx');
    const buttons = files.flatMap(file => buttonsOf(readFileSync(file, 'utf8')).map(tag => ({ file, tag })));
    expect(buttons.length).toBeGreaterThan(100);
    const coloured = buttons.flatMap(({ file, tag }) => {
      const [, plain, computed] = classes.exec(tag) ?? [];
      const [found] = colour.exec(plain ?? computed ?? '') ?? [];
      return found ? [`${file}: ${found}`] : [];
    });
    expect(coloured).toEqual([]);
  });
});
