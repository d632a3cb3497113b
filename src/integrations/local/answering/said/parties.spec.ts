import { describe, expect, it } from '@jest/globals';
import { partyIn } from './parties.js';

describe('people who are named one by one or in parts', () => {
  it.each([
    ['somos mi esposo mi hermana y yo', 3, 0],
    ['para mi y mis dos hermanos', 3, 0],
    ['vamos yo, mi esposa y mis 3 hijos', 5, 3],
    ['me, my wife and my two kids', 4, 2],
    ['mis papas y yo', 3, 0],
    ['son 4 equipos de 12 niños', 48, 48],
    ['3 grupos de 8', 24, 0],
    ['son 24 niños y 2 profes', 26, 24],
  ])('are counted: "%s"', (text, people, children) => expect(partyIn(text)).toMatchObject({ people, children }));

  it('leave the other words of the message', () =>
    expect(partyIn('cuanto el curso para mi mama mi tia y yo el sabado')?.rest.replace(/\s+/gu, ' ')).toBe(
      'cuanto el curso para el sabado',
    ));

  it.each(['mi mama y mi tia compraron ahi', '4 equipos de sonido', '3 mesas de 12'])('are not read from "%s"', text =>
    expect(partyIn(text)).toBeNull(),
  );
});
