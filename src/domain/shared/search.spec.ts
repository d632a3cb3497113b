import { describe, expect, it } from '@jest/globals';
import { patternsOf, searchTerms } from './search.js';

describe('the terms of a search', () => {
  it('are the text in lower case, without accents and extra spaces', () => {
    expect(searchTerms('  José   NÚÑEZ ')).toEqual(['jose nunez']);
    expect(searchTerms(' \t ')).toBeNull();
    expect(searchTerms(null)).toBeNull();
  });

  it('include the phone number where the text is written like one, with any separators', () => {
    expect(searchTerms('+506 8888-1234')).toEqual(['+506 8888-1234', '+50688881234']);
    expect(searchTerms('(506) 8888.1234')).toEqual(['(506) 8888.1234', '50688881234']);
    expect(searchTerms('8888')).toEqual(['8888']);
    expect(searchTerms('1-2')).toEqual(['1-2']);
    expect(searchTerms('8888 taladro')).toEqual(['8888 taladro']);
  });

  it('match themselves in a pattern, whatever signs they contain', () => {
    expect(patternsOf(['50%_\\'])).toEqual(['%50\\%\\_\\\\%']);
    expect(patternsOf(null)).toBeNull();
  });
});
