import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const drinks = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Cerveza Faro 12 oz', 110, { unit: 'botella', description: 'Botella de 355 ml. La caja trae 24.' }),
      goods('Cerveza Faro Light 22 oz', 190, { unit: 'botella', description: 'Botella de 650 ml. La caja trae 12.' }),
      goods('Whisky Glen Mora 12 años', 2450, { unit: 'botella', description: 'Escocés.' }),
      goods('Vino tinto Dos Cerros', 895, { unit: 'botella', description: 'Cabernet Sauvignon, chileno.' }),
      goods('Funda de hielo', 100, { unit: 'funda', description: 'Funda de 10 libras.' }),
    ],
    articles: [
      says(
        'Delivery',
        'El delivery cuesta $100 en Naco y Zona Colonial; $150 en Piantini. Gratis en compras de $3,000 o más. Pedido mínimo de $300.',
      ),
      says('Pagos', 'Efectivo y transferencia. Avise si paga con un billete de 2,000 para llevarle la devuelta.'),
      says('Edad', 'No vendemos alcohol a menores de 18 años. Pedimos la cédula al entregar.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

const water = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Garrafón de agua 5 galones', 18, { unit: 'garrafón', description: 'A cambio de su envase vacío.' }),
      goods('Dispensador de mesa', 45, { description: 'De plástico, con llave.' }),
      goods('Case antigolpes', 80, { description: 'Para iPhone 11, 12, 13 y 14.' }),
    ],
    articles: [
      says(
        'Costo de entrega',
        'La entrega es gratis a partir de 2 garrafones. Por un solo garrafón o por productos de menos de $100 se cobran $10 de entrega.',
      ),
    ],
  },
  { locale: 'es-GT', currency: 'GTQ', language: 'es', reads: true },
);

describe('the place of an order', () => {
  it('adds its delivery, also in small letters', () => {
    const { text } = drinks('precio de la cerveza faro light', 'mandame 6 a naco');
    expect(text).toContain('6 × Cerveza Faro Light 22 oz: $1,140.00');
    expect(text).toContain('Envío: $100.00');
    expect(text).toContain('Total: $1,240.00');
  });

  it('is remembered when the sum is asked for', () => {
    expect(drinks('dame un whisky glen mora, para piantini', 'cuanto es todo').text).toContain('Total: $2,600.00');
  });

  it('may have two words', () => {
    expect(drinks('mandeme 2 whisky glen mora a la zona colonial').text).toContain('Envío: $0.00');
  });

  it('tells the minimum of a delivery that is not reached, and what reaches it', () => {
    const { text } = drinks('mandame 2 fundas de hielo a naco');
    expect(text).toContain('Pedido mínimo de $300');
    const more = drinks('mandame 2 fundas de hielo a naco', 'que le puedo agregar para que complete el minimo?').text;
    expect(more).toContain('Le faltan $100.00');
    expect(more).toContain('Cerveza Faro 12 oz');
  });
});

describe('a box', () => {
  it('costs what its pieces cost', () => {
    const { text } = drinks('precio de la caja de cerveza faro 12 oz');
    expect(text).toContain('24 × Cerveza Faro 12 oz: $2,640.00');
  });

  it('is counted in pieces behind the thing that is spoken of', () => {
    expect(drinks('a como la cerveza faro 12 oz', 'dame 2 cajas').text).toContain('48 × Cerveza Faro 12 oz');
  });
});

describe('what is said of an order', () => {
  it('asks for two things and not for one that holds two', () => {
    expect(drinks('un servicio de 2 cervezas faro light y una funda de hielo').text).toContain(
      '2 × Cerveza Faro Light',
    );
  });

  it('means the large one of a kind when one was shown', () => {
    expect(drinks('precio de la cerveza faro 12 oz', 'y la grande?').text).toContain(
      'Cerveza Faro Light 22 oz: $190.00',
    );
  });

  it('has the change of the note before', () => {
    const { text } = drinks(
      'mandame 6 cervezas faro light a naco',
      'pago con un billete de 2000',
      'cuanto me devuelven',
    );
    expect(text).toContain('Cambio: $760.00');
  });

  it('tells minors the rule', () => {
    expect(drinks('tengo 17 pero es para mi papá').text).toContain('menores de 18 años');
  });

  it('asks where something is from', () => {
    expect(drinks('tienen vino tinto?', 'de donde es').text).toContain('chileno');
  });

  it('counts no number of a device', () => {
    const { text } = water('quiero un case para iphone 14');
    expect(text).toContain('1 × Case antigolpes');
  });
});

describe('a delivery that is free from a number of pieces', () => {
  it('costs nothing for so many', () => {
    expect(water('cuanto serian 3 garrafones con la entrega').text).toContain('MXN 54.00');
  });

  it('costs its fee for fewer', () => {
    expect(water('cuanto seria 1 garrafon de agua con la entrega').text).toContain('MXN 28.00');
  });
});

describe('a short addition to a question', () => {
  it('is no complaint', () => {
    expect(drinks('hasta que hora hacen delivery?', 'y la entrega').text).not.toMatch(
      /lamento|disculpa|inconveniente/iu,
    );
  });
});

const phones = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Cambio de pantalla iPhone 13', 120, { unit: 'servicio', description: 'Lista en 2 horas.' }),
      goods('Cambio de pantalla Samsung A14', 45, { unit: 'servicio', description: 'Lista el mismo día.' }),
      goods('Audífonos T10', 22, { stock: 0, description: 'Batería de 5 horas.' }),
    ],
    articles: [
      says('Ubicación', 'Estamos en la avenida Amazonas 24. Atendemos de lunes a sábado de 9:30 a 19:00.'),
      says('Equipos mojados', 'Si su celular se mojó no lo encienda ni lo cargue.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a workshop', () => {
  it('orders nothing for whoever brings something', () => {
    const { text } = phones('precio de pantalla de iphone 13', 'ok lo llevo mañana');
    expect(text).not.toContain('1 ×');
    expect(text).toContain('Amazonas 24');
  });

  it('shows another model only as the nearest', () => {
    expect(phones('pantalla samsung a54?').text).toMatch(/a54; |cercano/u);
  });

  it('says that it sells no such thing, whatever a text tells of it', () => {
    const { text } = phones('venden celulares?');
    expect(text).not.toContain('se mojó');
  });

  it('says that there is no other of a kind', () => {
    expect(phones('tienen audifonos?', 'y otros?').text).toMatch(/único|solo este/u);
  });

  it('takes what was promised and is late for trouble', () => {
    const { text } = phones('hace cuánto me tienen el celular, ya son 3 días y me dijeron 24 horas');
    expect(text).toMatch(/lamento|disculpa|inconveniente/iu);
    expect(text).not.toContain('se mojó');
  });
});

const movers = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Mudanza con camión', 42_000, { unit: 'hora', description: 'Hasta 3.500 kg. Mínimo 3 horas.' }),
      goods('Caja de cartón', 2500, { description: '60 x 40 x 40 cm.' }),
    ],
    articles: [
      says('Horarios', 'Trabajamos todos los días de 7 a 20 hs. Domingos y feriados con 25 % de recargo.'),
      says('Pagos', 'Aceptamos efectivo y transferencia.'),
      says('Entrega', 'Las cajas se entregan en 2 días hábiles.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('movers', () => {
  it('take the size of a flat for no quantity', () => {
    expect(movers('cuanto sale la mudanza con camion', 'de un 2 ambientes').text).not.toContain(' × ');
  });

  it('sell nothing to whom they damaged something', () => {
    const { text } = movers('me rompieron el espejo en la mudanza de ayer');
    expect(text).toMatch(/lamento|disculpa|inconveniente/iu);
    expect(text).not.toContain('42,000');
  });

  it('say how much more a Sunday is', () => {
    expect(movers('trabajan los domingos?', 'cuanto mas caro es').text).toContain('25 % de recargo');
  });

  it('know of no instalments that no text names', () => {
    expect(movers('en cuotas?').text).not.toContain('Caja de cartón');
  });

  it('say when something would be ready', () => {
    expect(movers('precio de la caja de carton', 'y cuando estaría').text).toContain('2 días hábiles');
  });
});
