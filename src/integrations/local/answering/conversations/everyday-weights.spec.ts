import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const butcher = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Arrachera marinada', 289, { unit: 'kg', description: 'Marinada en casa, lista para el asador.' }),
      goods('Bistec de res', 198, { unit: 'kg', description: 'De pulpa, corte delgado.' }),
      goods('Molida especial', 168, { unit: 'kg', description: 'De res.' }),
      goods('Costilla de cerdo', 145, { unit: 'kg', description: 'Cortada en tiras o entera.' }),
      goods('Chuleta de cerdo ahumada', 152, { unit: 'kg', description: 'Con leña.' }),
      goods('Pechuga de pollo sin hueso', 139, { unit: 'kg', description: 'Sin piel.' }),
      goods('Pierna y muslo de pollo', 79, { unit: 'kg', description: 'Con piel y hueso.' }),
      goods('Chorizo argentino', 185, { unit: 'kg', description: 'Cada kilo trae 8 piezas.', stock: 0 }),
      goods('Chorizo verde', 160, { unit: 'kg', description: 'Cada kilo trae 12 piezas.' }),
      goods('Carbón 3 kg', 65, { unit: 'bolsa', description: 'De mezquite.' }),
    ],
    articles: [
      says('Formas de pago', 'Con tarjeta hay 4 % de comisión en compras menores a $300.'),
      says(
        'Fiestas',
        'Para fiestas de más de 30 personas pida con 2 días de anticipación. Calculamos medio kilo de carne por persona.',
      ),
      says('Cancelaciones', 'Si cancela con 24 horas de anticipación le devolvemos el abono.'),
      says('Reparto', 'El reparto en el centro cuesta $35.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

const pets = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Arena sanitaria 10 kg', 80, { unit: 'bolsa', description: 'Una bolsa dura un mes con un gato.' }),
      goods('Baño perro chico', 160, { unit: 'servicio', description: 'Hasta 10 kg. Incluye corte de uñas.' }),
      goods('Baño perro grande', 260, { unit: 'servicio', description: 'Más de 10 kg. Incluye corte de uñas.' }),
      goods('Velas de número', 40, { unit: 'unidad', description: 'Del 0 al 9.' }),
      goods('Brownie', 65, { unit: 'unidad', description: 'Con nueces.' }),
      goods('Torta de chocolate 1 libra', 820, { unit: 'torta', description: 'Para 18 a 20 porciones.' }),
      goods('Torta de chocolate 1/2 libra', 480, { unit: 'torta', description: 'Para 8 a 10 porciones.' }),
    ],
    articles: [says('Peluquería', 'La peluquería es con hora. No atendemos gatos en la peluquería.')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('an amount of money', () => {
  it('buys a part of what is sold by weight', () => {
    const { text, dialogue } = butcher('quiero 300 pesos de arrachera');
    expect(text).toContain('1.038 kg × Arrachera marinada: $299.98');
    expect(dialogue.asked).toBe('PERSON');
    expect(butcher('cuanto me da por 200 pesos de bistec').text).toContain('1.01 kg × Bistec de res');
  });

  it('buys as many pieces as it is enough for', () => {
    expect(pets('cuantos brownies me alcanzan con 500').text).toContain('7 × Brownie: $455.00');
  });
});

describe('how much is needed', () => {
  it('follows from what the text says for one person', () =>
    expect(butcher('tengo una fiesta de 50 personas', 'cuanta carne necesito').text).toContain(
      'Para 50 personas serían 25 kilos.',
    ));

  it('follows from what the text says for one animal', () =>
    expect(pets('la arena cuanto dura', 'tengo 3 gatos cuantas bolsas necesito al mes').text).toContain(
      'Total: $240.00',
    ));

  it('is the smallest that is enough', () => {
    const { text } = pets('necesito una torta para 15 personas');
    expect(text).toContain('Torta de chocolate 1 libra');
    expect(text).not.toContain('1/2 libra');
  });

  it('is of the other size if the first one is for less', () =>
    expect(pets('cuanto sale bañar a un perro chico', 'y si pesa 12 kg').text).toContain('Baño perro grande'));
});

describe('what is meant', () => {
  it('is every product that the word names', () => {
    const { text } = butcher('que cortes de cerdo tienen');
    expect(text).toContain('Costilla de cerdo');
    expect(text).toContain('Chuleta de cerdo ahumada');
    expect(butcher('que pollo tienes').text).toContain('Pierna y muslo de pollo');
  });

  it('is no product that says it is without', () =>
    expect(butcher('tienen pechuga con hueso').text).toMatch(/no (?:tenemos|manejamos|tengo) pechuga con hueso/iu));

  it('is asked for, not ordered, with "a cómo"', () =>
    expect(butcher('tienen chorizo argentino', 'y el verde a como').dialogue.items).toEqual([]));

  it('may be a pronoun beside a name', () => {
    const { dialogue } = butcher('a como la costilla', 'dame 2 kg de esa y un kg de chuleta');
    expect(dialogue.items).toEqual([
      { product: 'Costilla de cerdo', quantity: 2 },
      { product: 'Chuleta de cerdo ahumada', quantity: 1 },
    ]);
  });

  it('is one candle of a number', () =>
    expect(pets('dame 7 brownies', 'y una vela del 5').dialogue.items).toEqual([
      { product: 'Brownie', quantity: 7 },
      { product: 'Velas de número', quantity: 1 },
    ]));

  it('is refused by what the shop does not do it for', () => {
    const { text } = pets('bañan gatos?');
    expect(text).toContain('No atendemos gatos en la peluquería.');
    expect(text).not.toContain('Arena');
  });
});

describe('conditions', () => {
  it('count the surcharge below an amount only', () => {
    expect(butcher('cuanto es 1 kg de molida si pago con tarjeta').text).toContain('Total: $174.72');
    expect(butcher('2 kg de arrachera cuanto es pagando con tarjeta').text).toContain('Total: $578.00');
  });

  it('leave out the notice for parties of many people', () => {
    const { text, dialogue } = butcher('me apartas 3 kg de bistec para mañana');
    expect(dialogue.items).toEqual([{ product: 'Bistec de res', quantity: 3 }]);
    expect(dialogue.asked).toBe('CONFIRM');
    expect(text).not.toContain('anticipación');
  });

  it('promise nothing about a cancellation to whoever got spoilt goods', () =>
    expect(butcher('la carne llego aplastada!!').text).not.toContain('cancela'));

  it('are asked for without a complaint', () =>
    expect(butcher('a como el bistec', 'y el reparto a lomas').text).not.toMatch(/lament|disculpa|siento/iu));
});

const market = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Aguacate hass', 25, { unit: 'unidad', description: 'De 200 gramos. 5 por $110.' }),
      goods('Hilo de coser', 5, { unit: 'cono', description: 'De 500 yardas. La docena sale en $54.' }),
      goods('Elástico 2 cm', 2.5, { unit: 'yarda', description: 'Blanco y negro. El rollo de 50 yardas cuesta $100.' }),
      goods('Huevos AA', 195, { unit: 'panal', description: 'Panal de 30. Media docena $45.' }),
      goods('Pulpa de fruta', 55, { unit: 'bolsa', description: 'Mango, maracuyá, lulo o guanábana.' }),
      goods('Tela gabardina', 36, { unit: 'yarda', description: 'Un pantalón lleva yarda y media.' }),
      goods('Canasta familiar', 890, { unit: 'caja', description: 'De temporada, con un panal de huevos.' }),
      goods('Carro de control', 300, { unit: 'pieza', description: 'Usa 3 pilas AA que no van incluidas.' }),
      goods('Botones', 8, { unit: 'docena', description: 'De 15 mm.' }),
    ],
    articles: [
      says('Pedidos', 'Las canastas se piden con 2 días de anticipación.'),
      says('Pagos', 'Efectivo y tarjeta. Con tarjeta, cuotas desde $600. No fiamos.'),
      says('Mayoreo', 'Desde 25 yardas de la misma tela 10 % de descuento y desde 50 yardas 15 %.'),
      says('Envíos', 'Enviamos por $30 en la capital y $40 en los departamentos.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('packs whose price a text states', () => {
  it.each([
    ['cuanto son 5 aguacates', 'Total: $110.00'],
    ['cuanto son 7 aguacates', 'Total: $160.00'],
    ['dame 2 docenas de hilo', 'Total: $108.00'],
    ['dame 13 conos de hilo', 'Total: $59.00'],
  ])('lower the sum: %s', (said, total) => expect(market(said).text).toContain(total));

  it('are bought for an amount of money', () =>
    expect(market('cuantos aguacates me alcanzan con 160').text).toContain('7 × Aguacate hass'));

  it('come before what the shop gives on anything', () =>
    expect(market('cuanto el elastico', 'el rollo completo').text).toContain('$100.00'));

  it('are told where the unit of the product holds nobody knows how many', () => {
    const { text, dialogue } = market('huevos', 'media docena cuanto');
    expect(text).toContain('Media docena $45.');
    expect(text).not.toContain('Total');
    expect(dialogue.items).toEqual([]);
  });
});

describe('what a text says of one thing', () => {
  it('is counted for each of them', () => {
    const { text } = market('para 2 pantalones cuantas yardas de gabardina llevo');
    expect(text).toContain('Para 2 pantalones: 3 × Tela gabardina.');
    expect(text).toContain('Total: $108.00');
  });

  it('adds the flavours of one product', () =>
    expect(market('tienen pulpa', '3 de mango y 2 de lulo').dialogue.items).toEqual([
      { product: 'Pulpa de fruta', quantity: 5 },
    ]));

  it.each([
    ['la canasta familiar trae huevos?', /(?:Sí|Así es): de temporada, con un panal de huevos\./u],
    ['el carro de control trae pilas?', /No: Usa 3 pilas AA que no van incluidas\./iu],
  ])('is a yes or a no: %s', (said, told) => expect(market(said).text).toMatch(told));

  it('is a quantity and no complaint', () =>
    expect(market('botones', 'sueltos no?', 'una docena y media').text).not.toMatch(/lament|disculpa|siento/iu));
});

describe('rules of the shop', () => {
  it('say how long in advance, and no if it is too late', () => {
    expect(market('con cuanta anticipacion se pide').text).toContain('2 días de anticipación');
    expect(market('tienen canasta familiar', 'y si la necesito mañana').text).toMatch(/No[^.]*: las canastas/u);
  });

  it('hold from an amount on', () => {
    expect(market('compro 500 pesos se puede en cuotas?').text).toMatch(/No[^.]*: con tarjeta, cuotas desde \$600/u);
    expect(market('compro 650 pesos se puede en cuotas?').text).toMatch(/(?:Sí|Así es): con tarjeta/u);
  });

  it('answer a single verb', () => expect(market('fian?').text).toContain('No fiamos.'));

  it('name the rest of the country by its parts', () =>
    expect(market('dame 2 aguacates', 'cuanto con envio a xela').text).toContain('Total: $90.00'));
});
