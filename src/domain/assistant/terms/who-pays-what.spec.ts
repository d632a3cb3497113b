import { describe, expect, it } from '@jest/globals';
import { peopleIncluded } from './persons-beyond.js';
import { priceOfPeople } from './prices-of-people.js';
import { termsOf } from './read-terms.js';

const read = (title: string, body: string) => termsOf({ id: title, title, body, keywords: [], language: 'es' });

describe('who pays what', () => {
  it('is read of prices for certain people', () => {
    expect(priceOfPeople('Los socios del gym pagan S/40')).toEqual({ each: '40', only: ['member'] });
    expect(priceOfPeople('Mayores de 60 pagan S/120')).toEqual({ each: '120', only: ['senior'] });
    expect(priceOfPeople('Caja de 10 a S/40')).toBeNull();
  });
  it('is read of prices from a further person on', () => {
    expect(peopleIncluded('desde la tercera se suman $20.000 por persona por hora')).toBe(2);
    expect(peopleIncluded('la tercera persona de la fila')).toBeNull();
  });
  it('is for brothers and sisters only, from the second one on', () =>
    expect(read('Descuentos', 'Hermanos: el segundo paga la mensualidad con 15% de dscto.')).toMatchObject([
      { kind: 'DISCOUNT', percent: 15, nth: 2, only: ['sibling'] },
    ]));
  it('is no price where a text is an address, and no place where it says who brings it', () => {
    expect(read('D\u00f3nde estamos', 'Mendoza 4158, barrio Echesortu.')).toEqual([]);
    expect(read('Env\u00edo de productos', 'Cadete dentro de Rosario $4500.')).toMatchObject([
      { kind: 'FEE', places: ['rosario'] },
    ]);
  });
});
