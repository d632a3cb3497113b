import { describe, expect, it } from '@jest/globals';
import { actsIn } from './acts.js';

describe('a question without a mark', () => {
  it.each([
    'y que pasa si me malogran algo',
    'y si se equivocan en un nombre',
    'y si lo devuelvo tarde',
    'y si no le gusta',
  ])('asks: "%s"', text => expect(actsIn(text).asks).toBe(true));

  it.each(['y se equivocan de nombre', 'si, lo devuelvo tarde', 'que pasa buenas tardes'])('asks nothing: "%s"', text =>
    expect(actsIn(text).asks).toBe(false),
  );
});
