import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pez cebra', 25, { stock: 80, description: '5 por 100' }),
      goods('Lunch ligero', 45, { stock: 200, description: 'pollo o verdura. pack 5 210, pack 10 400' }),
      goods('Sellador', 28, { unit: 'tubo', stock: 60, description: 'blanco o negro. caja de 12 300' }),
      goods('Pecera 20 litros', 450, { stock: 6, description: 'con tapa. con filtro +180' }),
      goods('Estuche de tartufos', 9900, {
        unit: 'estuche',
        stock: 40,
        description: 'de 12. de 24 18.500, de 36 26.000',
      }),
      goods('Tartufo', 90, { stock: 300, description: 'naranja, cafe o maracuya. docena 960' }),
      goods('Traje de torero', 40, { unit: 'alquiler', stock: 9, description: 'niño. adulto 60. con capa +8' }),
      goods('Vidrio claro', 120, { unit: 'm2', stock: 90, description: '3 mm' }),
    ],
    articles: [says('entrega', 'Entrega en Centro $50.')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const told = (...said: string[]): string => shop(...said).text.replaceAll('\u00a0', ' ');

describe('a number of pieces that the text of a product prices without a currency', () => {
  it.each([
    ['12 peces cebra cuanto', '$250.00'],
    ['quiero 15 lunch ligeros', '$610.00'],
    ['15 tubos de sellador', '$384.00'],
    ['una docena de tartufos de maracuya y media docena de naranja', '$1,500.00'],
  ])('is counted: %s', (said, total) => expect(told(said)).toContain(`Total: ${total}`));

  it('is a size of its own where it is what one is', () =>
    expect(told('el estuche de 24 cuanto', 'quiero 3')).toContain('Total: $55,500.00'));
});

it('an extra is summed with the only thing that a message names', () =>
  expect(told('una pecera de 20 con filtro')).toContain('Total: $630.00'));

it('"uno de niño y uno adulto" are one of each', () =>
  expect(told('2 trajes de torero uno de niño y uno adulto', 'los dos con capa')).toContain('Total: $116.00'));

it('two large numbers without a unit are centimetres', () =>
  expect(told('un vidrio claro de 60x80')).not.toContain('4800'));

/** Owners who write a price of a single figure, packs in the unit of the product, and conditions of one place. */
const yard = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Duplicado de llave', 1.5, { unit: 'unidad', description: 'sencilla. de seguridad 4' }),
      goods('Aldaba', 6, { unit: 'unidad', stock: 90, description: 'de 40 mm. de 60 mm 11. docena 60' }),
      goods('Calcetas', 90, { unit: 'par', stock: 90, description: '3 pares 240' }),
      goods('Tira led', 320, { unit: 'metro', stock: 100, description: 'rollo de 10 metros 2,800' }),
      goods('Heno', 145, { unit: 'paca', stock: 300, description: 'tonelada 5,400' }),
      goods('Festejo', 1450, { unit: 'evento', description: 'hasta 20 niños. niño extra 35. con merienda +380' }),
    ],
    articles: [
      says('flete', 'flete en el municipio 100, san juan y la laguna 180. gratis desde 5,000 en el municipio'),
      says('mayoreo', 'desde 20 pacas de heno a 135'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const sold = (...said: string[]): string => yard(...said).text.replaceAll('\u00a0', ' ');

it.each([
  [['dos duplicados de seguridad'], '$8.00'],
  [['necesito 10 aldabas de 60'], '$110.00'],
  [['6 pares de calcetas', 'mejor 4'], '$330.00'],
  [['necesito 12 metros de tira led'], '$3,840.00'],
  [['30 pacas de heno'], '$4,050.00'],
  [['cuanto por tonelada de heno', 'mandame 2 toneladas a san juan'], '$10,980.00'],
  [['festejo para 25 niños cuanto', 'con merienda'], '$2,005.00'],
])('careless prices are summed: %s', (said, total) => expect(sold(...said)).toContain(`Total: ${total}`));
