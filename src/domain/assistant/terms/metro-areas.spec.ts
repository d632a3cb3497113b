import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../shelf.js';
import { isWithin, partSaid, withLongForms } from './metro-areas.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

describe('what is within a city', () => {
  it.each([
    ['suba', 'bogota', true],
    ['usaquen suba', 'bogota', true],
    ['toluca', 'edomex', true],
    ['quilmes', 'gba', true],
    ['suba', 'medellin', false],
    ['villa nueva', 'bogota', false],
  ])('%s in %s: %s', (name, area, expected) => expect(isWithin(name, area)).toBe(expected));

  it('finds the part that a text names', () => {
    expect(partSaid('un par a tlalnepantla', 'edomex')).toBe('tlalnepantla');
    expect(partSaid('un par a tampico', 'edomex')).toBeUndefined();
    expect(partSaid('2 ramos de flores con envio', 'caba')).toBeUndefined();
  });

  it('puts the long name beside a short one, and a short one beside the long', () => {
    expect(withLongForms('envio a gdl')).toBe('envio a gdl guadalajara');
    expect(withLongForms('envio a guadalajara')).toBe('envio a guadalajara gdl');
  });
});

const boots = sold('Bota vaquera', 90);
const fee = (body: string, many: number, question: string): string | null => {
  const shelf: Shelf = { version: '1', agents: [], products: [boots], articles: [says('Envíos', body)] };
  const sum = sumWithTerms(shelf, [{ product: boots, quantity: many }], question, { locale: 'en-US', currency: 'USD' });
  const line = sum?.lines.find(({ kind }) => kind === 'FEE');
  return line?.open ? 'open' : (line?.amount ?? null);
};

describe('fees and free deliveries of a city', () => {
  const bogota =
    'Domicilio en Chapinero $5, Suba $8, Soacha $14. Gratis por compras superiores a $150 dentro de Bogotá.';
  const mexico = 'Envíos a Guadalajara $10, Edomex $15, resto del país $25';
  it.each([
    [bogota, 1, 'con domicilio a suba', '$8.00'],
    [bogota, 2, 'con domicilio a suba', '$0.00'],
    [bogota, 2, 'con domicilio a soacha', '$14.00'],
    [mexico, 1, 'con envío a gdl', '$10.00'],
    [mexico, 1, 'con envío a naucalpan', '$15.00'],
    [mexico, 1, 'con envío a tampico', '$25.00'],
  ])('%s: %d %s', (body, many, question, amount) => expect(fee(body, many, `cuánto ${question}`)).toBe(amount));
});
