import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import sentences from '../src/domain/shared/refusals/spanish.json' with { type: 'json' };
import { sourceFiles } from './source-files.js';

/** What makes a sentence that users read, an error or a function, with the positions that the sentence has in its arguments. */
const makers = new Map([
  ['DomainError', [1]],
  ['BadInput', [0]],
  ['OutboundRefused', [1]],
  ['UploadProblem', [1]],
  ['refuseUpload', [1]],
  ['problem', [2]],
  // Of an operation the first, of a message that is not sent the second, after its code.
  ['refusal', [0, 1]],
  ['refusalFor', [1]],
]);

/** Returns the sentences that an expression can be, with `{1}` for its first value; none if the sentence is made elsewhere. */
function sentencesOf(said: ts.Expression): string[] {
  if (ts.isStringLiteral(said) || ts.isNoSubstitutionTemplateLiteral(said)) return [said.text];
  if (ts.isTemplateExpression(said))
    return [said.head.text + said.templateSpans.map(({ literal }, at) => `{${at + 1}}${literal.text}`).join('')];
  if (ts.isConditionalExpression(said)) return [...sentencesOf(said.whenTrue), ...sentencesOf(said.whenFalse)];
  return ts.isParenthesizedExpression(said) ? sentencesOf(said.expression) : [];
}

function refusalsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const made = ts.isNewExpression(node) || ts.isCallExpression(node) ? node : null;
    const places = made ? makers.get(made.expression.getText()) : undefined;
    for (const place of places ?? []) {
      const said = made?.arguments?.[place];
      if (said) found.push(...sentencesOf(said));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // A word alone is a code of a provider, such as `empty_text`.
  return found.filter(sentence => sentence.includes(' ') && /\p{L}/u.test(sentence.replaceAll(/\{\d\}/g, '')));
}

const spanish: Readonly<Record<string, string>> = sentences;
const placesIn = (sentence: string): string[] => [...new Set(sentence.match(/\{\d(?=!?\})/g) ?? [])].sort();

describe('what refuses a request', () => {
  const sources = sourceFiles.filter(file => !file.endsWith('spec.ts') && !file.includes('/testing/'));

  it('is written in Spanish too, in src/domain/shared/refusals/spanish.json', () => {
    const refusals = new Set(sources.flatMap(refusalsIn));
    expect(refusals.size).toBeGreaterThan(200);
    expect([...refusals].filter(sentence => spanish[sentence] === undefined)).toEqual([]);
  });

  it('keeps every value in Spanish', () => {
    const lost = Object.entries(spanish).filter(
      ([english, words]) => words.trim() === '' || placesIn(words).join() !== placesIn(english).join(),
    );
    expect(lost).toEqual([]);
  });

  it('is still in the source: each part of a sentence between its values is in some file', () => {
    const all = sources.map(file => readFileSync(file, 'utf8')).join('\n');
    const parts = (english: string) => english.split(/\{\d\}/).filter(part => /\p{L}{2}/u.test(part));
    const plain = all.replaceAll(/\\(['`])/g, '$1');
    expect(Object.keys(spanish).filter(english => parts(english).some(part => !plain.includes(part)))).toEqual([]);
  });
});
