import { describe, expect, it } from '@jest/globals';
import { sold, sumsOf } from './shop.fixture.js';

/** A shop that holds several things for each word. */
const sum = sumsOf([
  sold('Pipeta Sol perro 10 a 25 kg', 40),
  sold('Alimento Nube perro adulto 20 kg', 100, { unit: 'bolsa' }),
  sold('Correa para perro', 20),
  sold('Bicicleta urbana', 500),
  sold('Cassette 9 velocidades', 60, { keywords: ['repuesto'] }),
  sold('Guante corto', 30),
]);

describe('conditions of a shop with many goods', () => {
  it('are not for what shares only the look of the thing that they name', () => {
    const articles = { Ofertas: 'Pipetas Sol perro: llevando 3 iguales la tercera a mitad de precio.' };
    expect(sum(articles, { 'Alimento Nube perro adulto 20 kg': 3 })).toBeNull();
    expect(sum(articles, { 'Pipeta Sol perro 10 a 25 kg': 3 })).toBe('$100.00');
  });

  it.each([
    ['Bicicleta urbana', '$480.00'],
    ['Cassette 9 velocidades', '$56.40'],
    // No kind names it, and no product is called "accesorio".
    ['Guante corto', '$28.20'],
  ])('give each part of the assortment its own share: %s', (name, total) => {
    const articles = { Pagos: 'Por transferencia 4% de descuento en bicicletas y 6% en accesorios, ropa y repuestos.' };
    expect(sum(articles, { [name]: 1 }, 'cuanto queda por transferencia')).toBe(total);
  });

  it('are no price, where a limit of credit is stated', () =>
    expect(
      sum(
        { 'Cuenta corriente': 'Límite inicial $300 a pagar del 1 al 10.' },
        { 'Guante corto': 2 },
        'pago con debito, total',
      ),
    ).toBeNull());

  it('are fees of places, where each day has its round', () => {
    const articles = {
      'Reparto a campaña':
        'Martes: Ansina y Curtina $45. Jueves: Tambores y Valle Edén $38. En campaña no hay envío gratis.',
    };
    expect(sum(articles, { 'Correa para perro': 1 }, 'cuanto con el flete a Ansina')).toBe('$65.00');
    expect(sum(articles, { 'Correa para perro': 1 }, 'cuanto con el flete a Tambores')).toBe('$58.00');
  });
});
