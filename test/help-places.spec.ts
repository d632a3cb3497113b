import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { helpTexts } from '../src/domain/questions/help.texts.js';
import { helpTopics } from '../src/domain/questions/help-topics.js';
import { type Language, languages } from '../src/domain/shared/translations.js';

/** Returns the texts in a language that these files of the console define as `{ es: '…', en: '…' }`. */
const textsIn = (pattern: string, language: Language): string[] =>
  globSync(pattern).flatMap(file => {
    const pairs = [...readFileSync(file, 'utf8').matchAll(/\{ es: '([^']+)', en: '([^']+)' \}/g)];
    return pairs.map(([, es = '', en = '']) => (language === 'es' ? es : en));
  });

describe.each(languages)('the help in %s', language => {
  const sections = textsIn('console/src/screens/*/route.ts', language);
  const parts = textsIn('console/src/screens/*/*.texts.ts', language);

  it.each(helpTopics)('%s: names places by the labels of the console', topic => {
    const [first = '', ...others] = helpTexts(language, topic).split(' › ');
    const places = others.map((text, at) => [at === 0 ? first : others[at - 1], text] as const);
    const wrong = places.filter(
      ([before = '', after]) =>
        !sections.some(name => before.endsWith(name)) ||
        !parts.some(name => after.startsWith(name) && !/\p{L}/u.test(after.charAt(name.length))),
    );
    expect(wrong).toEqual([]);
  });
});
