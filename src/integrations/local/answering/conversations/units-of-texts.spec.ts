import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** A shop whose owner writes other units, halves and dozens into the texts of the products. */
const yard = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Leña de espino', 4500, {
        currency: 'CLP',
        unit: 'saco',
        stock: 200,
        description: 'saco de 20 kilos. medio metro 24.000, metro 45.000',
      }),
      goods('Leña de pino', 3900, { currency: 'CLP', unit: 'saco', stock: 90, description: 'seca. metro 38.000' }),
      goods('Pellet', 4990, {
        currency: 'CLP',
        unit: 'bolsa',
        stock: 300,
        description: 'bolsa 15 kg. pallet 70 bolsas 329.000',
      }),
      goods('Maiz partido', 32000, {
        currency: 'CLP',
        unit: 'bolsa',
        stock: 30,
        description: 'bolsa de 25 kg. bolsa de 2 kg 6.500. media bolsa 17.000',
      }),
      goods('Sopaipilla', 900, {
        currency: 'CLP',
        unit: 'unidad',
        stock: 300,
        description: 'chica. grande 1.500. la docena de chicas 9.600, la docena de grandes 16.000. con pebre +200',
      }),
      goods('Hallulla', 500, {
        currency: 'CLP',
        unit: 'unidad',
        stock: 200,
        description: 'media docena 2.800, docena 5.400',
      }),
    ].map(product => ({ ...product, priceMinor: String(Number(product.priceMinor) / 100) })),
    articles: [says('despacho', 'Maipú $3.000. Pudahuel $4.000.')],
  },
  { locale: 'es-CL', currency: 'CLP', language: 'es', reads: true },
);
const told = (...said: string[]): string => yard(...said).text.replaceAll('\u00a0', ' ');

describe('a unit that only the text of a product prices', () => {
  it.each([
    ['dame 2 metros de leña de espino y 3 sacos de pino', '$101.700'],
    ['necesito 1 metro de espino', '$45.000'],
    ['leña de pino 3 metros', '$114.000'],
    ['5 bolsas de pellet y 1 pallet', '$353.950'],
    ['quiero 2 bolsas de maiz partido de 2 kg', '$13.000'],
    ['quiero 2 medias bolsas de maiz partido', '$34.000'],
    ['dame medio metro de espino puesto en maipu', '$27.000'],
    ['metro y medio de espino cuanto seria', '$69.000'],
    ['4 sacos de espino', '$18.000'],
  ])('is counted and summed: %s', (said, total) => expect(told(said)).toContain(`Total: ${total}`));

  it('stays spoken of', () => {
    expect(told('a cuanto el medio metro de leña de espino', 'quiero 2')).toContain('Total: $48.000');
    expect(told('cuanto el pallet de pellet', 'quiero 2 pallets')).toContain('Total: $658.000');
    expect(told('bolsa de 2 kilos de maiz partido cuanto', 'dame 3')).toContain('Total: $19.500');
  });

  it('is taken by a person', () => expect(told('quiero 2 pallets de pellet')).toMatch(/persona del equipo/u));
});

describe('a dozen that the text of a product prices', () => {
  it.each([
    ['2 docenas de sopaipillas grandes', '$32.000'],
    ['2 docenas de sopaipillas chicas', '$19.200'],
    ['10 sopaipillas chicas con pebre', '$11.000'],
    ['media docena de hallullas', '$2.800'],
    ['18 hallullas', '$8.200'],
    ['14 hallullas', '$6.400'],
  ])('is for the size that it names, and what remains costs the single price: %s', (said, total) =>
    expect(told(said)).toContain(`Total: ${total}`),
  );
});
