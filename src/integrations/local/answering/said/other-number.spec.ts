import { clerkOf, goods, says } from '../clerk.fixture.js';
import { withOtherNumber } from './other-number.js';

const shop = {
  version: '1',
  agents: [],
  products: [goods('Cuaderno rayado', 45), goods('Lápiz HB', 8), goods('Mochila escolar', 620)],
  articles: [says('Envíos', 'Enviamos a toda la república por $130, tarda 3 días.')],
};
const asks = clerkOf(shop);

it.each([
  ['no quiero 2 cuadernos, quiero 1', 'mejor 1 cuadernos'],
  ['no, no son 3 sillas son 4', 'mejor 4 sillas'],
  ['perdón, no eran dos mesas sino tres', 'mejor tres mesas'],
  ["I don't want 2 chairs, just 1 please", 'mejor 1 chairs'],
])('%s gives the thing another number', (said, meant) => {
  expect(withOtherNumber(said)).toBe(meant);
});

it.each(['no quiero 2 cuadernos', 'no quiero el cuaderno, quiero 1 lápiz', 'quiero 2 cuadernos y 1 lápiz', 'no'])(
  '%s says no other number',
  said => {
    expect(withOtherNumber(said)).toBe(said);
  },
);

describe('a list', () => {
  it('keeps the other things where a number is refused', () => {
    const { text } = asks('quiero 2 cuadernos y una mochila', 'no quiero 2 cuadernos, quiero 1');
    expect(text).toContain('1 × Cuaderno rayado');
    expect(text).toContain('1 × Mochila escolar');
    expect(text).toContain('$665.00');
  });

  it.each(['mejor 2 cuadernos', 'y si fueran 2 cuadernos', 'que sean 2 cuadernos'])(
    'that was only priced keeps the other things after "%s"',
    said => {
      expect(asks('cuanto serian 3 cuadernos y 4 lapices', said).text).toContain('$122.00');
    },
  );

  it('is given up for other things', () => {
    const { text } = asks('cuanto serian 3 cuadernos y 4 lapices', 'mejor deme una mochila');
    expect(text).not.toContain('Lápiz');
    expect(text).toContain('1 × Mochila escolar');
  });

  it('is summed with its delivery where it is sent to somebody, and its unit price is not told again', () => {
    const { text } = asks('deme 12 cuadernos', 'y si los mando a Monterrey cuanto es todo');
    expect(text).toContain('$670.00');
    expect(text).not.toContain('por pieza');
  });
});
