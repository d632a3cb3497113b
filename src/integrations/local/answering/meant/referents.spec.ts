import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Abono para orquídeas 500 g', 4000, 'bolsa', 'Granulado. Con fósforo.', ['fertilizante']),
    product('Abono para rosales 1 kg', 6000, 'bolsa', 'Granulado. Con potasio.', ['fertilizante']),
    product('Maceta de barro grande', 9000, 'pieza', 'Soporta 40 kg. Con dos asas.', ['matera']),
    product('Maceta de barro pequeña', 3000, 'pieza', 'Para cactus.', ['matera']),
    product('Plato de barro grande', 2500, 'pieza', 'Va debajo.', []),
    product('Plato de barro pequeña', 1000, 'pieza', 'Va debajo.', []),
    product('Estante de 4 niveles', 30000, 'pieza', 'Madera de teca.', ['repisa']),
    product('Tijera de podar', 7500, 'pieza', 'Corta ramas de 2 cm.', ['podadora'], 0),
  ],
  articles: [
    {
      id: 'e',
      title: 'Entregas',
      body: 'Llevamos pedidos a toda la ciudad por ₡2 000. Tarda de 2 a 3 días.',
      keywords: ['envío'],
      language: 'es',
    },
  ],
};
const talk = talkIn(shelf);

describe('what a message is about', () => {
  it('follows up on the kind that was spoken of by a property', () =>
    expect(talk('tienen abono para orquídeas?', 'y para rosales?').text).toContain(
      'Abono para rosales 1 kg: ₡6 000,00',
    ));

  it('carries what sets a thing apart over to the next kind', () =>
    expect(talk('precio de la maceta grande', 'deme 2 macetas grandes y el plato').items).toEqual([
      ['Maceta de barro grande', 2],
      ['Plato de barro grande', 1],
    ]));

  it('keeps how many were wanted until the thing is chosen', () =>
    expect(talk('quiero 5 abonos', 'el de rosales porfa').items).toEqual([['Abono para rosales 1 kg', 5]]));

  it('reads both of the two things that were named one after the other', () =>
    expect(talk('precio del abono para orquídeas', 'y el estante?', 'deme los dos para el lunes').items).toEqual([
      ['Abono para orquídeas 500 g', 1],
      ['Estante de 4 niveles', 1],
    ]));

  it('counts no number of a name', () => {
    const { text, items } = talk('el estante de 4 niveles qué precio tiene?');
    expect(text).toContain('₡30 000,00');
    expect(items).toEqual([]);
  });

  it('puts what was spoken of into the cart by a pronoun', () =>
    expect(talk('quiero 2 abonos para rosales', 'y el estante?', 'agrégalo').items).toEqual([
      ['Abono para rosales 1 kg', 2],
      ['Estante de 4 niveles', 1],
    ]));

  it('answers what is asked of a thing from its description, and no price', () => {
    const { text } = talk('tienen la maceta grande?', 'cuánto peso aguanta?');
    expect(text).toContain('Soporta 40 kg');
    expect(text).not.toContain('₡');
  });

  it('says whether what was spoken of is there', () =>
    expect(talk('precio de la tijera de podar', 'la tienen ya?').text).toContain('agotado'));

  it('takes a question about delivery for none about the thing', () =>
    expect(talk('tienen la maceta grande?', 'cuántos días tarda la entrega?').text).toContain('de 2 a 3 días'));
});
