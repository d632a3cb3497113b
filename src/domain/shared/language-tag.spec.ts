import { describe, expect, it } from '@jest/globals';
import { baseLanguage, readLanguageTag, textLanguageOf } from './language-tag.js';

describe('a tag of a language', () => {
  it.each([
    ['es', 'es'],
    ['ES', 'es'],
    [' En ', 'en'],
    ['pt-br', 'pt-BR'],
    ['ES_MX', 'es-MX'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('%s is stored as %s', (text, stored) => {
    expect(readLanguageTag(text)).toBe(stored);
  });

  it.each(['', 'español', 'e', 'es-', 'es MX', '12', 'spanish-language'])('%s is none', text => {
    expect(readLanguageTag(text)).toBeNull();
  });

  it('has a language without its region, in which there may be texts', () => {
    expect(['es', 'ES-mx', 'es_MX', 'est', 'pt-BR'].map(baseLanguage)).toEqual(['es', 'es', 'es', 'est', 'pt']);
    expect(['ES', 'en-GB', 'est', 'pt', '', null, undefined].map(textLanguageOf)).toEqual([
      'es',
      'en',
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
