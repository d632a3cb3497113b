import { expect, it } from '@jest/globals';
import { soughtName, storedNames } from './known-names.js';

it('names are compared without case and accents, then by their words, and else stay as they are', () => {
  const known = ['vip', 'Zona norte', 'Zona norte alta', 'VIP'];
  expect(storedNames(['VIP', 'vip', 'Víp'], known)).toEqual(['VIP', 'vip']);
  expect(storedNames(['norte', 'nadie', '¿?'], known)).toEqual(['Zona norte', 'nadie', '¿?']);
});

it.each([
  ['Ferretería Luna S.A.S.', 'Ferretería Luna'],
  ['ferreteria la luna sas', 'ferreteria luna'],
  ['Grupo Sol, S.A. de C.V.', 'Grupo Sol'],
  ['Luna S de RL de CV', 'Luna'],
  ['La Casa', 'La Casa'],
  ['Marta Sa', 'Marta'],
  ['45', '45'],
  ['Inc', 'Inc'],
])('%s is sought as %s', (name, sought) => expect(soughtName(name)).toBe(sought));
