import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';
import { isWholeYes, putsOff } from './consent.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Vela de soya', 40, 'pieza', 'Arde treinta horas.', [], 500),
    product('Jabón de avena', 15, 'pieza', 'Hecho a mano.', [], 500),
  ],
  articles: [],
};
const talk = talkIn(shelf);
const talkEnglish = talkIn(
  {
    ...shelf,
    products: [
      product('Soy candle', 40, 'unit', 'Burns thirty hours.', [], 500),
      product('Oat soap', 15, 'unit', 'Made by hand.', [], 500),
    ],
  },
  'en',
);

describe('the yes to an order', () => {
  it.each([
    'dale, pero espéreme',
    'claro, como no voy a poder no',
    'va pero hoy no',
    'ok entonces no gracias',
    'perfecto, quizás el jueves',
    'bueno, está carísimo',
    'listo, mañana le confirmo',
    'sale, lo consulto con mi socia',
    'vale, nunca mejor dicho, ninguna me gusta',
    'confirmo mañana',
    'todavía no lo pida',
  ])('is none where something stands against it: %s', said => {
    const { text, items } = talk('deme 4 velas de soya', said);
    expect(text).not.toContain('n.º 7');
    expect(items).toEqual([['Vela de soya', 4]]);
  });

  it.each([
    'yeah but hold on',
    'alright, perhaps next week',
    'sure, looks lovely but not now',
    'ok, i will let you know',
  ])('is none in English either: %s', said => {
    const { text, items } = talkEnglish('i want 4 soy candles', said);
    expect(text).not.toContain('no. 7');
    expect(items).toEqual([['Soy candle', 4]]);
  });

  it.each([
    'sí, cómo no',
    'dale, a nombre de Caro Núñez',
    'sí, muchas gracias',
    'va, yo paso mañana en la tarde',
    'sí, pago con tarjeta',
    'no, así está bien, confirmo',
    'ok, mándelo a Heredia por favor',
  ])('is one with a time, a place, a name or thanks: %s', said => {
    expect(talk('deme 4 velas de soya', said).text).toContain('n.º 7');
  });

  it('is asked for again where something else stands beside it', () => {
    const { text } = talk('deme 4 velas de soya', 'bueno, mi cuñada fabrica lámparas');
    expect(text).toContain('4 × Vela de soya');
    expect(text).not.toContain('n.º 7');
  });

  it('keeps what somebody only puts off', () => {
    expect(talk('deme 4 velas de soya', 'listo pero aún no', 'ahora sí, confirmo', 'sí').text).toContain('n.º 7');
    expect(putsOff('no gracias')).toBe(false);
  });

  it.each(['no problem, go ahead', 'yes why not', 'ok, under Brenda Ruiz'])('hears no refusal in: %s', said => {
    expect(isWholeYes(said)).toBe(true);
  });
});

describe('an order that is turned down', () => {
  it.each(['mejor ninguna', 'ok, mejor no', 'ya no las quiero', 'bueno entonces nada', 'no quiero comprar nada'])(
    'is emptied by: %s',
    said => {
      expect(talk('deme 4 velas de soya', said).items).toEqual([]);
    },
  );

  it('asks for no quantity of what nobody wants any more', () => {
    const { text, items } = talk('tienen velas de soya?', 'pues mejor ninguna');
    expect(items).toEqual([]);
    expect(text).not.toMatch(/cantidad|cuántas|cuántos/iu);
  });

  it('loses what is to be forgotten', () => {
    expect(talkEnglish('i want 4 soy candles and 2 oat soaps', 'actually forget the soaps').items).toEqual([
      ['Soy candle', 4],
    ]);
    expect(talk('deme 4 velas de soya y 2 jabones de avena', 'olvídese de las velas').items).toEqual([
      ['Jabón de avena', 2],
    ]);
  });
});
