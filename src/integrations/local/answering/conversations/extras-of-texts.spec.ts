import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Purificador', 900, { unit: 'pieza', description: 'frio y caliente. instalado y probado en su casa +150' }),
      goods('Fiesta infantil', 9800, {
        unit: 'evento',
        description: '2 horas, hasta 15 ni\u00f1os, animador y picada. ni\u00f1o extra 450. media hora mas 1.200',
      }),
      goods('Clase privada', 700, {
        unit: 'hora',
        description: 'uno o dos alumnos. tercera persona y siguientes 200 mas cada una',
      }),
      goods('Botella', 14, { unit: 'pieza', stock: 90, description: 'por caja de 12 sale en 140' }),
      goods('Ventilador', 620, { unit: 'pieza', stock: 9 }),
    ],
    articles: [
      {
        id: 'put-up',
        title: 'Instalaci\u00f3n',
        body: 'Foco: $150 la primera y $80 cada adicional. Ventilador: $250 el primero y $200 cada adicional.',
        keywords: [],
        language: 'es',
      },
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('what a text prices beside the thing', () => {
  it('is added where nothing else is said', () =>
    expect(shop('cuanto el purificador', 'y ya instalado').text).toContain('1,050'));
  it('is counted for the people beyond those that are included', () => {
    expect(shop('la fiesta infantil, van a ser 22 nenes, cuanto').text).toContain('12,950');
    expect(shop('clase privada para 4 personas 2 horas cuanto seria').text).toContain('2,200');
  });
  it('is the price of the box where it is more than that of a piece', () =>
    expect(shop('24 botellas cuanto').text).toContain('280'));
  it('is paid once in full, and less for each further one, for what is put in its place', () => {
    expect(shop('cuanto el ventilador', 'cuanto cobran por ponerlo').text).toContain('870');
    expect(shop('2 ventiladores cuanto', 'cuanto seria instalar los dos').text).toContain('1,690');
  });
});
