import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: ['Taladro percutor 800 W', 'Martillo de uña', 'Cemento gris 50 kg', 'Brocha de 3 pulgadas'].map(
    (name, at) => goods(name, 45_000 + at, { currency: 'CRC' }),
  ),
  articles: [
    says('Envíos', 'El envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.'),
    says('Horario', 'Abrimos de lunes a sábado de 7 a. m. a 5 p. m.'),
    says('Pagos', 'Aceptamos efectivo, tarjeta y SINPE Móvil.'),
    says('Devoluciones', 'Se aceptan devoluciones en 8 días con la factura.'),
    says('Ubicación', 'Estamos en Heredia, 200 metros al sur de la iglesia.'),
  ],
};
const clerk = clerkOf(shelf, { locale: 'es-CR', currency: 'CRC', language: 'es', intent: 'PRODUCT_INFO', reads: true });
const isUnknown = { dialogue: { misses: 1, asked: 'PERSON' }, text: expect.not.stringMatching(/Taladro|envío/u) };

describe('a question that no text of the shop answers', () => {
  it.each(['¿Quién fundó la tienda?', '¿Aceptan mascotas?', '¿Ustedes patrocinan equipos de fútbol?'])(
    'is not answered by the product that was just shown: %s',
    question => {
      expect(clerk('¿Cuánto cuesta el taladro?', question)).toMatchObject(isUnknown);
      expect(clerk('¿Tienen taladros?', question)).toMatchObject(isUnknown);
    },
  );

  it('is not answered by the sentence that was just told', () => {
    expect(clerk('¿Cuánto cuesta el envío?', '¿Quién fundó la tienda?')).toMatchObject(isUnknown);
  });
});

describe('what was just told', () => {
  it.each([
    ['¿Cuánto cuesta el taladro?', '¿y qué precio tiene?', /45.000/u],
    ['¿Cuánto cuesta el taladro?', '¿y ese cuánto vale?', /45.000/u],
    ['¿Cuánto cuesta el envío?', '¿y el envío es gratis?', /gratis en compras desde/u],
  ])('is told again where it is asked for: %s %s', (first, again, told) => {
    expect(clerk(first, again).text).toMatch(told);
  });
});
