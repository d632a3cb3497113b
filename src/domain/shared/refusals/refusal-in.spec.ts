import { describe, expect, it } from '@jest/globals';
import { refusalIn } from './refusal-in.js';

describe('a refusal', () => {
  it('is told in English as the source has it', () => {
    expect(refusalIn('en', 'Lead not found.')).toBe('Lead not found.');
  });

  it('is told in Spanish, with its values', () => {
    expect(refusalIn('es', 'User not found.')).toMatch(/^No /);
    expect(refusalIn('es', 'There are more than 5000 entries. Choose a shorter period.')).toContain('5000');
  });

  it('keeps what a value holds, whatever signs are in it', () => {
    expect(refusalIn('es', 'There are more than $1 (a+b).*\n entries. Choose a shorter period.')).toContain(
      '$1 (a+b).*\n ',
    );
  });

  it('puts words of ours in Spanish where they stand for a value, and nobody’s names', () => {
    expect(refusalIn('es', 'This must be a string, not null.')).toBe('Debe ser un texto, no null.');
    expect(refusalIn('es', 'This must have at most 60 characters.')).toMatch(/como máximo 60 caracteres/);
    expect(refusalIn('es', 'Unknown field: value.')).toMatch(/: value\.$/);
  });

  it('takes as many values as the sentence has, the first as short as it can be', () => {
    expect(refusalIn('es', 'no connection to a.example (b) (c)')).toBe('sin conexión con a.example (b) (c)');
    expect(refusalIn('es', 'no connection to a.example (')).toBe('no connection to a.example (');
  });

  it('does not keep the server busy where a client makes a sentence of megabytes', () => {
    const long = `Int cannot represent non-integer value: "${'. : '.repeat(500_000)}"`;
    expect(refusalIn('es', long)).toBe(long);
  });

  it('is told as it is where nobody has written it in Spanish', () => {
    expect(refusalIn('es', 'Nobody says this.')).toBe('Nobody says this.');
  });
});
