import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const lodge: Shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Cuarto doble', 900, { unit: 'noche', description: 'Para 2 personas, con ventilador.', stock: 4 }),
    goods('Cuarto triple', 1300, { unit: 'noche', description: 'Para 3 personas, con aire acondicionado.', stock: 2 }),
    goods('Caba\u00f1a grande', 2400, {
      unit: 'noche',
      description: 'Hasta 6 personas, con aire acondicionado.',
      stock: 1,
    }),
    goods('Litera en dormitorio', 300, { unit: 'noche', description: 'Por cama, en cuarto compartido.', stock: 8 }),
    goods('Almuerzo de la casa', 150, { unit: 'persona', description: 'Sopa, plato fuerte y agua.' }),
    goods('Paseo en lancha', 450, { unit: 'persona', description: 'Dura 2 horas.' }),
    goods('Renta de kayak', 200, { unit: 'd\u00eda', description: 'Con chaleco.', stock: 5 }),
    goods('Temazcal', 800, { unit: 'sesi\u00f3n', description: 'Sesi\u00f3n de 2 horas; cada hora extra vale $250.' }),
  ],
  articles: [
    says(
      'Temporada',
      'En Semana Santa y del 20 de diciembre al 5 de enero el hospedaje cuesta 20 % m\u00e1s, el m\u00ednimo son 3 noches y no hay descuento por noches.',
    ),
    says('Descuentos', 'Desde 5 noches hay 10 % de descuento en el hospedaje.'),
    says('Reservas', 'Se aparta con un anticipo del 50 % del hospedaje.'),
    says('Maletas', 'Guardamos maletas 2 d\u00edas gratis; despu\u00e9s se cobran $40 por d\u00eda.'),
    says('Pagos', 'Recibimos d\u00f3lares en efectivo a $20 por d\u00f3lar.'),
  ],
};
const clerk = clerkOf(lodge);

describe('what is sold by time and by person', () => {
  it('is counted for the nights, the people and the meals that are said', () => {
    expect(
      clerk('cuarto doble 2 noches mas el almuerzo pa los 2 las 2 ma\u00f1anas, cuanto seria todo').text,
    ).toContain('$2,400.00');
  });

  it('has as many nights as lie between two days', () => {
    expect(clerk('cu\u00e1nto el cuarto triple', 'de viernes a domingo cu\u00e1nto ser\u00eda').text).toContain(
      '$2,600.00',
    );
  });

  it('keeps the time that was said when another number of it is wanted', () => {
    const { text } = clerk(
      'cu\u00e1nto la renta de kayak',
      'deme 3 por dos d\u00edas',
      'mejor 2 nada m\u00e1s, los mismos dos d\u00edas, cu\u00e1nto queda',
    );
    expect(text).toContain('$800.00');
  });

  it('is summed again with the other of its kind', () => {
    const { text } = clerk('2 noches en el cuarto doble, cu\u00e1nto es', 'y lo mismo pero con el triple');
    expect(text).toContain('$2,600.00');
    expect(text).not.toMatch(/disculp|lament|inconveniente/iu);
  });
});

describe('a season', () => {
  it('raises prices at its time, and gives no discount of its article', () => {
    expect(clerk('cu\u00e1nto el cuarto doble en semana santa').text).toContain('$1,080.00');
    const { text } = clerk('cu\u00e1nto el cuarto doble en semana santa', 'y 5 noches?');
    expect(text).toContain('$5,400.00');
  });

  it('is no discount, and changes no price at another time', () => {
    const { text } = clerk('el cuarto doble por 3 noches en mayo, cu\u00e1nto ser\u00eda');
    expect(text).toContain('$2,700.00');
    expect(text).not.toContain('20 %:');
  });

  it('has its own least number of nights', () => {
    const { text } = clerk(
      'cu\u00e1nto el cuarto doble en a\u00f1o nuevo',
      'y si solo vamos dos noches cu\u00e1nto es',
    );
    expect(text).toContain('m\u00ednimo son 3 noches');
  });
});

describe('what else depends on time', () => {
  it('has a deposit of the lodging alone', () => {
    const { text } = clerk(
      'cuarto doble 2 noches mas el almuerzo pa los 2 las 2 ma\u00f1anas, cuanto seria todo',
      'de cu\u00e1nto es el anticipo?',
    );
    expect(text).toContain('$900.00');
  });

  it('costs the further hours that its text prices', () => {
    expect(clerk('cu\u00e1nto el temazcal', 'y si lo queremos 3 horas?').text).toContain('$1,050.00');
  });

  it('costs the days beyond the free ones', () => {
    expect(clerk('si dejo la maleta 5 d\u00edas cu\u00e1nto pago').text).toContain('$120.00');
  });

  it('is told in dollars at the rate of the shop', () => {
    expect(
      clerk('paseo en lancha para 4 personas, cu\u00e1nto es', 'y en d\u00f3lares cu\u00e1nto ser\u00eda').text,
    ).toContain('USD 90.00');
  });
});

describe('who comes', () => {
  it('is told the smallest room that is enough', () => {
    const asks =
      'somos mi esposa y yo, mi suegra y los dos ni\u00f1os de 6 y 9, todos en un solo cuarto, cu\u00e1l nos sirve y a cu\u00e1nto la noche';
    expect(clerk(asks).text).toContain('$2,400.00');
    expect(clerk('somos 3 y queremos un cuarto con aire, cu\u00e1l nos sirve y cu\u00e1nto la noche').text).toContain(
      '$1,300.00',
    );
  });

  it('is no order where something in use does not work', () => {
    const { text, dialogue } = clerk('estoy en la 3 y el aire no enfr\u00eda, llevo dos noches as\u00ed');
    expect(text).toMatch(/disculp|lament|siento|pena/iu);
    expect(dialogue.items).toEqual([]);
  });
});
