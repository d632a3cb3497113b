import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { ambiguousText } from './patterns/ambiguous.js';
import { steepness } from './patterns/steep.js';
import { sourceFiles } from './source-files.js';

/** Files with an expression that may match a repeated part in two ways, each with the reason why it never tries them all. */
const harmless: Record<string, string> = {
  'src/cli/usage.ts': 'nothing has to match behind the repeated part, and the text is the program’s own',
  'src/integrations/local/answering/said/addresses-said.ts': 'nothing has to match behind the repeated part',
};

interface Found {
  source: string;
  flags: string;
}

/** Returns the expressions of a file: literals, and those that are put together from texts of the same file. */
function expressionsIn(file: string): Found[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const texts = new Map<string, ts.Expression>();
  const found: Found[] = [];
  const textOf = (node: ts.Node, isRaw = false): string => {
    if (ts.isTaggedTemplateExpression(node)) return textOf(node.template, true);
    if (ts.isStringLiteral(node)) return node.text;
    if (ts.isNoSubstitutionTemplateLiteral(node)) return (isRaw ? node.rawText : null) ?? node.text;
    if (ts.isTemplateExpression(node))
      return [node.head, ...node.templateSpans]
        .map(part => {
          const literal = 'literal' in part ? part.literal : part;
          const text = (isRaw ? literal.rawText : null) ?? literal.text;
          return 'expression' in part ? textOf(part.expression) + text : text;
        })
        .join('');
    const known = ts.isIdentifier(node) ? texts.get(node.text) : undefined;
    // The text is known only when the program runs.
    return known ? textOf(known) : 'x';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const { initializer } = node;
      const isText =
        ts.isStringLiteral(initializer) ||
        ts.isTemplateLiteral(initializer) ||
        (ts.isTaggedTemplateExpression(initializer) && /raw$/.test(initializer.tag.getText(tree)));
      if (isText) texts.set(node.name.text, initializer);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      found.push({ source, flags });
    }
    const [pattern, flags] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
    if (pattern && ts.isNewExpression(node) && node.expression.getText(tree) === 'RegExp')
      found.push({ source: textOf(pattern), flags: flags && ts.isStringLiteral(flags) ? flags.text : '' });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('a regular expression', () => {
  it.each([
    [/^(?:a|ab|b)+$/],
    [/^(?:no|yes|no)*!/],
    [/^(?:jaja(?:ja)*\W*)+$/],
    [/^(?:ya|y|asi|si)*$/],
    [/^(?:<!--[\s\S]*?-->\s*)*<svg/],
    [/^(?:\w+\s?)*$/],
    [/(?:(?:ha){2,}\w*\W+)*x/],
  ])('is found if a row of the same text can be divided in several ways: %s', ({ source, flags }) => {
    expect(ambiguousText(source, flags)).not.toBeNull();
  });

  it.each([
    [/^(?:a|b|cd)+$/],
    [/^(?:jaja(?:ja)*\b\W*)+$/],
    [/^(?:(?:si|no)\W+)*$/],
    [/(?:\d+(?:[.,]\d+)*\s?)?x{2,40}/],
    [/(?:,[^,]*)*/],
  ])('is not found otherwise: %s', ({ source, flags }) => {
    expect(ambiguousText(source, flags)).toBeNull();
  });

  it.each([
    [/^\W*(.+?)[\s,]+(?:instead)/u, 3],
    [/^\s*<?\s*>?\s*$/, 3],
    [/^(?:para|a) (?:\S+\s?){1,5}$/, 4],
    [/\s*,?\s*x/, 3],
    [/^\s*(?:<\s*)?(?:>\s*)?$/, 1],
    [/\s+$/, 2],
    [/\s*[,\n]\s*/, 2],
    [/^[^,]*,\s*\p{L}+$/u, 1],
  ])('%s takes a time that grows with the length of a row to the power of %i', ({ source, flags }, power) => {
    expect(steepness(source, flags).power).toBe(power);
  });

  it('of the program takes at most four times as long for a row of the same letter that is twice as long', () => {
    const all = sourceFiles
      .filter(file => !/\.(?:int-|contract\.)?spec\.ts$|\.fixture\.ts$/.test(file))
      .flatMap(file => expressionsIn(file).map(one => ({ file, ...one })));
    const steep = all.flatMap(({ file, source, flags }) => {
      const { power, letter } = steepness(source, flags);
      return power > 2 ? [{ file, power, letter, source: source.slice(0, 200) }] : [];
    });
    expect(steep).toEqual([]);
  });

  it('of the program divides every text in one way, since what does not match would be tried in all ways', () => {
    const all = sourceFiles
      .filter(file => !/\.(?:int-|contract\.)?spec\.ts$|\.fixture\.ts$/.test(file))
      .flatMap(file => expressionsIn(file).map(one => ({ file, ...one })));
    const ambiguous = all.flatMap(({ file, source, flags }) => {
      const text = ambiguousText(source, flags);
      return text === null ? [] : [{ file, text, source: source.slice(0, 200) }];
    });
    expect(ambiguous.filter(({ file }) => !(file in harmless))).toEqual([]);
    expect(new Set(ambiguous.map(({ file }) => file))).toEqual(new Set(Object.keys(harmless)));
    expect(all.length).toBeGreaterThan(1_000);
  });
});
