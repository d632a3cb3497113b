import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const gifts: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Perfume Aurora', 119, 'frasco', 'Floral y fresco. Dura unas 4 horas.'),
    product('Perfume Cedro', 135, 'frasco', 'De madera.'),
    product('Perfume Ámbar', 189, 'frasco', 'Dulce.', [], 0),
    product('Vela de soya', 45, 'pieza', 'Aroma de lavanda.'),
    product('Protector solar', 62, 'tubo', 'Toque seco.'),
    product('Jabón de avena', 8, 'pieza', 'Para piel sensible.'),
  ],
  articles: [],
};
const talk = talkIn(gifts);
const english = talkIn(gifts, 'en');

describe('things that are asked for by their price', () => {
  it('are those of the kind that is named', () => {
    const { text } = talk('¿qué perfumes tienen de menos de 130 pesos?');
    expect(text).toContain('Aurora');
    expect(text).not.toMatch(/Cedro|Ámbar|Protector/u);
    expect(english('any perfume under $130?').text).toContain('Aurora');
  });

  it('are all that can be had where no kind is named, the dearest first', () => {
    const { text } = talk('¿tienen algo de hasta 70 pesos?');
    expect(text).toMatch(/Protector[\s\S]*Vela[\s\S]*Jabón/u);
    expect(text).not.toContain('Perfume');
  });

  it('are those shown before, where the message goes on about them', () => {
    const { text } = talk('¿qué perfumes tienen?', '¿y alguno que no pase de 120?');
    expect(text).toContain('Aurora');
    expect(text).not.toMatch(/Cedro|Ámbar/u);
  });

  it('are said not to be there, and the closest that can be had are told', () => {
    const { text } = talk('¿tienen perfumes de menos de 100 pesos?');
    expect(text).toMatch(/a ese precio no|en ese rango de precio no hay/iu);
    expect(text).toMatch(/Aurora[\s\S]*Cedro/u);
    expect(text).not.toContain('Ámbar');
    expect(english('do you have perfume under $100?').text).toMatch(/nothing at that price/iu);
  });

  it('are found by what somebody has to spend, which counts nothing', () => {
    const { text, items } = talk('busco un regalo', 'tengo unos 60 pesos');
    expect(text).toContain('Vela de soya');
    expect(text).not.toMatch(/Perfume|Protector/u);
    expect(items).toEqual([]);
  });

  it('are of the kind that was listed, where somebody says no more than "something"', () => {
    const { text } = talk('¿qué perfumes tienen?', 'algo de menos de 130 pesos');
    expect(text).toContain('Aurora');
    expect(text).not.toMatch(/Vela|Protector/u);
  });

  it('take no sun for the currency', () => {
    expect(talk('un perfume de 130 soles').text).not.toContain('Protector');
  });

  it('are counted by nothing of the price, and one of them can be ordered', () => {
    expect(talk('¿tienen perfumes de menos de 130 pesos?', 'deme 2').items).toEqual([['Perfume Aurora', 2]]);
  });
});

describe('a price said in thousands without the word', () => {
  const dear = talkIn({
    ...gifts,
    products: [
      product('Perfume Aurora', 119000, 'frasco', 'Floral.'),
      product('Perfume Cedro', 235000, 'frasco', 'De madera.'),
    ],
  });

  it('is one of thousands where nothing costs less', () => {
    const { text } = dear('¿tienen perfumes de menos de 150?');
    expect(text).toContain('Aurora');
    expect(text).not.toContain('Cedro');
  });
});

describe('advice asked for at the end of a story', () => {
  it('is about what the story names', () => {
    const { text } = talk(
      'mire, quiero regalarle un perfume a mi novia por su cumpleaños, a ella le gusta lo fresco, qué me recomienda usted',
    );
    expect(text).toContain('Aurora');
    expect(text).not.toMatch(/Vela|Jabón/u);
  });
});
