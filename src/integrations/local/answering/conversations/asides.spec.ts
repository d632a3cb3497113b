import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Taladro percutor', 45, 'unidad', 'De 750 W con maletín.', ['taladro']),
    product('Cemento gris', 7, 'saco', 'Saco de cemento de uso general.', ['cemento']),
  ],
  articles: [
    says('Envíos', 'Enviamos a todo el país en 2 a 4 días hábiles.'),
    says('Garantía', 'Todo producto tiene 12 meses de garantía.'),
    says('Horario', 'Abrimos de lunes a sábado de 7:00 a 17:00.'),
  ],
});
const notKnown = /no la tengo a mano|no tengo ese dato|no lo sé con certeza/iu;

describe('a yes after other questions', () => {
  it('orders the list that was shown, if it says so and nothing has changed', () =>
    expect(talk('quiero 2 sacos de cemento', 'y la garantía?', 'abren los sábados?', 'listo, confirmo').text).toMatch(
      /[Pp]edido n\.º/u,
    ));
  it.each([
    ['a mere ok', ['quiero 2 sacos de cemento', 'tienen taladros?', 'ok']],
    [
      'a list that was shown otherwise',
      ['quiero 2 sacos de cemento', 'y un taladro', 'solo 3 sacos', 'cuánto tardan?', 'confirmo 4 sacos'],
    ],
    ['a question', ['quiero 2 sacos de cemento', 'abren los sábados?', 'cómo confirmo?']],
  ])('orders nothing by %s', (_, texts) => expect(talk(...texts).text).not.toMatch(/[Pp]edido n\.º/u));
});

describe('what no text tells', () => {
  it('is the number of parts that something has', () => {
    expect(talk('tienen taladros?', 'cuántas velocidades tiene?').text).toMatch(notKnown);
    expect(talk('tienen taladros?', 'cuántas velocidades tiene?').text).not.toContain('750 W');
  });
  it('is the price of a delivery, once all of its article was told', () => {
    expect(talk('hacen envíos?').text).toContain('2 a 4 días');
    expect(talk('hacen envíos?', 'cuánto cobran de envío?').text).toMatch(notKnown);
  });
});

it('asks whether a thing is good without agreeing to anything', () =>
  expect(talk('tienen taladros?', 'es bueno?').text).not.toMatch(/De acuerdo|Perfecto/u));

it('tells lower prices without saying that a discount is not sold', () =>
  expect(talk('precio del cemento', 'no hay descuento?').text).not.toMatch(/catálogo|lo que vendemos/u));
