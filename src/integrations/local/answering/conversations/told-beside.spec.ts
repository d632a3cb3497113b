import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Vela aromática lavanda', 4_000, 'pieza', 'Cera de soya. Dura 40 horas.', ['velas']),
    product('Mecha de algodón 3 hilos', 900, 'metro', 'Mecha para velas de molde.', ['mecha']),
    product('Colorante negro', 1_500, 'frasco', 'Para cera.', ['colorante']),
    product('Molde de silicón negro o gris', 6_000, 'pieza', 'Silicón aro 15 o aro 20, de larga vida.', ['molde']),
  ],
  articles: [],
});

describe('beside an order', () => {
  it.each(['deme 3', 'quiero 3 velas', 'mejor 3 no más'])('no thing is told for having the number too: %s', order =>
    expect(talk('¿cuánto vale la vela?', order).text).not.toContain('Mecha'),
  );

  it('no thing is told for having the colour too', () =>
    expect(talk('¿tienen moldes?', 'deme 2 moldes en negro').text).not.toContain('Colorante'));

  it('what else is asked for is told', () =>
    expect(talk('¿cuánto vale la vela?', 'deme 3, ¿y a cómo la mecha?').text).toContain('Mecha de algodón 3 hilos'));
});

describe('a number behind a word that a text holds it by', () => {
  it('tells of what kind a thing is, and counts none', () => {
    const { text } = talk('¿tienen moldes aro 15?');
    expect(text).toContain('Molde de silicón');
    expect(text).not.toMatch(/solo (?:hay|quedan)/iu);
    expect(talk('necesito un molde aro 20').text).not.toContain('20 ×');
  });

  it('counts what was spoken of behind "cuánto las"', () =>
    expect(talk('¿tienen velas?', 'y cuánto las 4').text).toContain('16'));
});
