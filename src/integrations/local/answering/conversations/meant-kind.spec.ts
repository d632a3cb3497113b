import { describe, expect, it } from '@jest/globals';
import type { FoundItem } from '../../../../domain/assistant/index.js';
import { meantBy } from '../products/product-part.js';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Sartén de cobre 24 cm', 40_000, 'pieza', 'Marca Nordal, para gas.', ['sarten']),
    product('Toner Kyoto K20', 30_000, 'cartucho', 'Marca Inkar. Para impresoras Zeta 300 y Zeta 310.', ['toner']),
    product('Toner Kyoto K40', 45_000, 'cartucho', 'Marca Inkar. Para impresoras Omega 5.', ['toner']),
    product('Rodillo Omega 5', 12_000, 'pieza', 'Rodillo de arrastre.', ['rodillo']),
    product('Bandeja Omega 5', 18_000, 'pieza', 'Bandeja para 250 hojas, con 3 rodillos.', ['bandeja']),
    product('Funda de tambor', 8_000, 'par', 'Tela negra.', ['funda']),
    product('Tambor infantil par', 25_000, 'juego', 'Dos tambores de madera. Se vende en rojo o azul.', ['tambor']),
    product('Alfombra roja 300', 9_000, 'rollo', 'De pasillo.', ['alfombra']),
    product('Duela roble 12 mm', 7_000, 'caja', 'Cada caja cubre 2 m2. En nogal o miel.', ['duela', 'piso']),
    product('Duela pino 8 mm', 5_000, 'caja', 'Cada caja cubre 3 m2. En natural o miel.', ['duela', 'piso']),
  ],
  articles: [],
});

describe('what kind of thing is meant', () => {
  it('is no copper where somebody asks what is charged', () =>
    expect(talk('¿tienen tambores?', '¿y cuánto cobran por instalarlo?').text).not.toContain('cobre'));

  it('is the one whose text says what it fits, and nothing else for the same machine', () => {
    const { text } = talk('¿tienen toner para la Omega?');
    expect(text).toContain('K40');
    expect(text).not.toMatch(/K20|Rodillo|Bandeja/u);
  });

  it('is the one whose text says what it fits, unless the name of another says more', () => {
    const found = (name: string, score: number, fits: number) =>
      ({
        name,
        score,
        fits,
        hits: ['fiest'],
        named: true,
        covers: 1,
        lacks: [],
        description: '',
      }) as unknown as FoundItem;
    const fitting = found('Toldo azul', 6, 1.1);
    const meant = (other: FoundItem) => meantBy([other, fitting]).items.map(({ name }) => name);
    expect(meant(found('Toldo verde', 6, 0))).toEqual(['Toldo azul']);
    expect(meant(found('Toldo de fiestas grandes', 8, 0))).toEqual(['Toldo de fiestas grandes', 'Toldo azul']);
  });

  it('is the thing itself before what is only called by it', () => {
    const { text } = talk('busco un tambor');
    expect(text).toContain('Tambor infantil');
    expect(text).not.toContain('• Funda');
  });

  it('is no thing that has only the word of a unit in its name', () =>
    expect(talk('¿tienen fundas?', 'quiero el par').text).not.toContain('× Tambor infantil par'));
});

describe('what is asked of the one that is spoken of', () => {
  it('is told of it alone', () => {
    const { text } = talk('¿tienen sartenes?', 'qué marca son');
    expect(text).toContain('Nordal');
    expect(text).not.toContain('Inkar');
  });

  it('is asked of the one that is named, whatever has the colour in its name', () => {
    const { text } = talk('¿tienen duela?', 'la de roble la hay en nogal?');
    expect(text).toContain('En nogal o miel');
    expect(text).not.toContain('natural');
  });

  it('is how many parts it has, whatever else is called so', () => {
    const { text, items } = talk('¿tienen la bandeja Omega 5?', '¿cuántas hojas y cuántos rodillos trae?', 'deme 2');
    expect(text).not.toContain('2 × Rodillo');
    expect(items).toEqual([['Bandeja Omega 5', 2]]);
  });

  it('is the larger of two behind "cuánto la grande"', () =>
    expect(talk('¿tienen duela?', 'cuánto la más barata').text).toContain('Duela pino 8 mm: ₡5 000,00'));
});

describe('how much is needed', () => {
  it('is reckoned of the thing that is spoken of, and of none that has the number in its name', () => {
    const { text } = talk('precio de la duela de roble', '¿cuántas cajas ocupo para 12 m2?');
    expect(text).toContain('6 × Duela roble');
  });

  it('takes metres for square ones where nothing else is covered, and goes on with the other', () => {
    const { text } = talk('¿tienen duela?', 'son 30 metros, ¿cuántas cajas ocupo de la de roble?');
    expect(text).toContain('15 × Duela roble');
    const other = talk('¿tienen duela?', 'son 30 metros, ¿cuántas cajas ocupo de la de roble?', '¿y de la otra?').text;
    expect(other).toContain('10 × Duela pino');
    expect(other).not.toContain('15 × Duela roble');
  });
});
