import { describe, expect, it } from '@jest/globals';
import { toCsvLine } from './export-audit.js';

describe('toCsvLine', () => {
  it('quotes what would break a line, and doubles quotes', () => {
    expect(toCsvLine(['a', 'b,c', 'say "hi"', 'two\nlines', ''])).toBe('a,"b,c","say ""hi""","two\nlines",\r\n');
  });

  it.each(['=1+1', '＝1+1', '+506', '-1', '@name', '\t='])('keeps a spreadsheet from running %s', field => {
    expect(toCsvLine([field])).toBe(`'${field}\r\n`);
  });
});
