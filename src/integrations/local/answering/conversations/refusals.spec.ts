import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const repairs = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Cambio de pantalla', 60, 'servicio', 'Incluye la pantalla.'),
    product('Limpieza de parlante', 15, 'servicio', 'Queda el mismo día.'),
    product('Cargador rápido', 20, 'pieza', 'Con cable.', [], 0),
    product('Funda azul', 9, 'pieza', 'De silicona.', [], 0),
    product('Vidrio templado', 5, 'pieza', 'Queda puesto.', [], 0),
  ],
  articles: [
    says(
      'Lo que no hacemos',
      'No liberamos teléfonos. No ponemos pantallas compradas en otro lado. No vendemos fundas de color.',
    ),
    says('Visita', 'La revisión a domicilio cuesta ₡9000 y se descuenta si la repara con nosotros.'),
    says('Llegadas', 'Los cargadores vuelven a entrar el 4 de marzo. Lo que no tenemos lo conseguimos en 6 días.'),
  ],
});

describe("the shop's no", () => {
  it.each([
    '¿y liberan teléfonos? es un motorola con la pantalla buena',
    'compré una pantalla en otro lado, ¿me la ponen?',
  ])('stands alone: %s', said => {
    const { text } = repairs('buenas', said);
    expect(text).toMatch(/No liberamos|No ponemos/u);
    expect(text).not.toContain('Cambio de pantalla');
  });
  it('is the answer to "tampoco"', () =>
    expect(repairs('¿liberan teléfonos?', 'y los samsung tampoco?').text).toContain('No liberamos teléfonos.'));
  it('is none where it refuses but a kind of what is asked for', () =>
    expect(repairs('¿tienen fundas?').text).toContain('Funda azul'));
});

describe('a thing that is sold out', () => {
  it('comes back when a text says so, and no date is called unknown then', () => {
    const { text } = repairs('tienen cargador rápido?', 'cuándo les llega?');
    expect(text).toContain('el 4 de marzo');
    expect(text).not.toMatch(/No tengo la fecha|Todavía no me indican/u);
  });
  it('comes in the time that holds for whatever is missing', () =>
    expect(repairs('tienen vidrio templado?', 'cuándo vuelve a haber?').text).toContain('en 6 días'));
});

it('what is deducted from a sum is told of the visit that was spoken of, and no discount', () =>
  expect(repairs('cuánto cobran por la revisión a domicilio?', 'y si la reparo me lo descuentan?').text).toMatch(
    /(?:Sí|Así es): la revisión/u,
  ));
