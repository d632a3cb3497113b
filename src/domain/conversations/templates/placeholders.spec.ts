import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../shared/domain-error.js';
import { fillPlaceholders, placeholdersOf, readVariables } from './placeholders.js';

describe('placeholders', () => {
  it('are found once each, numbers in their order and names as they come', () => {
    expect(placeholdersOf('{{2}} de {{1}}, y otra vez {{ 2 }}; {{10}}')).toEqual(['1', '2', '10']);
    expect(placeholdersOf('Hola {{nombre}}: {{pedido_2}}')).toEqual(['nombre', 'pedido_2']);
    expect(placeholdersOf('Sin lugares {1} {{}}')).toEqual([]);
  });

  it('are filled wherever they stand, and a value with braces fills no other', () => {
    expect(fillPlaceholders('{{1}} y {{2}} y {{1}}', ['1', '2'], ['{{2}}', 'B'])).toBe('{{2}} y B y {{2}}');
  });
});

describe('variables', () => {
  const names = ['1', '2'];
  const refused = (given: unknown): DomainError => {
    try {
      readVariables(names, given);
    } catch (error) {
      if (error instanceof DomainError) return error;
    }
    throw new Error('was not refused');
  };

  it('come as an object or as a list', () => {
    expect(readVariables(names, { 2: 'B', 1: ' A ' })).toEqual(['A', 'B']);
    expect(readVariables(names, ['A', 7])).toEqual(['A', '7']);
    expect(readVariables([], null)).toEqual([]);
  });

  it.each([
    ['one that is missing', { 1: 'A' }, '"2"'],
    ['one that is empty', { 1: 'A', 2: '  ' }, '"2"'],
    ['one that there is not', { 1: 'A', 2: 'B', 3: 'C' }, '"3"'],
    ['one too many in a list', ['A', 'B', 'C'], '"3"'],
    ['a line break', { 1: 'A', 2: 'B\nC' }, '"2"'],
    ['what is no text', { 1: 'A', 2: { b: 1 } }, 'object of strings'],
    ['a text', 'A', 'object of strings'],
  ])('are refused with %s, which the message names', (_name, given, named) => {
    const { code, message, field } = refused(given);
    expect([code, field?.[0]]).toEqual(['INVALID', 'variables']);
    expect(message).toContain(named);
  });
});
