import { describe, expect, it } from '@jest/globals';
import { stem } from './stem.js';
import { writtenOut } from './written-out.js';

describe('a message in haste', () => {
  it.each([
    ['q precio tienen las playeras xfa', 'que precio tienen las playeras por favor'],
    ['kiero 2 sacos d cemento pa mañana', 'quiero 2 sacos de cemento para mañana'],
    ['holaaa tmb quería saber dnd quedan', 'hola también quería saber dónde quedan'],
  ])('in Spanish: %s', (text, written) => expect(writtenOut(text, 'es')).toBe(written));

  it.each([
    ['do u have it, whats the price', "do you have it, what's the price"],
    ['ill take 2 pls', "i'll take 2 please"],
    ['r u open tmrw', 'are you open tomorrow'],
  ])('in English: %s', (text, written) => expect(writtenOut(text, 'en')).toBe(written));

  it('keeps measures, addresses and the words of the other language', () => {
    expect(writtenOut('block de 12x20x40 a ana.d@correo.com', 'es')).toBe('block de 12x20x40 a ana.d@correo.com');
    expect(writtenOut('talla U o XL', 'es')).toBe('talla U o XL');
  });
});

describe('a verb', () => {
  it.each([
    ['estacionarse', 'estacionamiento'],
    ['lavarlos', 'lavar'],
    ['cambiándolo'.normalize('NFD').replace(/\p{M}/gu, ''), 'cambiar'],
  ])('%s is the same as %s', (one, two) => expect(stem(one)).toBe(stem(two)));

  it('is not mixed up with a thing that looks like it', () => {
    expect(stem('anticipacion')).not.toBe(stem('anticipo'));
    expect(stem('valor')).not.toBe(stem('valoracion'));
  });
});
