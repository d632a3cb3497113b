import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Sandalia de cuero 36', 250, { unit: 'par', description: 'Suela cosida.', keywords: ['sandalia'] }),
    goods('Sandalia de cuero 38', 250, {
      unit: 'par',
      description: 'Vuelve el lunes.',
      stock: 0,
      keywords: ['sandalia'],
    }),
    goods('Puerta de cedro', 4000, { description: 'Sin chapa.', keywords: ['puerta'] }),
    goods('Curación de muela', 500, { unit: 'pieza', description: 'En 2 visitas.', keywords: ['muela'] }),
  ],
  articles: [
    says('Lo que no hacemos', 'hamacas, cinturones, arreglos en casa. No pintamos ni barnizamos. No fiamos.'),
    says('Pagos', 'Efectivo o tarjeta. Se puede pagar al recibir solo en el centro.'),
    says('Cuidado', 'La piel se guarda 2 años en seco. Con agua se mancha.'),
  ],
});
const told = (...texts: string[]) => shop(...texts).text;

describe('pieces of a message', () => {
  it('does not refuse what only says why the customer asks', () => {
    const answer = told('pintan puertas? hay muchas rayadas en mi casa');
    expect(answer).toMatch(/No pintamos/u);
    expect(answer).not.toContain('«');
  });
  it('tells the same thing in another size, sold out or not, with the day on which it comes back', () => {
    const answer = told('tienen la sandalia de cuero 36? o tienen de 38');
    expect(answer).toMatch(/Sandalia de cuero 36/u);
    expect(answer).toMatch(/Sandalia de cuero 38: .*agotad.*Vuelve el lunes/u);
    expect(answer).not.toContain('«');
  });
  it('tells a list of what is refused as a no', () => {
    expect(told('hacen hamacas?')).toMatch(/No: hamacas, cinturones, arreglos en casa/u);
  });
  it('refuses what is wanted done by the rule that names the work', () => {
    const answer = told('y la puerta me la dan ya barnizada?');
    expect(answer).toMatch(/No pintamos ni barnizamos/u);
    expect(answer).not.toContain('4,000');
  });
  it('takes a question for paying on arrival for no question for the stock', () => {
    expect(told('tienen sandalia 38?', 'le puedo pagar cuando llegue?')).toMatch(/al recibir/u);
  });
  it('says how many times somebody comes', () => {
    expect(told('cuánto la curación de muela y cuántas veces tengo que ir?')).toMatch(/2 visitas/u);
  });
});
