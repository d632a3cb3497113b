import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = {
  version: '1',
  agents: [],
  products: [
    goods('Silla de comedor', 1_200, { description: 'Silla de pino con asiento tapizado.' }),
    goods('Mesa de comedor 6 puestos', 6_400, { description: 'Mesa de parota, 180 por 90 cm.', stock: 3 }),
    goods('Barniz marino', 380, { unit: 'litro', description: 'Rinde 10 m² por litro. Para exteriores.' }),
    goods('Librero a la medida', null, { description: 'Se cotiza según medidas.' }),
  ],
  articles: [
    says('Entregas', 'Entregamos en Mérida por $250. Gratis en compras desde $8,000. A Progreso cuesta $400.'),
    says('Pagos', 'Aceptamos tarjeta y efectivo. En efectivo hay 5 % de descuento.'),
    says('Garantía', 'Los muebles tienen un año de garantía por defectos de fábrica.'),
  ],
};
const terms = { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true } as const;

/** A hosted link learns facts by rounds of calls, and the draft that replaces its own continues from them. */
describe('facts that are looked up while the answer is drafted', () => {
  it.each([
    [['¿cuánto cuesta la mesa?', '¿y la garantía?', 'y con envío a Progreso en cuánto queda?']],
    [['quiero 4 sillas y una mesa', 'pago en efectivo, cuánto sería', 'sí, por favor']],
    [['¿cuántos litros de barniz para 35 m2?', '¿me lo entregan en Mérida?', 'ok, mándeme esos']],
    [['tienen sillas y libreros?', '¿cuál es más barata, la silla o la mesa?', 'agregue 2 sillas', 'quite una']],
  ])('give the same answers as facts that are called for in rounds: %j', texts => {
    for (let told = 1; told <= texts.length; told++) {
      const some = texts.slice(0, told);
      expect(clerkOf(shop, terms)(...some)).toEqual(clerkOf(shop, { ...terms, inRounds: true })(...some));
    }
  });
});
