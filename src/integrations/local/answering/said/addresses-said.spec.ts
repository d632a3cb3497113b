import { describe, expect, it } from '@jest/globals';
import { itemsIn } from './quantities.js';

describe('the numbers of an address', () => {
  it.each([
    ['Calle Las Flores 318 Miraflores'],
    ['es en la cra 52 # 14 sur 27 apto 402'],
    ['av. Grau 77, piso 3'],
    ['ok place it. 940 SW 8th Ave'],
    ['send it to 55 old mill road apt 4'],
    ['1416 Cedar Lane'],
  ])('count nothing: %s', text => expect(itemsIn(text, true).filter(({ loose }) => !loose)).toEqual([]));
  it.each([
    ['av Grau 77, mándeme 3 rosales', [3]],
    ['av grau mandeme 4', [4]],
    ['30 lamp posts please', [30]],
    ['2 usb drive and 5 lamps', [2, 5]],
  ])('leave what is ordered beside it: %s', (text, numbers) =>
    expect(itemsIn(text, true).flatMap(({ quantity, loose }) => (loose ? [] : [quantity]))).toEqual(numbers),
  );
});
describe('the age or size that somebody is to reach', () => {
  it.each([
    ['cuando cumpla los 6 cuanto es'],
    ['ok cuando mi conejo tenga 3 meses entonces'],
    ['apenas pese 4 lo llevo'],
    ['when she turns 5'],
    ['once the pup reaches 12 weeks'],
  ])('counts nothing: %s', text => expect(itemsIn(text, true).filter(({ loose }) => !loose)).toEqual([]));
  it('leaves what is ordered beside it', () =>
    expect(itemsIn('cuando lleguen mándeme 3', true)).toMatchObject([{ quantity: 3 }]));
});
