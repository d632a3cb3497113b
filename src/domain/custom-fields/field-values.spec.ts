import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../shared/domain-error.js';
import type { Words } from '../shared/translations.js';
import { changedValues, type FieldRule, newValues } from './field-values.js';

const field = (key: string, type: FieldRule['type'], more: Partial<FieldRule> = {}): FieldRule => ({
  key,
  type,
  label: `Campo ${key}`,
  required: false,
  options: [],
  ...more,
});
const fields = [
  field('note', 'TEXT'),
  field('amount', 'NUMBER'),
  field('birthday', 'DATE'),
  field('size', 'DROPDOWN', { options: ['S', 'M'] }),
];

/** Runs the function and returns the field path and the words of its error. */
function refusal(run: () => unknown): { field: string[] | null; words: Words } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('INVALID');
    if (!error.words) throw new Error('it is in one language alone');
    return { field: error.field, words: error.words };
  }
  throw new Error('it was not refused');
}

describe('a value', () => {
  it.each([
    ['note', 'Llamar por la tarde', 'Llamar por la tarde'],
    ['note', '  con \u0000 espacios ', 'con \uFFFD espacios'],
    ['amount', 0, 0],
    ['amount', -1250.5, -1250.5],
    ['birthday', '2024-02-29', '2024-02-29'],
    ['size', 'M', 'M'],
  ])('of %s is taken: %j', (key, given, stored) => {
    expect(newValues(fields, { [key]: given })).toEqual({ [key]: stored });
  });

  it.each([
    ['note', 7],
    ['note', ['x']],
    ['note', 'x'.repeat(5_001)],
    ['amount', '12'],
    ['amount', ''],
    ['amount', Number.NaN],
    ['amount', true],
    ['birthday', '2023-02-29'],
    ['birthday', '20-11-2026'],
    ['birthday', '2026-11-20T00:00:00Z'],
    ['birthday', 1_763_596_800_000],
    ['size', 'L'],
    ['size', 'm'],
    ['size', ['M']],
  ])('of %s is refused with the label in both languages: %j', (key, given) => {
    const { field: path, words } = refusal(() => newValues(fields, { [key]: given }));
    expect(path).toEqual(['customFields', key]);
    expect(words.es).toContain(`«Campo ${key}»`);
    expect(words.en).toContain(`“Campo ${key}”`);
  });

  it('of a text field that is a number is told to be a text, in both languages', () => {
    const { words } = refusal(() => newValues(fields, { note: 7 }));
    expect([words.es, words.en]).toEqual([
      '«Campo note» es un texto de hasta 5,000 caracteres.',
      '“Campo note” must be a text of at most 5,000 characters.',
    ]);
  });

  it('of a dropdown is refused by naming what it takes', () => {
    expect(refusal(() => newValues(fields, { size: 'L' })).words.en).toMatch(/: S, M\.$/);
  });

  it('of a field that there is not is refused by naming those that there are, also where JavaScript knows the name', () => {
    for (const key of ['other', 'constructor', '__proto__', 'toString']) {
      const { field: path, words } = refusal(() => newValues(fields, JSON.parse(`{"${key}":1}`)));
      expect(path).toEqual(['customFields', key]);
      expect(words.en).toMatch(/note, amount, birthday, size/);
    }
    expect(refusal(() => newValues([], { x: 1 })).words.es).toMatch(/Primero cree/);
  });

  it('that is null or an empty text is none', () => {
    expect(newValues(fields, { note: ' ', amount: null, size: null })).toEqual({});
  });
});

describe('a field that is required', () => {
  const strict = [field('note', 'TEXT'), field('taxId', 'TEXT', { required: true })];

  it.each([[{}], [{ note: 'x' }], [{ taxId: null }], [{ taxId: ' ' }]])('is missed in something new: %j', given => {
    expect(refusal(() => newValues(strict, given))).toEqual({
      field: ['customFields', 'taxId'],
      words: {
        es: '«Campo taxId» es obligatorio: indique un valor.',
        en: '“Campo taxId” is required. Enter a value.',
      },
    });
  });

  it('cannot be cleared, neither by its key nor with all', () => {
    for (const change of [{ taxId: null }, { taxId: '' }, null])
      expect(refusal(() => changedValues(strict, { taxId: '1' }, change)).field).toEqual(['customFields', 'taxId']);
  });

  it('is not asked of what was there before it', () => {
    expect(changedValues(strict, {}, { note: 'x' })).toEqual({ note: 'x' });
    expect(changedValues(strict, { note: 'x' }, null)).toEqual({});
  });
});

describe('a change', () => {
  const standing = { note: 'x', amount: 1, old: { from: 'before' }, size: 'XXL' };

  it('goes key by key: what is given replaces, null removes, the rest stays', () => {
    expect(changedValues(fields, standing, { note: null, amount: 2, birthday: '2000-01-01' })).toEqual({
      amount: 2,
      birthday: '2000-01-01',
      old: { from: 'before' },
      size: 'XXL',
    });
    expect(changedValues(fields, standing, {})).toEqual(standing);
    expect(changedValues(fields, standing, null)).toEqual({});
  });

  it('takes back as they stand values that no field would take any more, and lets them be removed', () => {
    expect(changedValues(fields, standing, { ...standing, amount: 5 })).toEqual({ ...standing, amount: 5 });
    expect(changedValues(fields, standing, { old: null, size: null })).toEqual({ note: 'x', amount: 1 });
    expect(refusal(() => changedValues(fields, standing, { old: { from: 'now' } })).field).toEqual([
      'customFields',
      'old',
    ]);
    expect(refusal(() => changedValues(fields, standing, { gone: null })).field).toEqual(['customFields', 'gone']);
  });

  it('leaves what stood before untouched', () => {
    const before = structuredClone(standing);
    changedValues(fields, standing, { note: null });
    expect(standing).toEqual(before);
  });
});
