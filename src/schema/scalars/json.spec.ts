import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { JsonScalar } from './json.js';
import { inSchema } from './scalar.fixture.js';

const refusal = (words: string) => ({ refused: { message: expect.stringContaining(words), code: 'BAD_USER_INPUT' } });
const { variable, literal, out } = inSchema(JsonScalar);

/** Lists in lists: `levels` of them around a number. */
const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);

describe('JSON in', () => {
  it.each([[{ a: [1, 'two', { b: null }], c: -1.5e3, d: false }], ['text'], [0], [false], [[]], [{}]])(
    'takes %j, as variable and as literal',
    value => {
      expect(variable(value)).toEqual({ value });
      expect(literal(JSON.stringify(value).replace(/"(\w)":/g, '$1:'))).toEqual({ value });
    },
  );

  it('fills the variables of a literal in; one not sent is left out of an object and null in a list', () => {
    expect(literal('{ a: $x, b: [$x, 2] }', { x: { deep: ['yes'] } })).toEqual({
      value: { a: { deep: ['yes'] }, b: [{ deep: ['yes'] }, 2] },
    });
    expect(literal('{ a: $x, b: [$x], c: 1 }', { x: undefined })).toEqual({ value: { b: [null], c: 1 } });
  });

  it('writes a variable of type DateTime inside a literal as text', () => {
    expect(JsonScalar.parseLiteral(parseValue('{ at: $at }'), { at: new Date(0) })).toEqual({
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('takes twenty levels and refuses the twenty-first, wherever it comes from', () => {
    const lists = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
    const objects = (levels: number) => `${'{ a: '.repeat(levels)}1${' }'.repeat(levels)}`;
    expect(variable(nested(20))).toEqual({ value: nested(20) });
    expect(literal(lists(20))).toEqual({ value: nested(20) });
    for (const outcome of [variable(nested(21)), variable({ a: nested(20) }), literal(lists(21)), literal(objects(21))])
      expect(outcome).toEqual(refusal('at most 20 levels'));
    // A variable inside a literal is only seen during execution, for which graphql-js writes the message itself.
    expect(literal('{ a: $x }', { x: nested(19) })).toEqual({ value: { a: nested(19) } });
    expect(literal('{ a: $x }', { x: nested(20) })).toMatchObject({
      refused: { message: expect.stringContaining('has invalid value') },
    });
  });

  it('refuses a hundred thousand levels without running out of stack', () => {
    let value: unknown = 1;
    for (let level = 0; level < 100_000; level++) value = [value];
    expect(variable(value)).toEqual(refusal('at most 20 levels'));
  });

  it('replaces what Postgres cannot store, in keys and values', () => {
    const clean = { value: { 'k\uFFFD': ['a\uFFFDb', '\uFFFD', '😀'] } };
    expect(variable({ 'k\u0000': ['a\u0000b', '\uD800', '😀'] })).toEqual(clean);
    expect(literal('["a\\u0000b", $x]', { x: '\uDFFF' })).toEqual({ value: ['a\uFFFDb', '\uFFFD'] });
  });

  it('keeps a key named __proto__ a key', () => {
    const outcome = variable(JSON.parse('{ "__proto__": { "admin": true } }'));
    expect(JSON.stringify(outcome)).toBe('{"value":{"__proto__":{"admin":true}}}');
    expect(JSON.stringify(literal('{ __proto__: { admin: true } }'))).toBe('{"value":{"__proto__":{"admin":true}}}');
  });

  it('refuses numbers beyond a double', () => {
    expect(variable({ a: Number.POSITIVE_INFINITY })).toEqual(refusal('JSON cannot hold the number'));
    expect(literal('[1e400]')).toEqual(refusal('JSON cannot hold the number 1e400'));
  });

  it('refuses what is no JSON: bare words, and files or other objects mapped into a variable', () => {
    expect(literal('{ a: NOW }')).toEqual(refusal('put text in quotes'));
    expect(variable({ file: new Date(0) })).toEqual(refusal('JSON cannot hold an object of this kind'));
  });
});

describe('JSON out', () => {
  it('gives every value as it is', () => {
    const value = { a: [1, 'two', { b: null }], c: false };
    expect(out(value)).toEqual(value);
    for (const plain of ['', 0, false]) expect(out(plain)).toBe(plain);
    expect(out(nested(30))).toEqual(nested(30));
  });
});
