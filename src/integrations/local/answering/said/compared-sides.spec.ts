import { describe, expect, it } from '@jest/globals';
import { sidesIn } from './compared-sides.js';

describe('sidesIn', () => {
  it.each([
    ['q diferencia hay entre la silla tiffany y la comun? cuanto cada una', 'la silla tiffany', 'la comun'],
    ['que tiene de mejor el piano que el teclado y cuanto valen', 'el piano', 'el teclado'],
    ['que diferencia hay con la de cuero?', '', 'la de cuero'],
    ['en que se diferencian las dos refrigeradoras?', 'las dos refrigeradoras', ''],
    ['cual es la diferencia entre las dos?', '', ''],
    ["what's the difference between the snorkel tour and the kayak one? price", 'the snorkel tour', 'the kayak one'],
  ])('reads %j', (text, one, other) => {
    expect(sidesIn(text)).toMatchObject({ one, other });
  });

  it.each(['pago la diferencia?', 'cual es la diferencia de precio?', 'tienen sillas?'])(
    'compares nothing in %j',
    text => {
      expect(sidesIn(text)).toBeNull();
    },
  );
});
