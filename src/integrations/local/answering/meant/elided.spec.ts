import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Maceta de barro 20 cm', 3000, 'pieza', 'Cruda, sin barniz.'),
    product('Maceta de barro 30 cm', 7000, 'pieza', 'Con plato.'),
    product('Maceta de barro 40 cm', 9000, 'pieza', 'Esmaltada de azul.'),
    product('Blusa escolar blanca', 8000, 'pieza', 'De popelina.'),
    product('Falda escolar gris', 9500, 'pieza', 'Con tirantes.'),
    product('Sándwiches surtidos x 50', 20000, 'caja', 'De jamón y queso.', ['sanguche']),
    product('Rosas rojas x 12', 12000, 'ramo', 'Con follaje.'),
    product('Rosas rojas x 6', 7000, 'ramo', 'Con follaje.'),
    product('Loseta 30 x 30', 900, 'pieza', 'Blanca.', [], 90),
    product('Comedor de 6 sillas', 90000, 'juego', 'De pino.'),
    product('Paquete de 10 sesiones', 50000, 'paquete', 'De masaje.'),
    product('Saco de abono orgánico', 5000, 'saco', 'De 25 kg.'),
  ],
  articles: [],
});

describe('what a list names without its noun', () => {
  it.each([
    [
      'es más grande o más chico que otros de lo que se habla',
      ['¿qué macetas tienen?', 'deme 3 de las chicas y 2 de las grandes'],
      ['3 × Maceta de barro 20 cm', '2 × Maceta de barro 40 cm'],
    ],
    ['está en medio', ['¿qué macetas tienen?', 'deme 4 medianas'], ['4 × Maceta de barro 30 cm']],
    ['es como lo dice su texto', ['¿qué macetas tienen?', 'quiero 2 de las azules'], ['2 × Maceta de barro 40 cm']],
    [
      'es lo que se dijo último y lo que se nombra',
      ['¿cuánto cuesta el abono?', 'quiero 3 sacos de ese y 2 macetas de 30'],
      ['3 × Saco de abono orgánico', '2 × Maceta de barro 30 cm'],
    ],
  ])('%s', (_, texts, lines) => {
    const { text } = talk(...texts);
    for (const line of lines) expect(text).toContain(line);
  });

  it('keeps what stands before the first number as one of it', () => {
    const { text } = talk('quiero la falda gris y 2 blusitas, ¿cuánto es?');
    expect(text).toContain('1 × Falda escolar gris');
    expect(text).toContain('2 × Blusa escolar blanca');
  });
});

describe('pieces and packs', () => {
  it.each([
    ['quiero 50 sanguchitos surtidos', '1 × Sándwiches surtidos x 50'],
    ['quiero una caja de 50 sanguchitos surtidos', '1 × Sándwiches surtidos x 50'],
    ['quiero 2 cajas de sanguchitos', '2 × Sándwiches surtidos x 50'],
    ['quiero 30 losetas', '30 × Loseta 30 x 30'],
    ['quiero 6 comedores', '6 × Comedor de 6 sillas'],
    ['quiero 10 sesiones', '1 × Paquete de 10 sesiones'],
    ['deme una docena de rosas rojas', '1 × Rosas rojas x 12'],
  ])('%s', (text, line) => expect(talk(text).text).toContain(line));
});

describe('an answer that goes on', () => {
  it('ends with its question, whatever is told beside', () => {
    const { text } = talk('quiero 2 macetas de 40, ¿son esmaltadas?');
    expect(text.trim()).toMatch(/\?$/u);
  });

  it('shows what can be had to whoever says yes to an alternative', () => {
    const soldOut = talkIn({
      version: '1',
      agents: [],
      products: [
        product('Hidrolavadora 1500 W', 90000, 'pieza', 'Con manguera.', [], 0),
        product('Taladro percutor', 40000, 'pieza', 'De 600 W.'),
      ],
      articles: [],
    });
    const { text } = soldOut('ocupo una hidrolavadora', 'sí');
    expect(text).toContain('Taladro percutor');
    expect(text).not.toContain('Hidrolavadora');
  });

  it('says how many are left to whoever asks whether there are more', () =>
    expect(talk('¿tienen 5000 sacos de abono?').text).toContain('20'));
});
