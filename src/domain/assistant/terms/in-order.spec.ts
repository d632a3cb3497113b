import { describe, expect, it } from '@jest/globals';
import type { Shelf, ShelfProduct } from '../shelf.js';
import { priceList } from '../tools/price-list.js';
import { says, sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const bed = sold('Cama en dormitorio', 40, { unit: 'noche', currency: 'MXN' });
const feast = sold('Taquiza', 145, { unit: 'persona', currency: 'MXN' });
const glass = sold('Vidrio templado', 210, { unit: 'm2', currency: 'MXN' });
const crown = sold('Corona', 75, { unit: 'pieza', currency: 'MXN' });
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [bed, feast, glass, crown],
  articles: [
    says('Temporada', 'En enero y febrero las camas suben 20%.'),
    says('Grupos', '6 camas o mas 10% de descuento en las camas.'),
    says('Impuestos', 'Precios sin IVA, se suma el 16%.'),
    says('Minimos', 'Taquizas minimo 40 personas. Vidrio minimo 0,5 m2 por pieza.'),
    says('Descuentos', 'Coronas: 4 piezas o mas 8%. De contado 3% mas sobre lo que quede.'),
    says('Urgentes', 'Coronas urgentes 48h: +30% sobre el precio ya con descuento.'),
    says('Envio', 'Envio a Cholula $50.'),
  ],
};
const sum = (question: string, product: ShelfProduct, quantity: number, earlier: string[] = []) =>
  sumWithTerms(shelf, [{ product, quantity }], question, { locale: 'es-MX', currency: 'MXN', earlier, said: question });

describe('conditions are applied in the order in which shops calculate', () => {
  it('a season raises the prices, from which the discount and the tax are taken', () =>
    expect(sum('cuanto en enero con iva', bed, 21)?.total).toContain('1,052.35'));
  it('a date that was said before holds until another is said', () => {
    expect(sum('cuanto es con iva', bed, 2, ['es para el 3 de febrero'])?.total).toContain('111.36');
    expect(sum('y el 3 de marzo con iva', bed, 2, ['es para el 3 de febrero'])?.total).toContain('92.80');
  });
  it('a discount for cash is given on what the other one leaves', () =>
    expect(sum('cuanto de contado', crown, 6)?.total).toContain('401.58'));
  it('what a hurry costs more is a share of the reduced price, and not of the delivery', () =>
    expect(sum('cuanto en 48 horas con envio a cholula', crown, 6)?.total).toContain('588.20'));
});

describe('of less than the shop charges for', () => {
  const listed = (product: ShelfProduct, quantity: number) =>
    priceList(shelf, [{ product: product.name, quantity }], 'es-MX').list;
  it('the least is listed, with the sentence that says so and what was asked for', () => {
    expect(listed(feast, 30)).toMatchObject({
      lines: [{ quantity: 40, wanted: 30 }],
      least: ['Taquizas minimo 40 personas.'],
    });
    expect(listed(glass, 0.35)).toMatchObject({ lines: [{ quantity: 0.5 }] });
  });
  it('nothing changes from there on, or for other goods', () => {
    expect(listed(feast, 55).lines).toEqual([expect.not.objectContaining({ wanted: 55 })]);
    expect(listed(feast, 55).least).toBeUndefined();
    expect(listed(bed, 1).lines[0]?.quantity).toBe(1);
    expect(listed(feast, 1).lines[0]?.quantity).toBe(1);
  });
});
