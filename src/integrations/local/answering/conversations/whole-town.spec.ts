import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const toys = clerkOf(
  {
    version: '1',
    agents: [],
    products: [goods('Trompo de madera', 40, { unit: 'unidad' }), goods('Casa de muñecas', 350, { unit: 'unidad' })],
    articles: [
      says(
        'Envíos',
        'Mandamos a todo Asunción por $20, y si su compra pasa los $300 va de regalo. A Luque son $30. Al interior va por encomienda y lo paga al recibir (entre $35 y $60 según el tamaño).',
      ),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('a fee for a whole town beside one for elsewhere', () => {
  it('is that of the town', () =>
    expect(toys('un trompo con envío a asunción cuánto').text).toContain('Total: $60.00'));
  it('is free from the amount that "pasa" names', () =>
    expect(toys('una casa de muñecas con envío a asunción cuánto').text).toContain('Total: $350.00'));
  it('is that of another town that is named', () =>
    expect(toys('un trompo con envío a luque cuánto').text).toContain('Total: $70.00'));
  it.each(['sajonia', 'encarnación'])('is asked for a place that may be a quarter or a town: %s', place => {
    const { text } = toys(`un trompo con envío a ${place} cuánto`);
    expect(text).toContain('Mandamos a todo Asunción por $20');
    expect(text).toContain('según la zona');
    expect(text).not.toContain('$75.00');
  });
  it('is open for a place whose fee is a range', () => {
    const { text } = toys('un trompo con envío para el interior cuánto');
    expect(text).not.toContain('$75.00');
    expect(text).toContain('entre $35 y $60');
  });
});
