import { describe, expect, it } from '@jest/globals';
import { mobileNumberOf, phoneExample, readInternationalDigits, readPhone, storedFormsOf } from './phone.js';

describe('readPhone', () => {
  it.each([
    ['+506 8888-1234', 'es-CR', '+50688881234'],
    ['8888 1234', 'es-CR', '+50688881234'],
    ['50688881234', 'es-CR', '+50688881234'],
    ['00506 8888 1234', 'es-PA', '+50688881234'],
    ['+52 1 55 1234 5678', 'es-CR', '+525512345678'],
    ['+52 55 1234 5678', 'es-CR', '+525512345678'],
    ['55 1234 5678', 'es-MX', '+525512345678'],
    ['+54 9 11 2345-6789', 'es-CR', '+5491123456789'],
    ['011 15 2345-6789', 'es-AR', '+5491123456789'],
    ['+54 9 11 15 2345-6789', 'es-AR', '+5491123456789'],
    ['54 9 351 15 234-5678', 'es-CR', '+5493512345678'],
    ['+54 9 2901 15 41-2345', 'es-AR', '+5492901412345'],
    ['11 2345-6789', 'es-AR', '+541123456789'],
    ['(305) 555-0123', 'en-US', '+13055550123'],
    ['0991234567', 'es-EC', '+593991234567'],
    ['612 34 56 78', 'es-ES', '+34612345678'],
    ['030 123456', 'de-DE', '+4930123456'],
    ['044 55 1234-5678', 'es-MX', '+525512345678'],
    ['01 (55) 1234 5678', 'es-MX', '+525512345678'],
    ['1 55 1234 5678', 'es-MX', '+525512345678'],
    ['31 8765-4321', 'pt-BR', '+553187654321'],
    ['\u202a+506 8888-1234\u202c', 'es-MX', '+50688881234'],
    ['\u202a8888\u20111234\u202c', 'es-CR', '+50688881234'],
  ])('reads %s of a tenant in %s as %s', (text, locale, phone) => {
    expect(readPhone(text, locale)).toBe(phone);
  });

  it.each(['hola', '12', '+0000000', '8888-1234 ext 5', '+123456789012345678', '+506 8888 12345', '1-800-FLOWERS'])(
    'takes %s for no number',
    text => {
      expect(readPhone(text, 'es-CR')).toBeNull();
    },
  );

  it.each([
    ['809 555 1234', 'es-CR'],
    ['55 1234 5678', 'es-CR'],
    ['300 123 456 789', 'es-CO'],
    ['300 123 4567', 'es-AR'],
    ['15 2345-6789', 'es-AR'],
  ])('does not give %s, which is no number of its country, the country code of %s', (text, locale) => {
    expect(readPhone(text, locale)).toBeNull();
  });

  it.each([
    ['8111 2222', 'es-CR', '+50681112222'],
    ['8888 1234', 'es-GT', '+50288881234'],
    ['(809) 555-1234', 'es-MX', '+528095551234'],
  ])(
    'takes %s of a tenant in %s, which is as long as a mobile number there, for a prefix that is newer than the patterns',
    (text, locale, phone) => {
      expect(readPhone(text, locale)).toBe(phone);
    },
  );

  it.each([
    ['1 (809) 555-1234', 'es-CR', '+18095551234'],
    ['1 809 555 1234', 'es-MX', '+18095551234'],
    ['506 8888 1234', 'es-MX', '+50688881234'],
    ['52 1 55 1234 5678', 'es-CR', '+525512345678'],
    ['54 9 11 2345-6789', 'es-CR', '+5491123456789'],
    ['809 555 1234', 'es-DO', '+18095551234'],
    ['50612345678', 'es-CR', '+50612345678'],
    ['+506 1234 5678', 'es-CR', '+50612345678'],
  ])('reads %s with the country code that it has, of a tenant in %s', (text, locale, phone) => {
    expect(readPhone(text, locale)).toBe(phone);
  });

  it('guesses no country where the locale has none', () => {
    expect(readPhone('8888 1234', 'es')).toBeNull();
    expect(readPhone('+50688881234', 'es')).toBe('+50688881234');
  });
});

describe('readInternationalDigits', () => {
  it.each([
    ['50688887777', '+50688887777'],
    ['5215512345678', '+525512345678'],
    ['525512345678', '+525512345678'],
    ['5491123456789', '+5491123456789'],
    ['551187654321', '+551187654321'],
    ['163155536021', null],
  ])('reads %s as %s', (digits, phone) => {
    expect(readInternationalDigits(digits)).toBe(phone);
  });
});

describe('an Argentine number', () => {
  it('is written to with the 9 of a mobile', () => {
    expect(mobileNumberOf('+541123456789')).toBe('+5491123456789');
    expect(mobileNumberOf('+5491123456789')).toBe('+5491123456789');
    expect(mobileNumberOf('+50688881234')).toBe('+50688881234');
  });

  it('is the same with the 9 and without it', () => {
    expect(storedFormsOf('+541123456789').sort()).toEqual(['+541123456789', '+5491123456789']);
    expect(storedFormsOf('+5491123456789').sort()).toEqual(['+541123456789', '+5491123456789']);
    expect(storedFormsOf('+50688881234')).toEqual(['+50688881234']);
  });
});

describe('a Brazilian number', () => {
  it('is written to with the ninth digit of a mobile', () => {
    expect(mobileNumberOf('+553187654321')).toBe('+5531987654321');
    expect(mobileNumberOf('+5531987654321')).toBe('+5531987654321');
    expect(mobileNumberOf('+553132345678')).toBe('+553132345678');
  });

  it('is the same with the ninth digit and without it, but a landline has none', () => {
    for (const phone of ['+553187654321', '+5531987654321'])
      expect(storedFormsOf(phone).sort()).toEqual(['+553187654321', '+5531987654321']);
    expect(storedFormsOf('+553132345678')).toEqual(['+553132345678']);
  });
});

it('gives an example of a number as the country of a locale has it', () => {
  expect(phoneExample('es-MX')).toMatch(/^\+52 \d/);
  expect(phoneExample('es-CR')).toMatch(/^\+506 \d/);
  expect(phoneExample('es')).toBe(phoneExample('es-MX'));
  expect(readPhone(phoneExample('es-AR'), 'es-CR')).not.toBeNull();
});
