import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const bakery: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Tarta de ricota', 9000, 'pieza', 'Para ocho. Con cobertura de chocolate ₡1500 más. En caja rígida +₡800.'),
    product('Budín de limón', 4000, 'pieza', 'Con glaseado.'),
  ],
  articles: [],
};
const talk = talkIn(bakery);

describe('a sum with what costs more', () => {
  it('counts it once a piece', () => {
    const { text, items } = talk('¿cuánto son 3 tartas de ricota con cobertura?');
    expect(text).toContain('con cobertura de chocolate: ₡4 500,00');
    expect(text).toContain('Total: ₡31 500,00');
    expect(items).toEqual([]);
  });

  it('says it behind the order, and again until a person settles it', () => {
    const first = talk('deme 2 tartas de ricota con cobertura en caja rígida');
    expect(first.items).toEqual([['Tarta de ricota', 2]]);
    expect(first.text).toContain('Total: ₡22 600,00');
    expect(first.text).toContain('lo confirma una persona del equipo');
    const placed = talk('deme 2 tartas de ricota con cobertura', 'sí, confirmo').text;
    expect(placed).toContain('con cobertura de chocolate: ₡3 000,00');
  });

  it('leaves a list as it is where nobody asks for more, or says without', () => {
    expect(talk('deme 2 tartas de ricota').text).not.toContain('21 000');
    expect(talk('deme 2 tartas de ricota sin cobertura').text).not.toContain('21 000');
    expect(talk('¿cuánto son 2 budines de limón con glaseado?').text).toContain('Total: ₡8 000,00');
  });
});

describe('what was summed', () => {
  it('is taken by a pronoun', () => {
    const { items } = talk('¿cuánto son 2 budines de limón?', 'los quiero');
    expect(items).toEqual([['Budín de limón', 2]]);
  });
});
