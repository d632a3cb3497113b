import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pintura blanca cubeta 19 L', 900),
      goods('Pintura blanca galón', 220),
      goods('Brocha 3 pulgadas', 45),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('two quantities of which one is wanted', () => {
  it.each([
    'cuánto salen 5 galones de pintura blanca o una cubeta de pintura blanca?',
    'qué sale más barato, 5 galones de pintura o 1 cubeta de pintura?',
  ])('are told one by one, with the difference: %s', message => {
    const { text } = shop(message);
    expect(text).toContain('5 × Pintura blanca galón: $1,100.00');
    expect(text).toContain('1 × Pintura blanca cubeta 19 L: $900.00');
    expect(text).toContain('$200.00');
    expect(text).not.toMatch(/Total|2,000/u);
  });

  it('are added up if both are wanted', () =>
    expect(shop('cuánto son 2 galones de pintura blanca y 3 brochas').text).toContain('$575.00'));
});
