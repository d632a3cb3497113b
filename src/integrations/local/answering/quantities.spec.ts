import { describe, expect, it } from '@jest/globals';
import { itemsIn } from './quantities.js';

const counted = (text: string) => itemsIn(text, true).map(({ quantity, name }) => `${quantity} ${name}`);

describe('what a message counts', () => {
  it('leaves the numbers of a name to the name', () => {
    expect(counted('4 sacos de tierra negra y 1 bolsita de 10-30-10')).toEqual([
      '4 sacos de tierra negra',
      '1 bolsita de 10-30-10',
    ]);
    expect(counted('1 triple 15 y 2 palas')).toEqual(['1 triple 15', '2 palas']);
    expect(counted('2 tacos 3 gringas')).toEqual(['2 tacos', '3 gringas']);
  });

  it('ends a thing at a plus', () =>
    expect(counted('4 balls + 2 bags of fluff')).toEqual(['4 balls', '2 bags of fluff']));

  it('counts what is sold by a measure, however that is written', () => {
    expect(counted('12 botones, 3 mts de bies y 2 lts de cloro')).toEqual(['12 botones', '3 bies', '2 cloro']);
    expect(counted('2 libras de queso')).toEqual(['2 queso']);
  });

  it.each([
    'los recojo a las 7',
    'a nombre de Ulises, caigo tipo las 6 y media',
    'quiero turno el jueves a las 11 de la mañana',
    'llego sobre las 9 porfa',
    'my sister comes by at 4',
    "i'll be there at 6 tomorrow",
    'we live like 8 miles away',
    'quiero pasar antes de las 3',
    'es para el 14 de agosto',
    'estoy a 6 cuadras',
  ])('counts no hour, day or way: %s', said => expect(itemsIn(said, true).filter(({ loose }) => !loose)).toEqual([]));

  it('counts what stands beside an hour, and ends it there', () => {
    expect(counted('mándeme 3 macetas a las 5')).toEqual(['3 macetas']);
    expect(counted('quiero las 5')).toEqual(['5 ']);
    expect(counted('around 6')).toEqual(['6 ']);
    expect(counted('2 pots at 5 pm')).toEqual(['2 pots']);
  });
});
