import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const say = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Lienzo de algodón', 260), goods('Caballete de mesa', 610), goods('Pincel plano', 45)],
  articles: [
    says('Horario', 'Abrimos de martes a sábado de 11:00 a 20:00. Los lunes cerramos.'),
    says('Formas de pago', 'Aceptamos efectivo, vales y transferencia. Con transferencia hay 4 % de descuento.'),
    says('Ubicación', 'Estamos en la avenida Juárez 12.'),
  ],
});

describe('a message that asks for several things', () => {
  it('is told every price beside the condition that it asks about', () => {
    const { text } = say('qué precio tienen el lienzo y el caballete, y hay descuento si pago por transferencia?');
    expect(text).toContain('4 % de descuento');
    expect(text).toContain('$260.00');
    expect(text).toContain('$610.00');
  });
  it.each(['precio del caballete, horario y formas de pago', 'horario, formas de pago y precio del caballete'])(
    'is answered on each matter of a list: %s',
    said => {
      const { text } = say(said);
      expect(text).toContain('$610.00');
      expect(text).toContain('11:00 a 20:00');
      expect(text).toContain('vales y transferencia');
    },
  );
  it('says which of them has no answer', () =>
    expect(say('cuánto vale el pincel y dan clases de acuarela?').text).toMatch(/\$45\.00.*«dan clases de acuarela»/u));
  it('keeps an address that is told as one', () =>
    expect(say('quiero 2 pinceles, dirección: calle Roble 5').dialogue.items).toEqual([
      { product: 'Pincel plano', quantity: 2 },
    ]));
});
