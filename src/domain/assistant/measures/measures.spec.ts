import { describe, expect, it } from '@jest/globals';
import { measuredText, measuresIn } from './measures.js';
import { courseIn, type Rate, ratesIn, usageIn } from './rates.js';
import { countFor, countIn, lastsFor } from './reckon.js';

const needs = (text: string) => measuresIn(measuredText(text));
const rates = (...sentences: string[]): Rate[] => sentences.flatMap(sentence => ratesIn(sentence));
const count = (need: string, ...sentences: string[]) => countFor(needs(need), rates(...sentences))?.count ?? null;

describe('measures in a message', () => {
  it.each([
    ['son 4 paredes de 3 por 2.5', 'AREA', 7.5, 4],
    ['cuatro muros de 3 m x 2,5 m', 'AREA', 7.5, 4],
    ['pesa kilo y medio', 'MASS', 1500, 1],
    ['medio litro', 'VOLUME', 500, 1],
    ['2 metros y medio', 'LENGTH', 2500, 1],
    ['kilo y cuarto', 'MASS', 1250, 1],
    ['tres cuartos de kilo', 'MASS', 750, 1],
    ['1 1/2 kilo', 'MASS', 1500, 1],
    ['half a kilo', 'MASS', 500, 1],
    ['a como el cuarto de kilo', 'MASS', 250, 1],
    ['una pared de 98 1/2 pulgadas', 'LENGTH', 2501.9, 1],
    ['somos veinte personas', 'PERSONS', 20, 1],
    ['para tres meses', 'TIME', 90, 1],
    ['1.200 m2 de techo', 'AREA', 1200, 1],
  ])('%s', (text, dimension, amount, times) => {
    const [measure] = needs(text);
    expect(measure).toMatchObject({ dimension, times });
    expect(measure?.amount).toBeCloseTo(amount, 3);
  });

  it.each(['bloque de 14x19x39', 'caja de 30 x 20 x 15 cm', 'viga 2x4x8', 'tabla de 10 cm x 20 cm x 3 m'])(
    'makes no area of three sides: %s',
    text => expect(needs(text).filter(({ dimension }) => dimension === 'AREA')).toEqual([]),
  );

  it('takes no fourth month for a quarter of one', () =>
    expect(measuredText('desde el cuarto mes')).toBe('desde el cuarto mes'));

  it('sees none in prices and names', () => {
    expect(needs('cuesta $500 por pieza, talla 30, modelo X200')).toEqual([]);
  });
});

describe('how many are needed', () => {
  it.each([
    ['mide 52 m2', 'Cubre 20 m² por cubeta.', 3],
    ['mi gata pesa 7 kilos', 'Una cápsula por cada 3 kg de peso.', 3],
    ['somos 17 personas', 'Alcanza para 6 personas.', 3],
    ['necesito 50 metros', 'Rollo de 15 metros de cable.', 4],
    ['son 30 m2', 'Se usan 12.5 piezas por m².', 375],
    ['es para 4 meses', 'Protege 30 días.', 4],
    ['80 pies de cerca', 'Cubre 2 m de largo.', 13],
    ['necesito 0.3 litros', 'Frasco de 0.1 litros.', 3],
  ])('%s: %s', (need, sentence, expected) => expect(count(need, sentence)).toBe(expected));

  it('rounds each animal by itself, and walls together', () => {
    expect(count('tengo 2 perros de 12 kg', 'Una tableta por cada 10 kg de peso.')).toBe(4);
    expect(count('son 3 paredes de 3 x 3 m', 'Rinde 10 m².')).toBe(3);
  });

  it('goes by what is used a measure', () => {
    const usage = usageIn('Se aplican 5 kg por m².');
    expect(usage).not.toBeNull();
    expect(
      countFor(needs('22 m2'), ratesIn('Adhesivo saco de 25 kg', { isName: true }), usage ? [usage] : [])?.count,
    ).toBe(5);
  });

  it('gives nothing where the dimensions differ, or a figure is a limit', () => {
    expect(count('80 metros', 'Saco de 20 kg.')).toBeNull();
    expect(count('pesa 14 kg', 'Solo para perros de 10 a 20 kg.')).toBeNull();
    expect(count('pesa 90 kg', 'Soporta 120 kg.')).toBeNull();
    expect(ratesIn('Castración de perra hasta 10 kg', { isName: true })).toEqual([]);
  });
});

describe('what fits, and how long it lasts', () => {
  it('rounds down what fits', () => {
    const [rate] = rates('Mide 60 cm de ancho y 2 m de alto.');
    const [space] = needs('en un pasillo de 3.5 m');
    expect(rate && space && countIn(space, rate)).toBe(5);
  });
  it('reads all sides though the unit is said once', () =>
    expect(
      rates('Mide 150 cm de ancho, 50 de fondo y 200 de alto.').map(({ side, measure }) => [side, measure.amount]),
    ).toEqual([
      ['ancho', 1500],
      ['fondo', 500],
      ['alto', 2000],
    ]));
  it('divides what there is by what is used', () => {
    const usage = usageIn('toma 40 ml cada dia');
    expect(usage && lastsFor(1, ratesIn('Jarabe 1 litro', { isName: true }), usage)?.amount).toBe(25);
  });
  it('knows how often something is recommended', () => {
    expect(courseIn('Se recomiendan 6 sesiones, una al mes.')).toBe(6);
    expect(courseIn('Los gatitos llevan dos dosis.')).toBe(2);
    expect(courseIn('Dura 60 minutos.')).toBeNull();
  });
});
