import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Esmalte exterior cubeta', 400, {
      unit: 'cubeta',
      description: 'Pintura que rinde 20 metros cuadrados por capa.',
    }),
    goods('Esmalte interior cubeta', 300, {
      unit: 'cubeta',
      description: 'Pintura que rinde 25 metros cuadrados por capa.',
    }),
    goods('Impermeable gris', 500, { unit: 'cubeta', description: 'Rinde 10 metros cuadrados.' }),
    goods('Piso vinílico 5 mm', 200, { unit: 'm²', description: 'Se vende por metro cuadrado.' }),
    goods('Ladrillo 7x14x28', 6, { description: 'Ladrillo rojo. Entran 40 ladrillos por metro cuadrado.' }),
  ],
  articles: [],
});
const textOf = (said: string) => shop(said).text;

describe('what has to be gone over more than once', () => {
  it.each([
    ['¿cuántas cubetas de esmalte interior necesito para 50 m2 a 2 capas?', '4 × Esmalte interior'],
    ['¿cuánto esmalte exterior para 40 metros cuadrados, doble mano?', '4 × Esmalte exterior'],
    ['¿cuántas cubetas de esmalte interior para 50 m2 con tres manos?', '6 × Esmalte interior'],
    ['¿cuántas cubetas de esmalte interior para 50 m2?', '2 × Esmalte interior'],
    ['¿cuántas cubetas de impermeable para 30 m2 a dos manos?', '3 × Impermeable'],
  ])('takes as much more where the shop says once: %s', (said, told) => expect(textOf(said)).toContain(told));

  it.each([
    ['esmalte para una recámara de 50 m2, ¿cuánto es?', 'Esmalte interior'],
    ['esmalte para la sala, son 50 m2, ¿cuánto sale?', 'Esmalte interior'],
    ['esmalte para la fachada de 50 m2, ¿cuánto es?', 'Esmalte exterior'],
  ])('is what is made for the place: %s', (said, told) => expect(textOf(said)).toContain(`× ${told}`));
});

describe('the size of a thing of three sides', () => {
  it.each(['¿tiene el ladrillo de 7x14x28?', 'ladrillo 7 x 14 x 28', 'precio del ladrillo 7x14x28 cm'])(
    'is no area: %s',
    said => {
      expect(textOf(said)).toContain('Ladrillo 7x14x28: $6.00');
      expect(textOf(said)).not.toMatch(/\d+ × Ladrillo|Para \d/u);
    },
  );
});

describe('what is sold by the square metre', () => {
  it.each([
    'necesito 40 metros de piso vinílico, ¿cuánto sale?',
    'piso vinílico para 40 m2, ¿cuánto es?',
    'piso vinílico para 5 x 8, ¿precio?',
  ])('is counted so, whatever size its name tells: %s', said =>
    expect(textOf(said)).toContain('40 × Piso vinílico 5 mm: $8,000.00'),
  );
});

describe('what is said without a question', () => {
  const fonda = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Pozole', 600, { unit: 'olla', description: 'Rojo o verde. Sirve a 12 personas.' }),
      goods('Agua de jamaica', 80, { unit: 'jarra', description: 'Alcanza para 6 personas.' }),
      goods('Mesa plegable', 900, { description: 'Caben 8 personas.' }),
      goods('Balata delantera', 450, { description: 'Garantía de 20,000 km.' }),
    ],
    articles: [says('Garantías', 'Las garantías se hacen valer con la nota.')],
  });
  it.each([
    [['pozole para 30 personas'], '3 × Pozole: $1,800.00'],
    [['quisiera agua de jamaica para 20 personas'], '4 × Agua de jamaica: $320.00'],
    [['¿cuánto cuesta el pozole?', 'somos 25'], '3 × Pozole: $1,800.00'],
  ])('is reckoned for so many where the thing says whom it serves: %j', (said, told) =>
    expect(fonda(...said).text).toContain(told),
  );
  it('and not of what holds them', () =>
    expect(fonda('mesa plegable para 30 personas').text).not.toMatch(/\d × Mesa/u));

  it.each(['si ando 1000 km al mes', 'y si manejo 900 km por semana, ¿cuánto dura?', 'es que hago 300 km diarios'])(
    'and how far somebody drives is no length of the thing: %s',
    said => {
      const { text, dialogue } = fonda('¿cuánto cuesta la balata delantera?', said);
      expect(text).not.toMatch(/rinde para|días|\d × Balata/u);
      expect(dialogue.items).toEqual([]);
    },
  );
});

describe('what the shop says about coats and waste', () => {
  const paints = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Barniz marino', 20, { unit: 'lata', description: '12 m² por mano; en exterior lleva 3 manos.' }),
      goods('Látex mate 4 L', 30, {
        unit: 'lata',
        description: 'Rinde 10 m² por litro y por mano: 40 m² por mano la lata.',
      }),
      goods('Piso roble 8 mm', 40, { unit: 'caja', description: 'Caja de 2,4 m².' }),
      goods('Rodillo pelo corto 22 cm', 9, { unit: 'pieza' }),
    ],
    articles: [says('Cómo calcular', 'El látex se calcula a dos manos. En piso se suma 10 % por los cortes.')],
  });
  it.each([
    [['barniz marino', 'son 10 metros cuadrados, ¿cuántas latas de barniz necesito?'], '3 × Barniz marino'],
    [['¿cuántas latas de látex mate necesito para 38 m2?'], '2 × Látex mate'],
    [['precio del piso', 'son 20 metros, ¿cuántas cajas serían contando los cortes?'], '10 × Piso roble'],
  ])('is counted: %s', (said, told) => expect(paints(...said).text).toContain(told));
  it('no width of a tool is laid end to end', () =>
    expect(paints('precio del rodillo', 'son 20 metros, ¿cuántos necesito?').text).not.toContain('91 ×'));
});
