import { chanceOf } from './reports.js';

describe('what a message reports', () => {
  it.each([
    'me entregaron el colchón con una mancha enorme',
    'llevo tres días esperando al técnico y no aparece',
    'the lamp you sent me has a crack in it',
    'pagué dos veces la misma inscripción y nadie me responde',
  ])('hears a fault of the shop: %s', text => {
    expect(chanceOf('fault', text)).toBeGreaterThan(0.75);
  });

  it.each([
    'tengo el cuero cabelludo muy reseco, qué champú me sirve?',
    'se me murió la batería del carro, cuánto vale una nueva?',
    'y si me llega rayado lo cambian?',
    'no, mejor déjalo en 4 y quita el florero',
    'que no sea muy caro porfa',
  ])('hears none in a trouble of one’s own, a question or a change: %s', text => {
    expect(chanceOf('fault', text)).toBeLessThan(0.75);
  });
});
