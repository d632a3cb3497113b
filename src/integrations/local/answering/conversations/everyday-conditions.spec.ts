import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const tyres = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Llanta 175/70 R13 Cima', 50, {
        currency: 'USD',
        unit: 'unidad',
        stock: 20,
        description: 'Para autos pequeños.',
      }),
      goods('Llanta 195/65 R15 Ruta', 80, { currency: 'USD', unit: 'unidad', stock: 10, description: 'Para sedanes.' }),
      goods('Aceite Norte 20W50', 25, {
        currency: 'USD',
        unit: 'galón',
        stock: 30,
        description: 'Mineral, para motores con uso.',
      }),
      goods('Aceite Sierra 5W30', 50, { currency: 'USD', unit: 'galón', stock: 30, description: '100 % sintético.' }),
      goods('Filtro de aceite', 6, {
        currency: 'USD',
        unit: 'unidad',
        stock: 40,
        description: 'Para la mayoría de autos.',
      }),
      goods('Bota de trabajo', 90, { currency: 'USD', unit: 'par', stock: 12, description: 'Cuero, tallas 38 a 44.' }),
      goods('Perfume Brisa 212', 120, { currency: 'USD', unit: 'unidad', stock: 3, description: 'Dura 8 horas.' }),
      goods('Antipulgas pipeta', 38, {
        currency: 'USD',
        unit: 'unidad',
        stock: 9,
        description: 'Para perros de 10 a 25 kg.',
      }),
      goods('Ramo de 12 rosas', 75, { currency: 'USD', unit: 'ramo', stock: 15, description: 'Rosas rojas.' }),
      goods('Caja de 12 rosas', 89, { currency: 'USD', unit: 'caja', stock: 10, description: 'Dura de 5 a 7 días.' }),
      goods('Desayuno sorpresa', 85, {
        currency: 'USD',
        unit: 'unidad',
        description: 'Fruta y jugo. Se entrega entre 7 y 10 am.',
      }),
      goods('Oso de peluche', 38, { currency: 'USD', unit: 'unidad', stock: 9, description: 'Café o blanco.' }),
      goods('Globo metalizado', 12, { currency: 'USD', unit: 'unidad', description: 'Con helio.' }),
    ],
    articles: [
      says(
        'Envíos',
        'Ambato sur gratis desde $100, Ambato centro y norte $5, valles (Izamba, Picaihua) $8. Provincias por encomienda: llantas $7 cada una. Puede recoger su pedido en la tienda sin costo.',
      ),
      says('Instalación', 'La instalación de llantas es gratis comprando las 4; si compra menos, $4 por llanta.'),
      says(
        'Pagos',
        'Efectivo, transferencia y tarjeta. Tarjeta con 6 % de recargo. En compras de $200 o más en efectivo 5 % de descuento.',
      ),
      says('Crédito', '3 cuotas sin interés; 6 cuotas con 18 % de recargo con tarjeta de crédito.'),
      says(
        'Mayoristas',
        'Primera compra mayorista mínimo $500. Los descuentos no aplican en Navidad ni el día de la madre.',
      ),
      says(
        'Pedidos especiales',
        'Medidas que no hay en bodega se traen en 3 días. Llantas de camión y moto no trabajamos.',
      ),
      says('Cancelaciones', 'Con menos de 24 horas se cobra el 50 % porque el pedido ya está preparado.'),
      says('Extras', 'El mensaje va sin costo. Con lazo y tarjeta son $4 más.'),
    ],
  },
  { locale: 'es-EC', currency: 'USD', language: 'es', reads: true },
);
const textOf = (...said: string[]): string => tyres(...said).text.replaceAll(' ', ' ');

describe('what is no quantity', () => {
  it('is the size of a wheel', () => expect(textOf('llantas rin 13 a como')).not.toContain('13 ×'));
  it('is the time of day', () => {
    const { dialogue } = tyres('tienen ramos de rosas?', 'ya son las 3 y media, alcanza o no');
    expect(dialogue.items).toEqual([]);
  });
  it('is another size of what was asked for', () => {
    expect(textOf('bota de trabajo hay en talla 45')).toMatch(/[Nn]o.*tallas 38 a 44/u);
    const again = textOf('bota de trabajo hay en talla 45', 'y 44?');
    expect(again).toMatch(/^(?:Sí|Así es).*tallas 38 a 44/u);
    expect(again).not.toContain('44 ×');
    expect(textOf('bota de trabajo hay en talla 45', 'y 47?')).toMatch(/[Nn]o.*tallas 38 a 44/u);
  });
  it('is a number that is the name of a thing', () =>
    expect(textOf('el 212 en 6 cuotas cuanto queda')).toContain('1 × Perfume Brisa 212'));
});

describe('a delivery', () => {
  it('costs what is written for its place, and is free only where that is written', () => {
    expect(textOf('2 llantas 195/65 con envio al norte cuanto es')).toContain('Envío: $5,00');
    expect(textOf('2 llantas rin 15 con envio a izamba cuanto es')).toContain('Envío: $8,00');
    expect(textOf('2 llantas 195/65 con envio al sur cuanto es')).toContain('Envío: $0,00');
  });
  it('is charged for each piece where it says so, and open for other goods', () => {
    expect(textOf('2 llantas 195/65 con envio a provincia cuanto es')).toContain('Envío: $14,00');
    expect(textOf('2 galones de aceite sierra con envio a provincia cuanto es')).not.toContain('$14,00');
  });
  it('is left out of the sum of whoever fetches the goods', () => {
    const text = textOf('2 llantas 195/65 con envio al norte cuanto es', 'y si voy por ellas yo?');
    expect(text).toContain('Total: $160,00');
    expect(text).not.toContain('Envío');
  });
  it('is added to the total before a yes with an address is an order', () => {
    const { text, dialogue } = tyres('quiero 2 llantas 195/65', 'dale, a la Calle Sucre 45, Izamba');
    expect(text).toContain('Envío: $8,00');
    expect(dialogue.asked).toBe('CONFIRM');
  });
  it('says when a thing arrives that has an hour of its own', () =>
    expect(textOf('tienen desayuno sorpresa?', 'a que hora llega')).toContain('entre 7 y 10 am'));
});

describe('a condition', () => {
  it('of a wholesale purchase binds no other customer', () =>
    expect(textOf('quiero 1 ramo de rosas')).not.toContain('mayorista'));
  it('on what is kept of a cancelled order is no discount', () => {
    expect(textOf('hay descuento?')).not.toMatch(/Sí: con menos/u);
    expect(textOf('quiero 4 llantas 195/65, hay descuento?')).not.toContain('50 %');
  });
  it('from an amount is no number of pieces', () =>
    expect(textOf('4 llantas 195/65 en efectivo cuanto')).toContain('Descuento de 5 %'));
  it('that leaves out a day is a no on that day', () =>
    expect(textOf('hay descuento?', 'y para el dia de la madre tambien hacen descuento?')).toMatch(/^No:/u));
  it('of a means of payment ends with another one', () => {
    const before = ['4 llantas 175/70 con tarjeta cuanto'];
    expect(textOf(...before)).toContain('Recargo de 6 %');
    expect(textOf(...before, 'y con transferencia?')).not.toContain('Recargo');
  });
  it('in a number of parts is asked again for another number', () => {
    const text = textOf('el 212 en 6 cuotas cuanto queda', 'y en 3?');
    expect(text).toContain('3 meses: $40,00 al mes');
    expect(text).not.toContain('Recargo');
  });
  it('on an option costs that, whatever else is free', () =>
    expect(textOf('quiero 1 ramo de rosas', 'con lazo y tarjeta cuanto es')).toContain('$4,00'));
});

describe('what is asked of one thing', () => {
  it('is told of that one and not of its neighbour', () => {
    const text = textOf('el norte es sintetico?');
    expect(text).toContain('Mineral');
    expect(text).not.toContain('sintético');
  });
  it('is a no where the shop says so at the end of a sentence', () =>
    expect(textOf('tienen llantas para moto?')).toContain('no trabajamos'));
  it('is how a size comes that is not there', () =>
    expect(textOf('necesito 225/60 r17')).toContain('se traen en 3 días'));
  it('is a no beyond the range of the only one', () => {
    expect(textOf('tienen antipulgas para un perro de 8 kilos')).toMatch(/Ninguna|ninguna/u);
    expect(textOf('tienen antipulgas para un perro de 12 kilos')).toContain('Antipulgas pipeta: $38,00');
  });
  it('is which of two costs less', () =>
    expect(textOf('que sale mas barato la caja de rosas o el ramo de rosas')).toMatch(
      /(?:Sería|busca es) Ramo de 12 rosas/u,
    ));
});

describe('a list', () => {
  it('is summed with a measure in it', () =>
    expect(textOf('2 galones de aceite sierra y un filtro con envio a izamba, total?')).toContain('Total: $114,00'));
  it('is summed where somebody asks what several things come to', () =>
    expect(textOf('ramo de rosas, oso y globo cuanto me sale')).toContain('Total: $125,00'));
  it('loses one thing and gains another in one message', () => {
    const { dialogue } = tyres('quiero un oso y un globo', 'mejor sin el globo y le pongo 12 rosas del ramo');
    expect(dialogue.items).toEqual([
      { product: 'Oso de peluche', quantity: 1 },
      { product: 'Ramo de 12 rosas', quantity: 1 },
    ]);
  });
  it('keeps the number that was wanted if there is too little', () =>
    expect(textOf('quiero 35 ramos de rosas', 'cuanto saldria')).toContain('35 × Ramo de 12 rosas'));
});

describe('a customer who', () => {
  it('names a thing in a few words reports nothing', () =>
    expect(textOf('el oso de peluche')).not.toMatch(/disculpa|inconveniente|Lamento/u));
  it('got drooping flowers reports that', () =>
    expect(textOf('recibi ayer el ramo y las rosas ya estan todas caidas')).toMatch(/disculpa|Lamento|Siento/u));
  it('wants something cheap finds nothing dear', () =>
    expect(textOf('que me recomienda que no sea muy caro')).not.toMatch(/precio (?:cuenta|es importante)/u));
  it('gives an address is not told that of the shop', () =>
    expect(textOf('quiero 1 oso', 'soy Pablo, mi direccion es Av Los Pinos 345')).toContain('1 × Oso de peluche'));
});
