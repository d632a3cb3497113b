import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const lake = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Alquiler canoa', 60, { currency: 'PEN', unit: 'día', stock: 6, description: 'incluye remos' }),
      goods('Alquiler chaleco', 25, { currency: 'PEN', unit: 'día', stock: 20 }),
      goods('Bloqueador', 15, { currency: 'PEN', unit: 'unidad', stock: 20 }),
    ],
    articles: [says('descuentos', 'de 3 a 6 días 10% de descuento en alquileres. 7 días o más 20%.')],
  },
  { locale: 'es-PE', currency: 'PEN', language: 'es', reads: true },
);
const told = (...said: string[]): string => lake(...said).text.replaceAll('\u00a0', ' ');

describe('a discount by days', () => {
  it.each([
    [['2 canoas por 5 dias cuanto'], 'S/ 540.00'],
    [['dos canoas cuanto', 'por 5 dias'], 'S/ 540.00'],
    [['una canoa por una semana'], 'S/ 336.00'],
    [['3 chalecos del viernes al domingo'], 'S/ 202.50'],
    [['una canoa 10 dias', 'mejor 2 canoas', 'y 4 dias nomas'], 'S/ 432.00'],
  ])('is for how long it is wanted: %s', (said, total) => expect(told(...said)).toContain(total));

  it('is not for the number of pieces', () => {
    expect(told('4 canoas y 4 chalecos mañana')).toContain('Total: S/ 340.00');
    expect(told('5 chalecos por un dia cuanto')).toContain('Total: S/ 125.00');
  });
});

describe('the stock of what is let', () => {
  it('is compared with the pieces, and not with their days', () => {
    const text = told('quiero 2 canoas por 5 dias');
    expect(text).toContain('Total: S/ 540.00');
    expect(text).not.toMatch(/solo (?:quedan|hay)/iu);
  });

  it('is told where more pieces are wanted than there are', () => {
    expect(told('quiero 8 canoas para el sabado')).toMatch(/(?:quedan|hay) 6/u);
    expect(told('quiero 7 canoas por 2 dias')).toMatch(/(?:quedan|hay) 6/u);
  });
});
