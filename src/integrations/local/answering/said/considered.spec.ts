import { describe, expect, it } from '@jest/globals';
import { considered } from './considered.js';

describe('of a message', () => {
  it('all is considered that a person writes', () => {
    const list = Array.from({ length: 40 }, (_, line) => `${line + 1} cajas de tornillos de 3/8 x 2`).join('\n');
    expect(considered(list)).toBe(list);
  });

  it('no more than 4,000 characters are considered', () => {
    expect(considered('hola '.repeat(2_000))).toHaveLength(4_000);
  });

  it('numbers are considered up to the two hundredth, in figures and in words', () => {
    expect(considered('1 '.repeat(500))).toBe('1 '.repeat(200));
    expect(considered('dos clavos '.repeat(300))).toBe('dos clavos '.repeat(200));
  });
});
