import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';
import { partyIn } from '../said/parties.js';

const shelfOf = (products: Shelf['products'], ...articles: Shelf['articles']): Shelf => ({
  version: '1',
  agents: [],
  products,
  articles,
});
const trip = goods('Paseo en globo', 900, { unit: 'persona' });
const boat = goods('Paseo en lancha', 700, {
  unit: 'persona',
  description: 'Dura tres horas. Niños de 4 a 9 años pagan $400.',
});
const dinner = goods('Cena romántica', 1200, { unit: 'pareja', description: 'Precio para dos personas.' });
const ride = {
  ...goods('Traslado al hotel', 300, { unit: 'viaje', description: 'Hasta 4 personas con maletas.' }),
  stock: null,
};
const party = goods('Fiesta de pintura', 150, { unit: 'persona', description: 'Mínimo 8 personas, máximo 16.' });
const course = goods('Curso de guitarra', 600, { unit: 'mes' });
const clerk = (...articles: Shelf['articles']) =>
  clerkOf(shelfOf([trip, boat, dinner, ride, party, course], ...articles));

describe('for how many people something is', () => {
  it.each([
    ['somos dos', 2, 0],
    ['es para mí y mi esposa', 2, 0],
    ['my wife and I want to go', 2, 0],
    ['vamos ella y yo', 2, 0],
    ['somos una familia de 5', 5, 0],
    ['we are 2 adults and one kid, 5 years old', 3, 1],
    ['somos 2 adultos y 2 niños de 6 y 8', 4, 2],
    ['son dos hermanos', 2, 2],
  ])('is read from "%s"', (text, people, children) => expect(partyIn(text)).toMatchObject({ people, children }));

  it.each(['dame 2', 'somos de Cartago', 'vamos 2 días', 'tienen mesas para 2 carros', 'llego con mi carro'])(
    'is not read from "%s"',
    text => expect(partyIn(text)).toBeNull(),
  );
});

describe('what is sold by the person', () => {
  it('is counted for each of them', () =>
    expect(clerk()('cuánto cuesta el paseo en globo', 'es para mí y mi esposa').text).toContain('Total: $1,800.00'));

  it('is counted for those who were named before', () =>
    expect(clerk()('somos dos', 'cuánto sería el paseo en globo?').text).toContain('Total: $1,800.00'));

  it.each(['y si va mi mamá también cuánto?', 'también viene mi prima'])('is counted for one more: "%s"', text =>
    expect(clerk()('cuánto cuesta el paseo en globo', 'somos dos', text).text).toContain('Total: $2,700.00'),
  );

  it('is asked for the share that reserves it', () => {
    const reserve = says('Reservas', 'Se reserva con el 30 % de anticipo.');
    const { text } = clerk(reserve)('cuánto cuesta el paseo en globo', 'somos 4', 'con cuánto se reserva?');
    expect(text).toContain('$1,080.00');
  });

  it('is cheaper for the group that an article names', () => {
    const groups = says('Grupos', 'A grupos de 10 personas o más les damos 10 % de descuento.');
    const ask = clerk(groups);
    expect(ask('queremos ir al paseo en globo, somos 12').text).toContain('Total: $9,720.00');
    expect(ask('queremos ir al paseo en globo, somos 9').text).toContain('Total: $8,100.00');
  });

  it('has no total where children pay another price', () => {
    const { text } = clerk()(
      'cuánto cuesta el paseo en lancha',
      'somos 2 adultos y 2 niños de 6 y 8',
      'cuánto es todo?',
    );
    expect(text).toContain('Niños de 4 a 9 años pagan $400.');
    expect(text).not.toContain('Total');
  });

  it('has no total where a text takes fewer people or more', () => {
    const ask = clerk();
    expect(ask('cuánto cuesta la fiesta de pintura', 'seríamos 12').text).toContain('Total: $1,800.00');
    for (const many of ['seríamos 6', 'seríamos 20']) {
      const { text } = ask('cuánto cuesta la fiesta de pintura', many);
      expect(text).toContain('Mínimo 8 personas, máximo 16.');
      expect(text).not.toContain('Total');
    }
  });

  it('has no total where something else is counted too', () =>
    expect(clerk()('cuánto cuesta el paseo en globo', 'somos 4 y queremos 2 fotos').text).not.toContain(
      'Total: $3,600',
    ));

  it('has no total where a text gives the second fee of a course for less', () => {
    const family = says(
      'Descuentos',
      'Si se anotan dos de la misma familia, la segunda cuota tiene 20 % de descuento.',
    );
    const ask = clerk(family);
    const { text } = ask('cuánto cuesta el curso de guitarra', 'con mi hermana, cuánto sería por mes?');
    expect(text).toContain('la segunda cuota tiene 20 %');
    expect(text).not.toContain('Total');
    expect(ask('cuánto cuesta el paseo en globo', 'somos dos').text).toContain('Total: $1,800.00');
    expect(clerk()('cuánto cuesta el curso de guitarra', 'con mi hermana, cuánto sería por mes?').text).toContain(
      'Total: $1,200.00',
    );
  });
});

describe('what is not sold by the person', () => {
  it.each(['somos dos', 'ese precio es por los dos?'])('is not counted twice for a couple: "%s"', said => {
    const { text } = clerk()('cuánto cuesta la cena romántica', said);
    expect(text).toContain('$1,200.00');
    expect(text).not.toContain('$2,400');
  });

  it('is not counted for each passenger', () => {
    const { text } = clerk()('cuánto cuesta el traslado al hotel', 'somos 4');
    expect(text).toContain('Hasta 4 personas');
    expect(text).not.toContain('$1,200');
  });
});
