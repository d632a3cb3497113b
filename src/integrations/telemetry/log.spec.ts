import { describe, expect, it } from '@jest/globals';
import { hide } from './log.js';

const names = new Set(['token', 'body']);

describe('what a log line shows', () => {
  it('never holds the value under a hidden name, at any depth and inside lists', () => {
    const shown = hide(
      { token: 'a', user: { token: 'b', name: 'Ana' }, list: [{ body: 'c' }, { x: { y: { body: 'd' } } }] },
      names,
    );
    expect(shown).toEqual({
      token: '[redacted]',
      user: { token: '[redacted]', name: 'Ana' },
      list: [{ body: '[redacted]' }, { x: { y: { body: '[redacted]' } } }],
    });
  });

  it('hides values of every type, and does not change the fields that it was given', () => {
    const fields = { body: { text: 'c' }, status: 200 };
    expect(hide(fields, names)).toEqual({ body: '[redacted]', status: 200 });
    expect(fields).toEqual({ body: { text: 'c' }, status: 200 });
  });

  it('shows nothing below the depth to which it looks for hidden names', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(JSON.stringify(hide(circle, names))).toContain('[too deep]');
  });
});
