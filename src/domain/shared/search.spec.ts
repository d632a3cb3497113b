import { describe, expect, it } from '@jest/globals';
import { patternsOf, searchedWords, searchTerms } from './search.js';

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

  it('are those of each word, but a phone number is one', () => {
    expect(searchedWords(' Ferretería  LUNA ferreteria')).toEqual([['ferreteria'], ['luna']]);
    expect(searchedWords('(506) 8888.1234')).toEqual([['(506) 8888.1234', '50688881234']]);
    expect(searchedWords('ana')).toEqual([['ana']]);
    expect(searchedWords(' ')).toEqual([]);
    expect(searchedWords('a b c d e f g h i j').at(-1)).toEqual(['h i j']);
  });

  it.each([
    ['00506 8888 1234', '+50688881234'],
    ['\u202a+506 8888\u20111234\u202c', '+50688881234'],
    ['8888\u20131234', '+50688881234'],
    ['044 55 1234 5678', '+525512345678'],
    ['01 55 1234 5678', '+525512345678'],
    ['+52 1 55 1234 5678', '+525512345678'],
    ['011 15 2345-6789', '+5491123456789'],
    ['011 15 2345-6789', '+541123456789'],
    ['15 2345-6789', '+5491123456789'],
    ['0351 15 234-5678', '+5493512345678'],
    ['+54 11 2345 6789', '+5491123456789'],
    ['54 9 11 2345 6789', '+541123456789'],
    ['9 11 2345 6789', '+541123456789'],
    ['+54 (011) 15 2345-6789', '+5491123456789'],
    ['31 8765-4321', '+5531987654321'],
    ['0991 234 567', '+593991234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
  ])('find with %s the number that is stored as %s', (typed, stored) => {
    expect(searchTerms(typed)?.some(term => stored.includes(term))).toBe(true);
  });

  it.each(['0012', '0888', '012 345', '1512'])('find with %s, a part of a number, no numbers without it', part => {
    const [term = '', ...more] = searchTerms(part) ?? [];
    const digits = part.replace(/\D/g, '');
    for (const each of [term, ...more].filter(text => text !== part))
      expect([digits, digits.replace(/^00/, '+')]).toContain(each);
  });

  it('are not more than needed', () => {
    expect(searchTerms('55 1234 5678')).toEqual(['55 1234 5678', '5512345678']);
    expect(searchTerms('5491123456789')).toEqual(['5491123456789', '+541123456789']);
  });

  it('match themselves in a pattern, whatever signs they contain', () => {
    expect(patternsOf(['50%_\\'])).toEqual(['%50\\%\\_\\\\%']);
    expect(patternsOf(null)).toBeNull();
  });
});
