import { describe, expect, it } from '@jest/globals';
import { largestPiece, mostInStock } from './pieces.js';

const sold = (description: string, unit: string | null = 'kg') => ({ description, unit });

describe('the weight or length of a piece', () => {
  it.each([
    ['Medio cordero de 5 a 6 kg. se encarga con 2 días, entero $390 el kg', 'kg', 6],
    ['De 2,3 a 2,8 kg. Se despieza gratis. Pata muslo $199', 'kg', 2.8],
    ['Pieza de 1,2 a 1,5 kg. envasada al vacío', 'kg', 1.5],
    ['Entera 2 kg aprox o en churrascos', 'kilo', 2],
    ['Rollo de 50 m. Ancho 1,40', 'metro', 50],
    ['Horma de 3500 g', 'kg', 3.5],
  ])('is read of "%s" by the %s', (description, unit, size) => {
    expect(largestPiece(sold(description, unit))).toBeCloseTo(size, 5);
  });

  it.each([
    ['Novillo. Ancho o fino, se corta a gusto. 3 kg o más $370 el kg', 'kg'],
    ['Puro cerdo y vaca, 8 por kg. Sin gluten', 'kg'],
    ['Entera, mínimo 3 kg', 'kg'],
    ['Coronilla, bolsa de 15 kg', 'bolsa'],
    ['Pieza de 250 g con orégano', 'kg'],
    ['Pieza de 2 m', 'kg'],
    ['Poca grasa', null],
  ])('is not read of "%s" by the %s', (description, unit) => {
    expect(largestPiece(sold(description, unit))).toBeNull();
  });

  it('is what a stock of pieces holds at most', () => {
    expect(mostInStock({ ...sold('Medio cordero de 5 a 6 kg'), stock: 3 })).toBe(18);
    expect(mostInStock({ ...sold('Poca grasa'), stock: 3 })).toBe(3);
    expect(mostInStock({ ...sold('Medio cordero de 5 a 6 kg'), stock: null })).toBeNull();
  });
});
