import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { definedTexts, languages } from '../src/domain/shared/translations.js';
import { catalogueFiles, sourceFiles } from './source-files.js';

// Each file of texts registers its texts when it is imported.
for (const file of catalogueFiles) await import(`../${file.replace(/\.ts$/, '.js')}`);
await import('../src/domain/tenants/templates/index.js');

/** Returns the names of the values that a message uses, also in its branches. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements) {
      const { type, value, options } = element as {
        type: number;
        value: string;
        options?: Record<string, { value: unknown[] }>;
      };
      // Type 0 is literal text and 7 the # of a plural; all others name a value.
      if (type !== 0 && type !== 7) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}
const valuesOfAll = (wordings: readonly string[]): string[] => [...new Set(wordings.flatMap(valuesOf))].sort();

describe('the catalogue of texts', () => {
  const labels = definedTexts.filter(({ catalogue }) => catalogue === 'templates');
  const texts = definedTexts.filter(({ catalogue }) => catalogue !== 'templates');

  it('has every text once, in a file of the name of its catalogue', () => {
    const names = texts.map(({ catalogue, key }) => `${catalogue} ${key}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const files = catalogueFiles.map(file => path.basename(file, '.texts.ts')).sort();
    expect(files.length).toBeGreaterThan(9);
    expect([...new Set(texts.map(({ catalogue }) => catalogue))].sort()).toEqual(files);
  });

  it('has every label of the templates in both languages', () => {
    expect(labels.length).toBeGreaterThan(100);
    const words = labels.flatMap(({ wordings }) => languages.flatMap(language => wordings[language]));
    expect(words.filter(word => word.trim() === '')).toEqual([]);
  });

  it.each(texts.map(({ catalogue, key, wordings }) => [`${catalogue} ${key}`, wordings] as const))(
    '%s is written in every language and takes the same values in each',
    (_name, wordings) => {
      for (const language of languages) {
        expect(wordings[language].length).toBeGreaterThan(0);
        for (const wording of wordings[language]) expect(wording.trim()).not.toBe('');
      }
      const [first, ...others] = languages.map(language => valuesOfAll(wordings[language]));
      for (const other of others) expect(other).toEqual(first);
    },
  );

  it('formats a number of things as a plural', () => {
    const counted = /(?<!, plural[^}]*)\{(?:count|limit|seconds|most|received|sent|conversations)\}/;
    const flat = texts.flatMap(({ wordings }) => languages.flatMap(language => wordings[language]));
    expect(flat.filter(wording => counted.test(wording))).toEqual([]);
  });

  // A key counts as used if a file of the same folder, or one that imports the catalogue, contains it.
  it.each(catalogueFiles)('has no unused text: %s', file => {
    const importers = sourceFiles
      .filter(other => other !== file && !other.endsWith('spec.ts'))
      .map(other => readFileSync(other, 'utf8'))
      .filter(source => source.includes(`${path.basename(file, '.ts')}.js'`));
    expect(importers).not.toEqual([]);
    const rooms = sourceFiles
      .filter(other => other.startsWith(path.dirname(file)) && other !== file && !other.endsWith('spec.ts'))
      .map(other => readFileSync(other, 'utf8'));
    const sources = [...importers, ...rooms].join('\n');
    // The compiler checks that the keys of such a catalogue are exactly the values of an enumeration.
    if (readFileSync(file, 'utf8').includes('satisfies Record<')) return;
    const keys = texts.filter(({ catalogue }) => catalogue === path.basename(file, '.texts.ts')).map(({ key }) => key);
    const isNamed = (key: string) => new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(sources);
    expect(keys.filter(key => !isNamed(key))).toEqual([]);
  });
});

describe('the words of screens, e-mails, notifications and exports', () => {
  const consoleFiles = readdirSync('console/src', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.texts.ts'))
    .map(file => path.join('console/src', file));
  // A customer who reads "agente" may think of a person, so what the agent says of itself is left out.
  const files = [...catalogueFiles, ...consoleFiles, 'src/domain/tenants/templates/template.ts'].filter(
    file => !path.basename(file).startsWith('local-answer-'),
  );
  const otherWords =
    /(?<!\p{L})(?:bots?|asistente|assistant|prospectos?|prospects?|oportunidad(?:es)?|opportunit(?:y|ies))(?!\p{L})/iu;

  it('are the one of the glossary for each thing', () => {
    expect(consoleFiles.length).toBeGreaterThan(20);
    const quoted = files.flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\b(?:es|en): |words\(|, )('[^'\n]*'|`[^`]*`)/g)].map(
        ([, text]) => `${file}: ${text}`,
      ),
    );
    expect(quoted.length).toBeGreaterThan(2_000);
    const found = quoted.filter(text => otherWords.test(text.slice(text.indexOf(': '))));
    expect(found.filter(text => !/: '(?:assistant|bots?)'$/.test(text))).toEqual([]);
    const refusals = Object.entries(JSON.parse(readFileSync('src/domain/shared/refusals/spanish.json', 'utf8')));
    expect(refusals.flat().filter(text => otherWords.test(String(text)))).toEqual([]);
  });
});

describe('words outside the catalogue', () => {
  /** Rooms where Spanish is data: texts of customers, prompts of models, texts of the demo and for developers. */
  const quoting = [
    'src/cli/',
    'src/demo/',
    'src/domain/assistant/claims/',
    'src/domain/assistant/entities/',
    'src/domain/assistant/prompts/',
    'src/domain/assistant/retrieve.ts',
    'src/domain/enrichment/said/',
    'src/domain/tenants/templates/',
    'src/http/example-operations.ts',
    'src/http/front-page.ts',
    'src/http/graphiql.ts',
    'src/integrations/local/answering/',
    'src/integrations/local/questions/',
    'src/integrations/local/understanding/data/',
    'src/integrations/local/understanding/entities/',
    'src/integrations/local/understanding/features/',
    'src/integrations/local/understanding/tenant/',
    'src/integrations/local/understanding/text/',
    'src/integrations/local/understanding/training/',
    'src/integrations/meta/fixtures/',
    'src/integrations/sendgrid/fixtures/',
    'src/integrations/twilio/fixtures/',
    'src/integrations/ycloud/fixtures/',
    'src/integrations/testing-http/',
    'src/testing/',
  ];
  const decidesLanguages = 'src/domain/shared/translations.ts';
  const checked = sourceFiles.filter(
    file => !file.endsWith('spec.ts') && !file.includes('.fixture.') && !catalogueFiles.includes(file),
  );

  it('are nowhere in the source chosen by language', () => {
    const found = checked.filter(file => file !== decidesLanguages).flatMap(file => choicesByLanguage(file));
    expect(found).toEqual([]);
  });

  it('are not only in Spanish', () => {
    const spanish = checked.filter(file => !quoting.some(start => file.startsWith(start))).flatMap(spanishIn);
    expect(spanish).toEqual([]);
  });
});

const isWord = (node: ts.Node | undefined, words: readonly string[]): boolean =>
  node !== undefined && ts.isStringLiteral(node) && words.includes(node.text);

/** Returns the places that compare something with a language, or contain an object with a member for each language. */
function choicesByLanguage(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const places: string[] = [];
  // Training messages are data in both languages.
  if (/understanding\/(data|training)\//.test(file)) return places;
  const visit = (node: ts.Node): void => {
    const comparison =
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
        node.operatorToken.kind,
      ) &&
      [node.left, node.right].some(side => isWord(side, languages));
    const map =
      ts.isObjectLiteralExpression(node) &&
      languages.every(language =>
        node.properties.some(member => member.name?.getText().replace(/'/g, '') === language),
      );
    const branch = ts.isCaseClause(node) && isWord(node.expression, languages);
    if (comparison || map || branch)
      places.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

/** Returns the texts with Spanish letters. */
function spanishIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText && /[áéíóúñ¿¡]/i.test(node.getText())) texts.push(`${file}: ${node.getText()}`);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
