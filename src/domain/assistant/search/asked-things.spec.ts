import { describe, expect, it } from '@jest/globals';
import { thingsAsked, wantsToBuy } from './asked-things.js';

describe('things that are asked for', () => {
  it.each([
    ['Buenas, tienen lijas para madera?', [{ noun: 'lijas', isFor: true, beside: ['madera'] }]],
    ['necesito 3 paquetes de clavos de acero, por favor', [{ noun: 'clavos', isFor: false, beside: ['acero'] }]],
    ['venden hojas nuevas para la sierra?', [{ noun: 'hojas', isFor: true, beside: ['sierra'] }]],
    ['algo para cortar madera?', []],
    ['quiero pintar para mañana', []],
    ['tienen servicio de alquiler de andamios?', []],
    ['un saco de cemento', []],
    ['un viaje de arena', []],
    ['un disco para la sierra', [{ noun: 'disco', isFor: true, beside: ['sierra'] }]],
    ['tienen pintura roja?', []],
  ])('are read in Spanish: %s', (text, things) => expect(thingsAsked(text, 'es')).toEqual(things));

  it.each([
    ['do you sell wood screws?', [{ noun: 'screws', isFor: true, beside: ['wood'] }]],
    ['do you have a case for this phone?', []],
    ['i need a brush for the paint', [{ noun: 'brush', isFor: true, beside: ['paint'] }]],
    ['do you have pressure?', []],
  ])('are read in English: %s', (text, things) => expect(thingsAsked(text, 'en')).toEqual(things));
});

it.each([
  ['venden brocas?', true],
  ['necesito un paquete de brocas', true],
  ['tienen brocas?', false],
  ['el taladro trae brocas?', false],
])('somebody who wants to buy a thing says so: %s', (text, wants) =>
  expect(wantsToBuy(text, word => word === 'brocas')).toBe(wants),
);
