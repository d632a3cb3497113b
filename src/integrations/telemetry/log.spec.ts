import { describe, expect, it } from '@jest/globals';
import { hide } from './log.js';

const names = new Set(['token', 'body']);

describe('what a log line shows', () => {
  it('never holds what a hidden name holds, at whatever depth and inside lists', () => {
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

  it('hides a name whatever it holds, and leaves the fields that it was given as they are', () => {
    const fields = { body: { text: 'c' }, status: 200 };
    expect(hide(fields, names)).toEqual({ body: '[redacted]', status: 200 });
    expect(fields).toEqual({ body: { text: 'c' }, status: 200 });
  });

  it('ends at a depth where a hidden name could no longer be looked for, and so shows nothing from there', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(JSON.stringify(hide(circle, names))).toContain('[too deep]');
  });
});
