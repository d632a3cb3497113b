import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const candles = (deliveries: string): Shelf => ({
  version: '1',
  agents: [],
  products: [product('Vela de cera de abeja', 4000, 'pieza', 'Dura 30 horas.', [], 50)],
  articles: [
    article('Entregas', deliveries),
    article('Taller', 'La visita a domicilio para enseñar a hacer velas cuesta ₡18000.'),
  ],
});
const talk = talkIn(candles('Entregamos en Tibás y Moravia por ₡2500.'));

describe('a place that no text names', () => {
  it('is left to a person', () => {
    expect(talk('¿hacen entregas en Turrialba?').text).toContain('De Turrialba no dice nada lo que tengo');
    expect(
      talkIn(candles('Entregamos en Tibás y Moravia por ₡2500.'), 'en')('do you deliver to Siquirres?').text,
    ).toContain('says nothing of Siquirres');
  });

  it('gets no price of another thing in a sum', () => {
    const { text } = talk('¿cuánto serían 2 velas de abeja con entrega en Turrialba?');
    expect(text).toContain('Total sin contar el envío: ₡8 000,00');
    expect(text).not.toContain('₡18 000,00');
  });

  it('is answered where a text names it, or speaks of all places', () => {
    expect(talk('¿hacen entregas en Moravia?').text).not.toContain('no dice nada');
    const everywhere = talkIn(candles('Entregamos en Tibás por ₡2500. A otros lugares enviamos por encomienda.'));
    expect(everywhere('¿hacen entregas en Turrialba?').text).not.toContain('no dice nada');
    expect(talk('¿hacen entregas a domicilio?').text).not.toContain('no dice nada');
  });
});

describe('words that sound like buying', () => {
  it('take nothing where a question only supposes them', () => {
    expect(talk('si llevo 10 velas de abeja me hacen precio?').items).toEqual([]);
    expect(talk('llevo 10 velas de abeja').items).toEqual([['Vela de cera de abeja', 10]]);
  });

  it('sell nothing to who wants to return what came broken', () => {
    const { text, items } = talk('quiero devolver una vela de abeja que llegó quebrada');
    expect(items).toEqual([]);
    expect(text).toContain('número de su pedido');
  });
});
