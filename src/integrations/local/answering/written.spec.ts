import { describe, expect, it } from '@jest/globals';
import { written } from './written.js';

describe('the parts of an answer in one text', () => {
  it('begins each part with a capital', () => {
    expect(written(['Hola.', 'globos de helio no (por el permiso).'])).toBe(
      'Hola. Globos de helio no (por el permiso).',
    );
  });
  it('ends a part with a full stop before the next sentence', () => {
    expect(written(['Domingo cerrado', 'Lunes de 8 a 5.', '¿Algo más?'])).toBe(
      'Domingo cerrado. Lunes de 8 a 5. ¿Algo más?',
    );
  });
  it('leaves names and addresses as they are written', () => {
    expect(written(['iPhone 12: 200', 'pago@tienda.pe', 'Escriba.', 'www.tienda.pe', '¿Algo más?'])).toBe(
      'iPhone 12: 200 pago@tienda.pe Escriba. www.tienda.pe ¿Algo más?',
    );
  });
});
