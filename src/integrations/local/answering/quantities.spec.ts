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
});
