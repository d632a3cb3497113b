import { describe, expect, it } from '@jest/globals';
import { extrasAsked, extrasIn } from './read-extras.js';

const lamp = {
  name: 'Lámpara de pie',
  description:
    'Incluye foco; con pantalla de lino +$350. En acabado latón $120 más, con regulador $80.50 extra. Talla XL o XXL: +$40. Trae base + 2 tornillos. Desde 4 quedan $20 más baratas. Por $30 más con cable textil. Precio más IVA.',
};
const amounts = (text: string) => extrasAsked(lamp, text).map(({ amount }) => amount);

describe('what costs more by the text of a thing', () => {
  it('is read with its amount, and what only counts or lowers a price is none', () => {
    expect(extrasIn(lamp).map(({ name, amount }) => [name, amount])).toEqual([
      ['con pantalla de lino', '350'],
      ['En acabado latón', '120'],
      ['con regulador', '80.5'],
      ['Talla XL o XXL', '40'],
      ['cable textil', '30'],
    ]);
  });

  it('is asked for by its word', () => {
    expect(amounts('dos lámparas con pantalla y regulador')).toEqual(['350', '80.5']);
    expect(amounts('una en XXL')).toEqual(['40']);
    expect(amounts('la lámpara, por favor')).toEqual([]);
  });

  it('is left out where it is not wanted, or by one of several alone', () => {
    expect(amounts('una lámpara sin pantalla')).toEqual([]);
    expect(amounts('tres lámparas, una con regulador')).toEqual([]);
    expect(amounts('una con regulador')).toEqual(['80.5']);
  });

  it('is read in English', () => {
    const frame = { name: 'Poster', description: 'With frame $15 more. Gift wrap +$4.' };
    expect(extrasAsked(frame, 'a poster with a frame').map(({ amount }) => amount)).toEqual(['15']);
    expect(extrasAsked(frame, 'two posters, wrap them please, no frame').map(({ amount }) => amount)).toEqual([]);
    expect(extrasAsked(frame, 'a poster as a gift').map(({ amount }) => amount)).toEqual(['4']);
  });
});
