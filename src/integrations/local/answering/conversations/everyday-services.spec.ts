import { clerkOf, goods, says } from '../clerk.fixture.js';

const laundry = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Lavado y secado por kilo', 7.5, { unit: 'kilo', description: 'Ropa de diario. Listo en 24 horas.' }),
      goods('Lavado exprés por kilo', 12, { unit: 'kilo', description: 'Listo en 4 horas.' }),
      goods('Alfombra por m2', 14, { unit: 'm2', description: 'Recojo incluido desde 4 m2. Demora 5 días.' }),
      goods('Terno al seco', 32, { description: 'Saco y pantalón.' }),
      goods('Vestido de novia', 180, { description: 'Limpieza al seco. 7 días.' }),
    ],
    articles: [
      says('Pérdidas y daños', 'Si se pierde o daña una prenda pagamos hasta 10 veces el precio del servicio.'),
      says('Recojo y entrega', 'Recogemos y entregamos en Surquillo y Miraflores por $6 ida y vuelta.'),
      says('Ropa no recogida', 'Guardamos la ropa 30 días; después cobramos $1 por día.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

const bakery = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Bizcocho de vainilla por libra', 450, { unit: 'libra', description: 'Mínimo 3 libras.' }),
      goods('Bizcocho sin azúcar por libra', 620, { unit: 'libra', description: 'Endulzado con stevia.' }),
      goods('Quipes', 35, { unit: 'unidad', description: 'De carne.' }),
    ],
    articles: [
      says('Pedidos', 'Se aparta con el 50 % por transferencia y el resto al entregar.'),
      says('Cancelaciones', 'Si cancela con 3 días devolvemos el avance completo; con menos, la cuarta parte.'),
      says('Decoración', 'Fondant $150 más por libra. Las figuras en 3D se cotizan con foto.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('the price of a unit', () => {
  it('is that of everything sold by it, if nothing was spoken of', () => {
    const { text } = laundry('hola cuanto cobran el kilo');
    expect(text).toContain('$7.50');
    expect(text).toContain('$12.00');
    expect(text).not.toContain('$32.00');
  });

  it('is that of the thing that is spoken of', () => {
    const { text } = bakery('tienen bizcocho sin azucar?', 'cuanto la libra');
    expect(text).toContain('$620.00');
    expect(text).not.toContain('Fondant');
  });

  it('is multiplied by a size, although the name says the unit too', () => {
    expect(laundry('necesito una alfombra de 3x2, cuanto sale').text).toContain('$84.00');
  });

  it('says nothing of how long something lasts', () => {
    expect(laundry('que conviene por kilo si lavo 15 kilos al mes').text).not.toContain('rinde');
  });
});

describe('what is not sold', () => {
  it('is called by its own name, without the verb before it', () => {
    const { text } = laundry('lavan peluches?');
    expect(text).toContain('peluches');
    expect(text).not.toMatch(/lavan peluches|lavado peluches/u);
  });

  it('is no verb behind a product', () => {
    expect(laundry('se me olvidó recoger mi ropa hace 2 meses, todavia la tienen?').text).not.toContain('ropa hace');
  });
});

it('finds what happens to lost things', () => {
  expect(laundry('me perdieron una casaca').text).toContain('10 veces');
});

it('counts the pick-up as a delivery', () => {
  expect(laundry('cuanto es un terno con recojo en miraflores').text).toContain('Total: $38.00');
});

it('reads what is paid in advance from the sentence that asks for it, and not from what is given back', () => {
  const { text } = bakery('quiero 4 libras de bizcocho de vainilla', 'cuanto tengo que dar de avance');
  expect(text).toContain('$900.00');
});

it('does not say that it knows no price after it has told how the price is found', () => {
  expect(bakery('me hacen una figura de spiderman? cuanto').text).not.toContain('«cuanto»');
});
