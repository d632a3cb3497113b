import { describe, expect, it } from '@jest/globals';
import { clerkOf, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const shop = {
  version: '1',
  agents: [],
  products: [
    product('Rampa de acceso hasta 3 m', 90, 'servicio', 'Las rampas más largas se cotizan aparte.'),
    product('Grasa para bicicleta', 6, 'tubo', 'De litio.', [], 0),
    product('Bicicleta de ruta', 700, 'pieza', 'De aluminio.'),
    product('Casco ajustable', 30, 'pieza', 'Talla única.'),
    product('Casco deportivo', 45, 'pieza', 'Para montaña.'),
    product('Protección infantil Lulo', 25, 'pieza', 'Casco para niños de 3 a 8 años.'),
  ],
  articles: [
    says('Pagos', 'Recibimos efectivo y tarjeta. Se deja un anticipo y el resto al entregar.'),
    says('Encargos', 'Si no tenemos un repuesto lo conseguimos en 12 días. No alquilamos equipo.'),
  ],
};
const talk = talkIn(shop);

describe('small answers', () => {
  it.each(['lo pensaré', 'me lo pensaré bien'])('let whoever wants to think take leave: %s', said =>
    expect(talk('cuánto cuesta el casco ajustable?', said).text).toMatch(/piénselo|tómese/u),
  );
  it('take a greeting with a laugh for no praise', () => {
    const glad = clerkOf(shop, { locale: 'es-CR', currency: 'CRC', language: 'es', sentiment: 'POSITIVE' });
    expect(glad('buenas!! jeje cómo está').text).not.toMatch(/palabras|alegría/u);
  });
  it('name what is sold to whoever asks what that is', () =>
    expect(talk('¿alquilan equipo?', 'jaja qué venden').text).toContain('Casco ajustable'));
  it('offer nothing in place of a thing that is only for it', () =>
    expect(talk('tienen grasa para bicicleta?').text).not.toContain('Bicicleta de ruta'));
  it('show what is made for a child of that age before what fits anybody', () => {
    const { text } = talk('cascos para mi sobrina de 5 años');
    expect(text).toContain('Protección infantil Lulo');
    expect(text).not.toContain('Casco deportivo');
  });
  it('say how the shop gets what it does not have', () =>
    expect(talk('necesito un manubrio de carbono').text).toContain('lo conseguimos en 12 días'));
  it('say that a size is above what a service covers', () =>
    expect(talk('cuánto cuesta la rampa de acceso?', 'la mía mide 5 metros').text).toMatch(
      /(?:Eso pasa|Es más de lo que cubre).*más largas se cotizan aparte/u,
    ));
  it('leave paying on delivery to a person where no text says it', () => {
    const { text } = talk('¿puedo pagar cuando me llegue?');
    expect(text).toMatch(/persona|compañero/u);
  });
});
