import { describe, expect, it } from '@jest/globals';
import { readEmail } from './reach.js';

describe('readEmail', () => {
  it('puts an address in lower case and refuses what is none', () => {
    expect(readEmail(' Ana.Mora@Example.COM ')).toBe('ana.mora@example.com');
    expect(['ana@', '@example.com', 'ana@example', 'a b@example.com', 'a@b..com'].map(readEmail)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
