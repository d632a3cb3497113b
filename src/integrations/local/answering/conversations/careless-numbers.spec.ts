import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const park = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Muro de escalada', 200, { unit: 'persona' }),
    goods('Taller de barro', 300, { unit: 'persona' }),
    goods('Taller de vidrio', 500, { unit: 'persona' }),
  ],
  articles: [says('Descuentos', 'Grupos de 8 o más tienen 10 % en el muro. Con transferencia 5 % menos.')],
});

describe('how many people there are', () => {
  it('is no day of the month', () => {
    const { text } = park('somos 9 del trabajo y queremos el muro el viernes 11 cuanto nos sale');
    expect(text).toContain('9 × Muro de escalada: $1,800.00');
    expect(text).not.toContain('11 ×');
  });

  it('holds for what is chosen later', () => {
    const { text } = park(
      'cuanto el taller para 3 personas',
      'mejor el sabado 12, el de barro. cuanto seria por transferencia',
    );
    expect(text).toContain('3 × Taller de barro: $900.00');
    expect(text).toContain('Total: $855.00');
  });

  it('keeps the number that was said last', () => {
    const { text } = park('somos 6, cuanto el muro', 'mejor que sean 4', 'y el muro por transferencia cuanto seria');
    expect(text).toContain('4 × Muro de escalada');
  });

  it('is not that of the group for one alone', () =>
    expect(park('somos 4', 'el taller de barro cuanto es por persona').text).not.toContain('4 ×'));

  it('is not a percentage that is asked for', () =>
    expect(park('cuanto el muro', 'y si pago por transferencia me rebaja otro 5?').text).not.toContain('5 × '));
});

const rental = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Andamio', 100, { unit: 'día' }),
    goods('Revolvedora', 400, { unit: 'día' }),
    goods('Bomba de agua', 250, { unit: 'día' }),
  ],
  articles: [],
});

describe('for how long', () => {
  it('stays for a new list', () => {
    const { text } = rental('necesito 3 andamios por 2 dias', 'mejor 2 andamios y 1 revolvedora, los mismos 2 dias');
    expect(text).toContain('4 × Andamio: $400.00');
    expect(text).toContain('2 × Revolvedora: $800.00');
  });

  it('is said by days of the week', () => {
    expect(rental('la bomba para sabado y domingo cuanto').text).toContain('2 × Bomba de agua: $500.00');
    expect(rental('una revolvedora de viernes a domingo cuanto').text).toContain('3 × Revolvedora: $1,200.00');
  });

  it('is no part of the name of a thing', () => {
    const { text } = rental('ocupo 2 andamios y una bomba por 3 dias');
    expect(text).toContain('6 × Andamio');
    expect(text).toContain('3 × Bomba de agua');
  });

  it('counts one of several pieces for somebody only once', () =>
    expect(rental('ocupo 2 andamios, uno para mi hermano').text).toContain('2 × Andamio: $200.00'));
});

const greengrocer = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Papa amarilla', 20, { unit: 'kg' }),
    goods('Tomate saladet', 30, { unit: 'kg' }),
    goods('Chile seco', 120, { unit: 'kg' }),
    goods('Horno de barro', 900),
    goods('Huevo x 30', 80, { unit: 'paquete' }),
    goods('Tortilla x 20', 25, { unit: 'paquete' }),
    goods('Mantel con nombre', 150),
    goods('Canasta de mimbre', 200),
    goods('Fonda portátil', 3000),
  ],
  articles: [
    says('Entregas', 'Entregamos en Centro por $30 y en Cholula por $60.'),
    says('Horario', 'Abrimos de lunes a sábado de 8 a 6 y domingo de 8 a 2.'),
  ],
});

describe('a list', () => {
  it('keeps the part of a unit of what stays', () => {
    const { text } = greengrocer(
      '2 kilos de papa y kilo y medio de tomate cuanto',
      'no mejor 3 de papa, el tomate igual',
    );
    expect(text).toContain('3 × Papa amarilla: $60.00');
    expect(text).toContain('1.5 kg × Tomate saladet: $45.00');
  });

  it('is kept when it is priced with another number', () => {
    const { text } = greengrocer(
      '2 kilos de papa y kilo y medio de tomate cuanto con envio a Cholula',
      'mejor 3 de papa, el tomate igual. cuanto es con el envio',
    );
    expect(text).toContain('1.5 kg × Tomate saladet');
    expect(text).toContain('Total: $165.00');
  });

  it('is supposed with what stays', () => {
    const { text, dialogue } = greengrocer(
      '4 kilos de papa y 3 de tomate cuanto',
      'y si llevo 10 de papa y los mismos tomates?',
    );
    expect(text).toContain('10 × Papa amarilla: $200.00');
    expect(text).toContain('3 × Tomate saladet: $90.00');
    expect(dialogue.items).toEqual([]);
  });

  it('is read without a verb, with its parts of a unit', () => {
    const { text } = greengrocer('3 kilos de papa y 200 gramos de chile por favor');
    expect(text).toContain('3 × Papa amarilla: $60.00');
    expect(text).toContain('0.2 kg × Chile seco: $24.00');
  });

  it('takes the place of the cart that it holds', () => {
    const { text } = greengrocer(
      'quiero 1 kilo de papa',
      '3 kilos de papa y 200 gramos de chile',
      'quita el chile, cuanto es',
    );
    expect(text).toContain('3 × Papa amarilla: $60.00');
  });

  it('counts packs where packs are counted', () => {
    const { text } = greengrocer('5 paquetes de huevo y 6 de tortilla cuanto');
    expect(text).toContain('5 × Huevo x 30: $400.00');
    expect(text).toContain('6 × Tortilla x 20: $150.00');
  });

  it('has the fee of the place that it is for', () => {
    expect(greengrocer('5 kilos de papa y 3 de tomate para cholula porfa el total').text).toContain('Total: $250.00');
    expect(greengrocer('soy de cholula', '5 kilos de papa cuanto todo puesto aca').text).toContain('Total: $160.00');
    expect(greengrocer('mandan a cholula?', '5 kilos de papa cuanto puesto alla').text).toContain('Total: $160.00');
    expect(greengrocer('5 kilos de papa cuanto todo puesto alla').text).toContain('Total sin contar el envío: $100.00');
  });

  it('keeps the fee that was counted for another number', () =>
    expect(greengrocer('5 kilos de papa con envio a cholula cuanto', 'y si llevo 6 de papa?').text).toContain(
      'Total: $180.00',
    ));
});

describe('an order beside a question', () => {
  it('is noted with its number', () => {
    const { text } = greengrocer(
      'a como la papa',
      'bueno dejame 5 kilos y los paso a buscar el domingo, hasta que hora estan',
    );
    expect(text).toContain('5 × Papa amarilla: $100.00');
    expect(text).toContain('domingo de 8 a 2');
  });

  it('is no single piece where a weight is said of what is sold by the piece', () =>
    expect(greengrocer('tienen canasta?', 'dejame 5 kilos y paso el domingo, hasta que hora abren').text).not.toContain(
      '1 × Canasta',
    ));
});

describe('goods that nobody counted', () => {
  it('are no way of preparing', () => {
    expect(greengrocer('quiero 2 kilos de papa, es para hacerla al horno').text).not.toContain('Horno de barro');
    expect(greengrocer('2 kilos de papa cuanto, la hago al horno').text).not.toContain('Horno de barro');
  });

  it('are no business that a customer opens', () => {
    const { text } = greengrocer('voy a abrir una fonda y necesito 2 kilos de tomate');
    expect(text).toContain('2 × Tomate saladet: $60.00');
    expect(text).not.toContain('Fonda portátil');
  });

  it('are not what a thing comes with', () =>
    expect(greengrocer('cuanto vale la canasta con un nombre').text).not.toContain('Mantel'));

  it('are not more of the same for "no más"', () =>
    expect(greengrocer('quiero 3 canastas', 'el mimbre lo tengo en una foto no mas').text).not.toContain('4 ×'));
});

it('adds extras to the service that is spoken of', () => {
  const pools = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Limpieza de alberca', 600, { unit: 'servicio', description: 'Incluye 1 filtro.' }),
      goods('Filtro extra', 90),
    ],
    articles: [says('Albercas grandes', 'Más de 50 m2 la limpieza cuesta $900.')],
  });
  const { text } = pools(
    'cuanto la limpieza de alberca',
    'quiero 2 filtros mas porque es grande la alberca, cuanto seria todo',
  );
  expect(text).toContain('1 × Limpieza de alberca: $600.00');
  expect(text).toContain('Total: $780.00');
});
