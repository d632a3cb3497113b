import { describe, expect, it } from '@jest/globals';
import { refusalIn } from './refusal-in.js';

describe('a refusal', () => {
  it('is told in English as the source has it', () => {
    expect(refusalIn('en', 'There is no such lead.')).toBe('There is no such lead.');
  });

  it('is told in Spanish, with its values', () => {
    expect(refusalIn('es', 'There is no such user.')).toMatch(/^No /);
    expect(refusalIn('es', 'More than 5000 entries: choose a shorter time.')).toContain('5000');
  });

  it('keeps what a value holds, whatever signs are in it', () => {
    expect(refusalIn('es', 'More than $1 (a+b).*\n entries: choose a shorter time.')).toContain('$1 (a+b).*\n ');
  });

  it('puts words of ours in Spanish where they stand for a value, and nobody’s names', () => {
    expect(refusalIn('es', 'This takes a text, not null.')).toBe('Aquí va un texto, no null.');
    expect(refusalIn('es', 'This takes at most 60 characters.')).toMatch(/como máximo 60 caracteres/);
    expect(refusalIn('es', 'There is no such field here: value.')).toMatch(/: value\.$/);
  });

  it('is told as it is where nobody has written it in Spanish', () => {
    expect(refusalIn('es', 'Nobody says this.')).toBe('Nobody says this.');
  });
});
