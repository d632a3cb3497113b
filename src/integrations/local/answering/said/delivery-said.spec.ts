import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { deliverySaid, withoutDelivery } from './delivery-said.js';

describe('words for the delivery', () => {
  it.each([
    ['dos macetas con flete a Cuenca', 'con flete a Cuenca', 'dos macetas , '],
    ['dos macetas para entregar en Loja, por favor', 'para entregar en Loja', 'dos macetas , , por favor'],
    ['Envíeme dos macetas de barro a Santa Rosa', 'a Santa Rosa', 'Envíeme dos macetas de barro, '],
    ['two pots shipped to Austin', 'shipped to Austin', 'two pots , '],
  ])('%s', (text, said, rest) => {
    expect(deliverySaid(text)).toBe(said);
    expect(withoutDelivery(text)).toBe(rest);
  });
  it.each([
    'mándeme dos pollos a la leña',
    'dos macetas para llevar',
    'dos macetas sin envío',
    'dos macetas, yo paso por ellas',
  ])('are none of: %s', text => expect(deliverySaid(text)).toBeNull());
});

describe('an order that names where it goes', () => {
  const clerk = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Maceta de barro', 500), goods('Costal de abono', 60)],
    articles: [says('Entregas', 'El flete a Cuenca cuesta $40. El flete a Loja cuesta $65.')],
  });
  it.each([
    'quiero 2 macetas de barro para llevar a Loja',
    'deme 2 macetas de barro con entrega en Loja',
    'mándeme 2 macetas de barro a Loja',
  ])('counts the delivery in before the yes and after it: %s', said => {
    const asked = clerk(said);
    expect(asked.dialogue.items).toEqual([{ product: 'Maceta de barro', quantity: 2 }]);
    expect(asked.text).toContain('Total: $1,065.00');
    expect(clerk(said, 'sí').text).toContain('Total: $1,065.00');
    expect(clerk(said, 'mejor que sean 3').text).toContain('Total: $1,565.00');
    expect(clerk(said, 'mejor paso por ellas').text).not.toContain('$1,065');
  });
  it('says that it knows no price for another place, and asks for the place where none is named', () => {
    expect(clerk('quiero 2 macetas de barro con flete a Manta').text).toContain('Total sin contar el envío: $1,000.00');
    expect(clerk('quiero 2 macetas de barro con flete').text).toContain('según la zona');
    expect(clerk('quiero 2 macetas de barro con flete', 'a Cuenca').text).toContain('Total: $1,040.00');
  });
  it('says it of the cart too', () =>
    expect(clerk('quiero 2 macetas de barro', 'que me las manden a Cuenca').text).toContain('Total: $1,040.00'));
  it('counts none where it is only asked for', () =>
    expect(clerk('quiero 2 macetas de barro, ¿hacen entregas en Loja?').text).not.toContain('$1,065'));
});
