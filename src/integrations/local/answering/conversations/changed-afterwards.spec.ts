import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** A caterer and hirer who writes in a hurry. */
const feasts = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Parrillada', 230, { unit: 'persona', stock: 9000 }),
      goods('Vajilla completa', 9, { unit: 'x persona', stock: 9000 }),
      goods('Mesero', 650, { unit: 'turno', stock: 90 }),
      goods('Mesa redonda', 14, { unit: 'por dia', stock: 900 }),
      goods('Mantel redondo', 8, { stock: 900 }),
      goods('Pants talla 4-8', 185, { stock: 900 }),
      goods('Pants talla 10-14', 210, { stock: 900 }),
      goods('Gorra de malla', 62, { stock: 900 }),
      goods('Estampado', 18, { unit: 'por prenda', stock: 900 }),
    ],
    articles: [
      says('Temporada', 'Del 1 de diciembre al 6 de enero todo sube 15%.'),
      says('Urgentes', 'Urgente en 72 hrs +20%.'),
      says('Facturas', 'Precios mas IVA (16%) solo si ocupa factura.'),
      says('Mascotas', 'Mascotas bienvenidas, $100 por mascota.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const told = (...said: string[]): string => feasts(...said).text.replaceAll('\u00a0', ' ');

describe('a sum changes with what is said after it', () => {
  it.each<[string[], string]>([
    [['parrillada para 30 personas cuanto sale', 'y el 3 de enero?'], '$7,935.00'],
    [['parrillada para 30 personas cuanto sale', 'y el 3 de enero?', 'y si lo pasamos al 10 de enero'], '$6,900.00'],
    [['parrillada para 30 personas cuanto sale', 'y con factura?'], '$8,004.00'],
    [['parrillada para 30 personas cuanto sale', 'y llevamos 2 perritos'], '$7,100.00'],
    [['parrillada para 30 personas cuanto sale', 'y si la ocupo en 72 hrs?'], '$8,280.00'],
    [['parrillada para 30 personas cuanto sale', 'y para 55?'], '$12,650.00'],
    [['parrillada para 30 personas cuanto sale', 'y con 2 meseros cuanto'], '$8,200.00'],
  ])('%j', (said, total) => expect(told(...said)).toContain(total));
});

describe('a list is read as people write it', () => {
  it.each<[string[], string]>([
    [['cuanto la parrillada para 40'], '$9,200.00'],
    [['6 mesas redondas con su mantel cuanto'], '$132.00'],
    [['somos 120', 'mesas redondas con mantel p todos, cuanto'], '$2,640.00'],
    [['2 pants talla 12 cuanto'], '$420.00'],
    [['24 gorras estampadas cuanto'], '$1,920.00'],
    [['cuanto la gorra con estampado', 'ando queriendo 24'], '$1,920.00'],
    [['un pedido de 6 mesas redondas cuanto'], '$84.00'],
    [['somos 20', '12 mesas redondas y vajilla completa, cuanto'], '$348.00'],
  ])('%j', (said, total) => expect(told(...said)).toContain(total));
  it('a unit is told once', () => expect(told('cuanto el estampado')).not.toContain('por por'));
  it('a size that nothing is sold in is none', () =>
    expect(told('pants talla 20 cuanto')).toMatch(/talla 4-8:[\s\S]*talla 10-14:/u));
});

it('an invoice that costs nothing more is only told of', () => {
  const plain = clerkOf(
    {
      version: '1',
      agents: [],
      products: [goods('Taladro', 459, { stock: 90 })],
      articles: [says('Facturas', 'Damos factura el mismo dia. Envie su RFC.')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  expect(plain('cuanto cuesta el taladro', 'y con factura?').text).toContain('Damos factura el mismo dia');
  expect(plain('3 taladros cuanto', 'y con factura?').text).toContain('Damos factura el mismo dia');
});
