import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { jsonObject, jsonProblem, readJson } from './json-values.js';
import { cut, isLonger, maxCharacters, readText, readTexts, text } from './texts.js';

const face = '😀';

describe('the length of a text', () => {
  it('is counted in characters, not in UTF-16 units', () => {
    expect(isLonger(face.repeat(60), 60)).toBe(false);
    expect(isLonger(face.repeat(61), 60)).toBe(true);
    expect(isLonger('x'.repeat(60), 60)).toBe(false);
    expect(isLonger(`${'x'.repeat(59)}${face}y`, 60)).toBe(true);
  });
});

describe('a text of an input', () => {
  const tag = z.object({ tag: text('tag') });
  it('is trimmed and cleaned of what cannot be stored', () => {
    expect(tag.parse({ tag: '  a\u0000b\ud800 ' })).toEqual({ tag: 'a\ufffdb\ufffd' });
  });
  it('is empty where nothing of it is seen, and keeps what joins an emoji', () => {
    for (const nothing of ['\u200b', ' \u200b\u2060 ', '\ufeff', ''])
      expect(tag.parse({ tag: nothing })).toEqual({ tag: '' });
    expect(tag.parse({ tag: '👩\u200d🔧' })).toEqual({ tag: '👩\u200d🔧' });
  });
  it('is one line where lists show it in one, and keeps its lines elsewhere', () => {
    for (const kind of ['name', 'namePart', 'label', 'phrase', 'tag', 'title'] as const)
      expect(text(kind).parse(' Ana\r\n\tMora\u0007  Paz ')).toBe('Ana Mora Paz');
    expect(text('notes').parse('one\n\ntwo  three')).toBe('one\n\ntwo  three');
  });
  it('may be as long as its kind, and no longer', () => {
    expect(tag.safeParse({ tag: face.repeat(60) }).success).toBe(true);
    expect(tag.safeParse({ tag: face.repeat(61) }).error?.issues).toMatchObject([{ path: ['tag'], code: 'custom' }]);
  });
  it('is left unchanged for kinds of which every character counts', () => {
    expect(text('password').parse(' a\u0000 ')).toBe(' a\u0000 ');
    expect(text('secret').safeParse('x'.repeat(4_097)).success).toBe(false);
  });
});

describe('a text that a channel brings', () => {
  it('is cut with an ellipsis, between characters', () => {
    const name = cut(`${'x'.repeat(198)}${face.repeat(2_000)}`, 'name');
    expect(name).toBe(`${'x'.repeat(198)}${face}…`);
    expect(Array.from(name)).toHaveLength(maxCharacters.name);
  });
  it('is left whole where it is short enough, except for what cannot be stored', () => {
    expect(cut('Ana\u0000', 'name')).toBe('Ana\ufffd');
    expect(cut(face.repeat(200), 'name')).toBe(face.repeat(200));
  });
});

describe('a text of a filter', () => {
  it('is cleaned, each once, and refused where it is too long or one of too many', () => {
    expect(readText('a\u0000', 'tag', 'tags')).toBe('a\ufffd');
    expect(readTexts(['a', 'b', 'a'], 'tag', 'tags')).toEqual(['a', 'b']);
    expect(() => readText('x'.repeat(61), 'tag', 'tags')).toThrow('tags');
    expect(() => readTexts(Array<string>(101).fill('a'), 'tag', 'tags')).toThrow('at most 100');
  });
});

describe('JSON that comes from outside', () => {
  it('holds texts, keys, values and levels within bounds', () => {
    expect(jsonProblem({ a: ['b', 1, null, { c: true }] })).toBeNull();
    expect(jsonProblem({ a: { b: 'x'.repeat(5_001) } })).toContain('too long');
    expect(jsonProblem({ ['k'.repeat(201)]: 1 })).toContain('key');
    expect(jsonProblem(Array<number>(1_001).fill(1))).toContain('more than');
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(jsonProblem(deep)).toContain('deeply');
  });
  it('is cleaned, keys too', () => {
    expect(jsonObject().parse({ 'a\u0000': ['\ud800'] })).toEqual({ 'a\ufffd': ['\ufffd'] });
    expect(readJson({ a: 'b\u0000' }, 'customFields')).toEqual({ a: 'b\ufffd' });
    expect(jsonObject().safeParse([]).success).toBe(false);
  });
});
