import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import '../src/compose.js';
import { definedTexts, languages } from '../src/domain/shared/translations.js';

/** The names of the values that a message takes, of its branches too. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements) {
      const { type, value, options } = element as {
        type: number;
        value: string;
        options?: Record<string, { value: unknown[] }>;
      };
      // 0 is literal text and 7 the # of a plural; all others name a value
      if (type !== 0 && type !== 7) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

describe('the catalogue of texts', () => {
  it('has every text once', () => {
    const names = definedTexts.map(({ catalogue, key }) => `${catalogue} ${key}`);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(definedTexts.map(({ catalogue, key, text }) => [`${catalogue} ${key}`, text] as const))(
    '%s is written in every language and takes the same values in each',
    (_name, text) => {
      for (const language of languages) expect(text[language].trim()).not.toBe('');
      const [first, ...others] = languages.map(language => valuesOf(text[language]));
      for (const other of others) expect(other).toEqual(first);
    },
  );
});
