import { describe, expect, it } from '@jest/globals';
import { addressesOf, isBusinessScopedId, readWhatsAppNumber } from './whatsapp.phone.js';

describe('readWhatsAppNumber', () => {
  it.each([
    ['50688887777', '+50688887777'],
    ['+50688887777', '+50688887777'],
    ['5215512345678', '+525512345678'],
    ['525512345678', '+525512345678'],
    ['5491123456789', '+5491123456789'],
    ['5511987654321', '+5511987654321'],
    ['551132345678', '+551132345678'],
  ])('reads %s as the number %s', (given, phone) => {
    expect(readWhatsAppNumber(given)).toEqual({ address: phone, phone });
    expect(addressesOf(given)).toEqual([phone]);
  });

  it('reads an id of Brazil without the ninth digit, and the phone number with it', () => {
    const both = ['+551187654321', '+5511987654321'];
    expect(readWhatsAppNumber('551187654321')).toEqual({ address: both[0], phone: both[1] });
    expect(addressesOf('551187654321', 'BR.1')).toEqual([...both, 'BR.1']);
  });

  it('reads a number of Argentina without the 9, as fixed lines have it, and finds it with the 9 too', () => {
    const number = '+541123456789';
    expect(readWhatsAppNumber('541123456789')).toEqual({ address: number, phone: number });
    expect(addressesOf('541123456789')).toEqual([number, '+5491123456789']);
  });

  it('keeps digits that no numbering plan knows as an address without a phone', () => {
    expect(readWhatsAppNumber('163155536021')).toEqual({ address: '+163155536021', phone: null });
  });

  it.each(['', 'CR.70012345678901234567', '<number>', '12', '5068888 7777', '9'.repeat(40)])(
    'finds no number in %p',
    given => {
      expect(readWhatsAppNumber(given)).toBeNull();
    },
  );
});

describe('isBusinessScopedId', () => {
  it('knows ids of one business and of linked ones', () => {
    expect(isBusinessScopedId('US.13491208655302741918')).toBe(true);
    expect(isBusinessScopedId('US.ENT.11815799212886844830')).toBe(true);
  });

  it.each(['', '50688887777', '+50688887777', 'ana.decora', 'US.', `US.${'1'.repeat(200)}`])('refuses %p', given => {
    expect(isBusinessScopedId(given)).toBe(false);
  });
});
