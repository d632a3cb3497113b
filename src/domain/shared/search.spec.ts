import { describe, expect, it } from '@jest/globals';
import { patternsOf, searchTerms } from './search.js';

describe('what a search is for', () => {
  it('is the text without case, accents and needless spaces', () => {
    expect(searchTerms('  José   NÚÑEZ ')).toEqual(['jose nunez']);
    expect(searchTerms(' \t ')).toBeNull();
    expect(searchTerms(null)).toBeNull();
  });

  it('is a phone number too where it is written like one, however it is set apart', () => {
    expect(searchTerms('+506 8888-1234')).toEqual(['+506 8888-1234', '+50688881234']);
    expect(searchTerms('(506) 8888.1234')).toEqual(['(506) 8888.1234', '50688881234']);
    expect(searchTerms('8888')).toEqual(['8888']);
    expect(searchTerms('1-2')).toEqual(['1-2']);
    expect(searchTerms('8888 taladro')).toEqual(['8888 taladro']);
  });

  it('stands for itself in a pattern, whatever signs it holds', () => {
    expect(patternsOf(['50%_\\'])).toEqual(['%50\\%\\_\\\\%']);
    expect(patternsOf(null)).toBeNull();
  });
});
