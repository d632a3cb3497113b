import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const say = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Lámpara de pie', 800)],
  articles: [says('Pagos', 'Pagando con transferencia hay 10 % de descuento.')],
});

describe('a discount for a means of payment', () => {
  it.each(['cuánto cuestan 3 lámparas de pie y hay descuento?', 'precio de 3 lámparas de pie, ¿dan descuento?'])(
    'is told and not taken off while nobody said how they pay: %s',
    said => {
      const { text } = say(said);
      expect(text).toContain('Pagando con transferencia hay 10 % de descuento.');
      expect(text).toContain('$2,400.00');
      expect(text).not.toContain('$2,160.00');
    },
  );
  it.each([
    'cuánto cuestan 3 lámparas de pie si pago con transferencia?',
    'cuánto son 3 lámparas de pie con el descuento?',
  ])('is taken off for whoever pays so or asks for the sum with it: %s', said =>
    expect(say(said).text).toContain('$2,160.00'),
  );
});
