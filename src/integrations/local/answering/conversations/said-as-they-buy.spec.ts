import { expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const deli = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Queso fresco', 120, { unit: 'kg' }),
    goods('Jamón serrano', 400, { unit: 'kg' }),
    goods('Huevos de rancho', 48, { unit: 'docena' }),
    goods('Miel de azahar', 90, { unit: 'frasco' }),
    goods('Pase de adulto', 80, { unit: 'pase' }),
    goods('Pase infantil', 50, { unit: 'pase', keywords: ['niño'] }),
  ],
  articles: [
    says('Cortes', 'Rebanamos el jamón sin costo.'),
    says('Pagos', 'Aceptamos tarjeta y efectivo.'),
    says('Envíos', 'El envío cuesta $40.'),
  ],
});

it('counts an amount that is said behind the thing', () => {
  expect(deli('quiero queso fresco 2 kg').text).toContain('2 × Queso fresco: $240.00');
});

it('takes what the shop does to a thing for no other thing', () => {
  expect(deli('deme 2 kilos de jamon serrano rebanado').text).toContain('2 × Jamón serrano: $800.00');
});

it('leaves in the list what is not refused', () => {
  const { text } = deli('quiero 2 kg de queso fresco y una miel', 'la miel no');
  expect(text).toContain('2 × Queso fresco');
  expect(text).not.toContain('Miel');
});

it('gives a dozen to what is sold by the dozen, whatever was spoken of last', () => {
  const { text } = deli('quiero 2 docenas de huevos y una miel', 'ponme 1 docena nomas');
  expect(text).toContain('1 × Huevos de rancho');
  expect(text).toContain('1 × Miel de azahar');
});

it('answers the question beside an order and keeps the order', () => {
  const { text, dialogue } = deli('quiero 2 frascos de miel', 'si confirmo. aceptan tarjeta?');
  expect(text).toMatch(/aceptamos tarjeta/iu);
  expect(dialogue.placed ?? null).not.toBeNull();
});
