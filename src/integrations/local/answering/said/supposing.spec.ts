import { expect, it } from '@jest/globals';
import { foldName } from '../../../../domain/shared/fold.js';
import { supposing } from './supposing.js';

it.each([
  '¿Y si fueran 10?',
  'si llevo 3, ¿cuánto sale?',
  '¿Y si me llevo 6 ya sale gratis el envío?',
  'si agarro los dos, ¿cuánto sería?',
  '¿Y si mejor son 3 cremas?',
  'and if we took 4?',
  '¿y si subo la chica a 12?',
])('"%s" supposes a quantity', text => {
  expect(supposing.test(foldName(text))).toBe(true);
});

it.each([
  'No sé si comprar el duro o el suave',
  '¿Saben si compran equipos usados?',
  'Sí, son 3',
  '¿Si llueve, abren?',
  'what if it stops working in month 8?',
])('"%s" does not', text => {
  expect(supposing.test(foldName(text))).toBe(false);
});
