import { offersOf } from './read-offers.js';

const offers = (title: string, body: string) =>
  offersOf({ id: '', title, body, keywords: [], language: 'es' }).map(({ name, amount }) => [name, amount]);

describe('offers that an article states', () => {
  test.each([
    ['Combos', 'Combo escolar: cuaderno + lápiz + borrador por S/ 25.', [['Combo escolar', '25']]],
    ['Combos', 'COMBO PLAYA L 1,900: toldo + 4 sillas + hielera.', [['COMBO PLAYA', '1900']]],
    ['Combo familiar', 'Pollo entero + gaseosa + papas por $89.', [['Combo familiar', '89']]],
    ['Paquetes', 'El paquete Oro cuesta $8,500 e incluye DJ, luces y 50 sillas.', [['Paquete Oro', '8500']]],
    ['Deals', 'The party pack is $40 and includes a cake, 20 balloons and candles.', [['Party pack', '40']]],
  ])('%s: %s', (title, body, found) => {
    expect(offers(title, body)).toEqual(found);
  });
  test.each([
    ['Packs', 'Comprando aceite y filtro, la mano de obra sale en $5.000.'],
    ['Planes', 'Plan 8 garrafones al mes Q100.'],
    ['Paquetes', 'El paquete no incluye envío, la instalación cuesta $50.'],
    ['Promo', 'Los martes 2 pollos enteros por S/ 119.'],
    ['Combos', 'Los combos tienen 10 % de descuento, papas y gaseosa aparte.'],
    ['Kits', 'Kit de empaque a $80.000 si contrata mudanza.'],
  ])('none: %s: %s', (title, body) => {
    expect(offers(title, body)).toEqual([]);
  });
});
