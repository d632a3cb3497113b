import { clerkOf, goods, says } from '../clerk.fixture.js';

const jeans = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Jean skinny dama', 22, { description: 'Tiro alto. Tallas 6 a 16. Azul, negro y gris.' }),
      goods('Jean mom fit', 25, { description: 'Sin elastano. Tallas 6 a 14. Azul claro.' }),
      goods('Franela básica', 8, { description: '100 % algodón. S a XL. Blanca, negra y verde.' }),
      goods('Chaqueta larga', 35, { description: 'Unisex, S a L.' }),
      goods('Combo 3 franelas', 21, { unit: 'combo', description: 'Tres franelas básicas.' }),
      goods('Correa de cuero', 12, { description: 'Marrón. 90 a 120 cm.' }),
    ],
    articles: [
      says('Cambios', 'Cambios de talla en 5 días con etiqueta y factura. No se devuelve dinero.'),
      says('Mayor', 'Precio de mayor desde 6 piezas surtidas: 15 % menos. Desde 24 piezas, 25 %.'),
      says('Tallas', 'El mom fit es amplio: pida una talla menos.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

const appliances = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Aire portátil 10,000 BTU', 8900, { description: '110 V, no necesita instalación.' }),
      goods('Aire inverter 12,000 BTU', 9800, { description: 'Para cuartos de hasta 16 m². 220 V.' }),
      goods('Instalación de aire', 2500, { unit: 'servicio', description: 'Hasta 4 metros de tubería.' }),
      goods('Revisión de refrigeradora', 500, { unit: 'visita', description: 'Se descuenta si hace la reparación.' }),
      goods('Refrigeradora 11 pies', 12900, { description: 'No frost, dos puertas.' }),
      goods('Lavadora 18 kg', 10800, { description: 'Automática, carga superior.' }),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('sizes', () => {
  it('are those of the thing that is spoken of, whatever other name has a word for a size', () => {
    const { text } = jeans('precio del jean skinny', 'tienen talla 12?');
    expect(text).toContain('Tallas 6 a 16');
    expect(text).not.toContain('mom fit');
  });

  it('are read from letters without a word for them', () => {
    expect(jeans('precio de la chaqueta', 'en xl?').text).toContain('Unisex, S a L');
  });

  it('count nothing where customers say which one they are', () => {
    expect(jeans('el mom fit es ancho?', 'cual me llevo si soy 10').text).not.toContain('10 ×');
  });
});

describe('orders', () => {
  it('take a number of the thing that is spoken of, in a colour and a size', () => {
    expect(jeans('a como la franela basica', 'me da 3 blancas talla M').text).toContain('3 × Franela básica');
  });

  it('take what is named with a yes', () => {
    expect(jeans('tienen el combo de franelas?', 'ok el combo entonces').text).toContain('1 × Combo 3 franelas');
    expect(jeans('tienen el combo de franelas?', 'ok la quiero').text).toContain('1 × Combo 3 franelas');
  });

  it('do not take what is asked to be compared', () => {
    const { text } = jeans('quiero 3 franelas basicas', 'no sale mejor el combo?');
    expect(text).not.toContain('1 × Combo');
  });

  it('take both things of a wish with articles', () => {
    const { text } = appliances('quiero comprar la lavadora y la refrigeradora, cuanto es todo');
    expect(text).toContain('1 × Lavadora 18 kg');
    expect(text).toContain('1 × Refrigeradora 11 pies');
  });

  it('have the share that a sentence goes on with', () => {
    const { text } = jeans('cuanto son 24 jean skinny al por mayor');
    expect(text).toContain('Descuento de 25 %');
  });
});

describe('what customers tell', () => {
  it('is a wish to exchange what does not fit', () => {
    const { text } = jeans('compre un jean y me quedo pequeño');
    expect(text).toContain('Cambios de talla en 5 días');
    expect(text).not.toContain('$22.00');
  });

  it('is trouble with their own thing, for which nothing new is sold', () => {
    const { text } = appliances('mi refrigeradora hace mucho ruido');
    expect(text).toContain('Revisión de refrigeradora');
    expect(text).not.toContain('12,900');
  });
});

describe('questions', () => {
  it('ask for what needs something not', () => {
    expect(appliances('tienen un aire que no necesite instalacion?').text).toContain('Aire portátil');
    expect(appliances('tienen un aire que no necesite instalacion?').text).not.toContain('2,500');
  });

  it('ask which of two, without a question mark', () => {
    const { text } = appliances('precio del aire inverter', 'es 110 o 220');
    expect(text).toContain('220 V');
    expect(text).not.toMatch(/Entendido|De acuerdo/u);
  });

  it('limit the price of anything', () => {
    expect(jeans('algo de menos de 15').text).toContain('Correa de cuero');
  });
});
