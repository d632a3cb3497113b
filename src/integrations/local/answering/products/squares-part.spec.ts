import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const glazier = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Vidrio claro', 300, { unit: 'm2' }),
      goods('Vidrio claro con película', 700, { unit: 'm2' }),
      goods('Silicón transparente', 80),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('what is sold by the square metre', () => {
  it.each([
    ['cuánto sale un vidrio claro de 1,50 x 0,80', '1.2 m2 × Vidrio claro: $360.00'],
    ['cuanto por 2 vidrios claro de 1.50 por 0.80?', '2.4 m2 × Vidrio claro: $720.00'],
    ['un vidrio claro de 70 x 90 cm cuanto cuesta', '0.63 m2 × Vidrio claro: $189.00'],
  ])('is priced by its sides: %s', (message, line) => expect(glazier(message).text).toContain(line));

  it('is no number of pieces by its sides', () =>
    expect(glazier('necesito silicón para una ventana de 80 x 120').text).not.toMatch(/(?:80|120) ×/u));
});
