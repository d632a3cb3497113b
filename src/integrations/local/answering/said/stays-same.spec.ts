import { expect, it } from '@jest/globals';
import { withNumberPut, withoutSame } from './stays-same.js';

const listed = ['Tierra negra', 'Maceta de barro', 'Regadera de lata'];

it.each([
  ['no, mejor 4 de tierra, las macetas igual', 'no, mejor 4 de tierra'],
  ['que sean 4 macetas y lo demás queda igual', 'que sean 4 macetas'],
  ['5 macetas y el resto lo mismo', 'mejor 5 macetas'],
  ['solo 3 macetas, lo demás igual', 'mejor 3 macetas'],
  ['make it 4 macetas, the rest stays', 'make it 4 macetas'],
  ['¿y si llevo 10 macetas y la misma tierra?', '¿y si llevo 10 macetas ?'],
  ['y con 10 macetas e igual la tierra cuánto', 'y si llevo 10 macetas cuánto'],
])('leaves out what stays: %s', (said, meant) => expect(withoutSame(said, listed)).toBe(meant));

it.each([
  '3 macetas, las mismas de ayer',
  '¿la garantía sirve igual?',
  'igual 3 bolsas de abono',
  'las macetas igual',
  'mejor 2 macetas, llego a la misma hora',
])('leaves other messages as they are: %s', said => expect(withoutSame(said, listed)).toBe(said));

it('says nothing of what stays where nothing is listed', () =>
  expect(withoutSame('mejor 4 de tierra, las macetas igual', [])).toBe('mejor 4 de tierra, las macetas igual'));

it.each([
  ['cambia la tierra a 4 y ya', 'mejor 4 tierra y ya'],
  ['déjame la tierra en 2 kilos', 'mejor 2 kilos de tierra'],
  ['sube las macetas a tres', 'mejor tres macetas'],
  ['cambia la fecha a 4', 'cambia la fecha a 4'],
])('reads a number that is put: %s', (said, meant) => expect(withNumberPut(said, listed)).toBe(meant));
