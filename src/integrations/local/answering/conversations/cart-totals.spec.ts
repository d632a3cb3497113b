import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Velas aromáticas', 50),
    goods('Jabón artesanal', 30),
    goods('Difusor plástico', 200),
    goods('Taller de velas', 400, { unit: 'persona' }),
  ],
  articles: [
    says('Mayoreo', 'Desde 10 velas hay 10 % de descuento.'),
    says('Pagos', 'Recibimos efectivo, transferencia y tarjeta. Con tarjeta se cobra 5 % de recargo.'),
    says('Visitas', 'La visita al taller cuesta $80.'),
  ],
});
const textOf = (...said: string[]) => shop(...said).text;

describe('a list that is ordered', () => {
  it('shows what articles give for its number, and one total', () => {
    const text = textOf('quiero 12 velas aromáticas y 2 jabones');
    expect(text).toContain('Subtotal: $660.00 Descuento de 10 %: −$60.00 Total: $600.00');
    expect(text.match(/\bTotal:/gu)).toHaveLength(1);
    expect(text).toContain('Desde 10 velas hay 10 % de descuento.');
  });

  it('names the total with it once it is placed, and a person settles it', () => {
    const text = textOf('quiero 12 velas aromáticas', 'sí, confirmo');
    expect(text).toMatch(/\$540\.00/u);
    expect(text).not.toContain('$600.00');
    expect(text).toContain('lo confirma una persona del equipo');
  });

  it('keeps the price of the list for fewer', () =>
    expect(textOf('quiero 9 velas aromáticas')).toContain('Total: $450.00'));
});

describe('by what it is paid', () => {
  it('is changed by its name alone', () => {
    const with5 = ['¿cuánto son 2 jabones?', '¿y si pago con tarjeta?'];
    expect(textOf(...with5)).toContain('Recargo de 5 %');
    expect(textOf(...with5, 'mejor transferencia')).not.toContain('Recargo');
  });

  it('is neither a thing made of plastic nor a visit', () => {
    const text = textOf('¿cuánto son 2 jabones?', 'con tarjeta ¿cuánto sería todo?');
    expect(text).toContain('2 × Jabón artesanal');
    expect(text).not.toContain('Difusor');
    expect(text).not.toContain('$80.00');
  });
});

describe('a delivery that was asked for', () => {
  const town = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Miel de abeja', 90), goods('Polen', 60)],
    articles: [says('Envíos', 'En Cholula la entrega es de $40. A Atlixco cuesta $75. Abrimos de 9 a 6.')],
  });
  const said = (...texts: string[]) => town(...texts).text;

  it.each([
    ['¿las mandan a Atlixco?', 'ok ¿cuánto sería?'],
    ['¿y la entrega en Atlixco?', 'entonces ¿cuánto es?'],
  ])('is part of the sums that follow: %s', (asked, sum) =>
    expect(said('¿cuánto son 2 mieles de abeja?', asked, sum)).toContain('Envío: $75.00 Total: $255.00'),
  );

  it('is said by where somebody is', () =>
    expect(said('¿cuánto son 2 mieles de abeja?', 'mándemelas, estoy en Cholula')).toContain(
      'Envío: $40.00 Total: $220.00',
    ));

  it('stays when the list is changed', () =>
    expect(said('¿cuánto son 2 mieles de abeja con envío a Atlixco?', 'quiero 3 mieles y un polen')).toContain(
      'Subtotal: $330.00 Envío: $75.00 Total: $405.00',
    ));

  it('is part of a sum of several things, the one before the number too', () =>
    expect(
      said('¿cuánto son 2 mieles de abeja?', '¿las mandan a Atlixco?', 'un polen y dos mieles, ¿total?'),
    ).toContain('Subtotal: $240.00 Envío: $75.00 Total: $315.00'));

  it('is of no sum where it was asked for no place', () =>
    expect(said('¿cuánto son 2 mieles de abeja?', '¿hacen entregas?', 'ok ¿cuánto sería?')).not.toContain('Envío:'));
});

it('takes the number that was priced after the list, and asks for the yes to it', () => {
  const text = textOf('quiero 9 velas aromáticas', '¿y si llevo 10?', 'va, mándemelas');
  expect(text).toContain('10 × Velas aromáticas: $500.00 Descuento de 10 %: −$50.00 Total: $450.00');
  expect(text).not.toMatch(/n\.º 7/u);
});

describe('a lower price for a day or a person', () => {
  const spa = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Masaje relajante', 500, { unit: 'sesión' }),
      goods('Facial de limpieza', 300, { unit: 'sesión' }),
    ],
    articles: [
      says('Promociones', 'Los miércoles hay $60 de descuento en masajes. Los docentes tienen 10 % de descuento.'),
    ],
  });
  const said = (...texts: string[]) => spa(...texts).text;

  it('counts for the day that is said', () => {
    expect(said('¿cuánto cuesta el masaje relajante el miércoles?')).toContain('Descuento: −$60.00 Total: $440.00');
    expect(said('¿cuánto cuesta el masaje relajante el jueves?')).not.toContain('440');
    expect(said('¿cuánto cuesta el facial de limpieza el miércoles?')).not.toContain('Descuento:');
  });

  it('counts for whom the customer says to be, also in the question that goes on', () => {
    expect(said('soy docente, ¿cuánto me queda el facial de limpieza?')).toContain('Total: $270.00');
    expect(said('precio del facial de limpieza', 'soy docente, ¿hay descuento?', '¿entonces cuánto sería?')).toContain(
      'Total: $270.00',
    );
  });
});

it('tells what is left to set a thing aside by the sentence on that', () => {
  const nursery = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Rosal trepador', 200)],
    articles: [says('Anticipos', 'Para trabajos de jardín pedimos 60 % de anticipo. Para apartar se deja el 20 %.')],
  });
  expect(nursery('precio del rosal trepador', '¿con cuánto lo aparto?').text).toContain('Anticipo: $40.00');
  expect(nursery('precio del rosal trepador', '¿cuánto es de anticipo?').text).toContain('Anticipo: $120.00');
});

it('keeps what a person has to price out of the list that is taken', () => {
  const printer = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Volantes carta', 2), goods('Empaques a la medida', null)],
    articles: [],
  });
  const text = printer(
    'quiero 300 volantes carta',
    '¿y con unos empaques a la medida cuánto sería?',
    'va, confirmo',
  ).text;
  expect(text).not.toContain('Empaques a la medida');
});

it('counts no delivery of another town for a place that is only called in short', () => {
  const farm = clerkOf({
    version: '1',
    agents: [],
    products: [goods('Queso fresco', 80)],
    articles: [says('Entregas', 'En Puebla la entrega cuesta $30. A Atlixco cuesta $75.')],
  });
  const text = farm('¿cuánto son 2 quesos con envío a Atlixco?', '¿y el envío a qro?').text;
  expect(text).not.toContain('$235.00');
});

it('takes the number behind "the" for the name of what is called so', () => {
  const garage = clerkOf(
    {
      version: '1',
      agents: [],
      products: [goods('Battery type 47', 120, { unit: 'battery', currency: 'USD' })],
      articles: [],
    },
    { locale: 'en-US', currency: 'USD', language: 'en' },
  );
  expect(garage('do you have the battery type 47?', 'how much for the 47?').text).not.toContain('5,640');
  expect(garage('do you have the battery type 47?', 'ok give me 2 of the 47').text).toContain('2 × Battery type 47');
});
