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

  it('takes the year of something for no number of it', () => {
    expect(counted('es un Corolla 2015')).toEqual(['1 corolla 2015']);
    expect(counted('tengo una moto modelo 2018, y quiero 2 llantas')).toContain('2 llantas');
    expect(counted('frenos para un Kia Rio LX 2012?')).toEqual(['1 kia rio lx 2012']);
    expect(itemsIn('do you have a mirror for a Serie 3 2016?', true).map(({ quantity }) => quantity)).not.toContain(
      2016,
    );
    expect(itemsIn('mi camioneta ya tiene 90 mil km', true)).toEqual([]);
    expect(counted('deme 2000')).toEqual(['2000 ']);
    expect(counted('necesito 2000 volantes')).toEqual(['2000 volantes']);
  });

  it('takes a size and how many somebody is for no number of things', () => {
    expect(counted('talle 42')).toEqual([]);
    expect(counted('talla 30')).toEqual([]);
    expect(counted('Calle 5 de Mayo 210, San Pedro Cholula')).toEqual([]);
    expect(counted('my son is 7')).toEqual([]);
    expect(counted('210 555 0177 ask for Linda')).toEqual([]);
    expect(counted('llámeme al 3001234567')).toEqual([]);
    expect(counted('somos 2')).toEqual([]);
    expect(counted("it's for my son, he's 9")).toEqual([]);
    expect(counted('mi hija tiene 9 años')).toEqual([]);
    expect(counted('we are inside 410')).toEqual([]);
  });

  it.each([
    'paso tipo 8',
    'para mi nena de 6',
    'es para una niña de 7 años',
    'mi nene de 4 y mi suegra',
    'my mom is 78',
    'my husband is 64 and he walks slowly',
    'mi abuelita tiene 81',
    'quiero inscribirme al nivel 3',
    'quiero el mantenimiento de 100 mil',
    'el servicio de los 40 mil km',
    'el de 60 mil cuánto sale',
  ])('takes an age, a grade and a distance for no number of things: %s', said =>
    expect(itemsIn(said, true).filter(({ loose }) => !loose)).toEqual([]),
  );

  it('counts things that come beside an age or a grade, and large numbers of things', () => {
    expect(counted('quiero 2 gorros para mi nena de 6')).toEqual(['2 gorros']);
    expect(counted('un pedido de 100 mil ladrillos').some(said => said.includes('ladrillos'))).toBe(true);
    expect(itemsIn('deme 3 bebes de juguete', true).map(({ quantity }) => quantity)).toEqual([3]);
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

it.each([
  ['ok, 3 please', 3, ''],
  ['dame 2 porfa', 2, ''],
  ['2 mugs please', 2, 'mugs'],
])('a word of courtesy is no thing: "%s"', (text, quantity, name) =>
  expect(itemsIn(text, true)).toMatchObject([{ quantity, name }]),
);

it.each(['uno de los tres que sea azul', 'one of the two should be blue'])('one of several is one: "%s"', text =>
  expect(itemsIn(text, true).map(({ quantity }) => quantity)).toEqual([1]),
);
