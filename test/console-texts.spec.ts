import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { type CompiledMessage, formatMessage, type Values } from '../console/src/app/format-message.js';

const { compileTexts } = await import('../console/build/compiled-texts.mjs' as string);

const files = globSync('console/src/**/*.{ts,tsx}')
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file !== 'console/src/app/intl.tsx' && readFileSync(file, 'utf8').includes('defineTexts('))
  .sort();

/** The texts of a module, in the order in which it contains them. */
function textsIn(source: string): { language: string; text: unknown }[] {
  const found: { language: string; text: unknown }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ['es', 'en'].includes(node.name.getText())) {
      const { initializer } = node;
      const text = ts.isStringLiteralLike(initializer) ? initializer.text : JSON.parse(initializer.getText());
      found.push({ language: node.name.getText(), text });
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('texts.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Values for every name in a message, with this number where it counts. */
function valuesFor(message: string, count: number): Values {
  const names = [...message.matchAll(/\{(\w+)(, plural)?/g)];
  return Object.fromEntries(names.map(([, name, counts]) => [name, counts ? count : `<${name}>`]));
}

describe('the texts of the console, as the build compiles them', () => {
  it('are those of every screen', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('say what ICU says: %s', file => {
    const source = readFileSync(file, 'utf8');
    const written = textsIn(source);
    const compiled = textsIn(compileTexts(source));
    expect(compiled.length).toBe(written.length);
    expect(written.length).toBeGreaterThan(0);
    for (const [at, { language, text }] of written.entries())
      for (const count of [0, 1, 2, 1_000_000]) {
        const values = valuesFor(String(text), count);
        const expected = new IntlMessageFormat(String(text), language).format(values);
        const message = compiled[at]?.text as CompiledMessage;
        expect({ text, said: formatMessage(message, language, values) }).toEqual({ text, said: expected });
      }
  });

  it('must be written out, so that the build can read them', () => {
    const together = "export const t = defineTexts({ key: { es: 'Hola ' + name, en: `Hello` } });";
    expect(() => compileTexts(together)).toThrow("Write this text out as one literal: 'Hola ' + name");
    const plain = "export const t = defineTexts({ key: { es: 'Hola, {name}', en: `Hello` } });";
    expect(compileTexts(plain)).toBe(
      'export const t = defineTexts({ key: { es: ["Hola, ",["name"]], en: "Hello" } });',
    );
  });
});
