import { describe, expect, it } from '@jest/globals';
import { bundlesIn } from './bundles.js';

describe('offers to pay less than one takes', () => {
  it.each([
    'bloque liviano 9x1x39',
    'viga de 4 x 2 x 8',
    'caja 3x2x1',
    'una lona de 3 x 2',
    'mide 4x3',
    'a 6x2x3 beam',
  ])('are not the sides of a thing: %s', text => expect(bundlesIn(text)).toEqual([]));
  it.each(['hoy 2x1 en focos', '3 x 2 en brochas', 'llevan 3x2', 'promocion de 3x2', 'tenemos oferta de 2x1'])(
    'are read: %s',
    text => expect(bundlesIn(text)).toHaveLength(1),
  );
});
