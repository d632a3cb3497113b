import { describe, expect, it } from '@jest/globals';
import { originAllowed } from './origin.js';

const from = (origin: string | undefined, allowed: string[] = []) =>
  originAllowed({ headers: { host: 'crm.example.com:4000', ...(origin === undefined ? {} : { origin }) } }, allowed);

describe('originAllowed', () => {
  it('lets through who sends no Origin, and pages of the same host and port', () => {
    expect([from(undefined), from('https://crm.example.com:4000')]).toEqual([true, true]);
  });
  it('refuses every other page, whatever its origin looks like', () => {
    const foreign = [
      'https://crm.example.com',
      'https://evil.example',
      'https://crm.example.com:4000.evil.example',
      'null',
      '',
    ];
    expect(foreign.map(origin => from(origin))).toEqual([false, false, false, false, false]);
  });
  it('compares with a list exactly, and lets pages of the own host through beside it', () => {
    const allowed = ['https://app.example.com'];
    expect(from('https://app.example.com', allowed)).toBe(true);
    expect(from('http://app.example.com', allowed)).toBe(false);
    expect(from('https://app.example.com.evil.example', allowed)).toBe(false);
    expect(from('https://crm.example.com:4000', allowed)).toBe(true);
    expect(from('https://crm.example.com', allowed)).toBe(false);
  });
});
