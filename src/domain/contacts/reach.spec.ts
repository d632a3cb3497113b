import { describe, expect, it } from '@jest/globals';
import { readEmail, readPhone } from './reach.js';

describe('readPhone', () => {
  it.each([
    ['+506 8888-1234', 'es-CR', '+50688881234'],
    ['8888 1234', 'es-CR', '+50688881234'],
    ['50688881234', 'es-CR', '+50688881234'],
    ['00506 8888 1234', 'es-PA', '+50688881234'],
    ['+52 1 55 1234 5678', 'es-CR', '+525512345678'],
    ['55 1234 5678', 'es-MX', '+525512345678'],
    ['(305) 555-0123', 'en-US', '+13055550123'],
    ['0991234567', 'es-EC', '+593991234567'],
  ])('%s of a tenant in %s is %s', (text, locale, phone) => {
    expect(readPhone(text, locale)).toBe(phone);
  });

  it.each(['hola', '12', '+0000000', '8888-1234 ext 5', '+123456789012345678'])('%s is no number', text => {
    expect(readPhone(text, 'es-CR')).toBeNull();
  });

  it('guesses no country where the locale has none', () => {
    expect(readPhone('8888 1234', 'es')).toBeNull();
  });
});

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
