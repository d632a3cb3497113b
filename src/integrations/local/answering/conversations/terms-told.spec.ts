import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const furniture = [
  goods('Ropero de pino', 5000),
  goods('Espejo redondo', 600),
  goods('Lámpara de mesa', 800),
  goods('Barniz mate', 150, { unit: 'litro' }),
];
const discounts = says(
  'Descuentos',
  'En compras desde $9,000 damos 5 % de descuento en efectivo. A docentes damos 8 % en barniz. Los descuentos no se suman.',
);

describe('a fee that no article states', () => {
  const local = clerkOf({
    version: '1',
    agents: [],
    products: furniture,
    articles: [
      says(
        'Entregas',
        'El flete dentro de Mérida cuesta $90. Desde $2,000 el flete es gratis dentro de Mérida. A Progreso el flete cuesta $160. A otras ciudades enviamos por paquetería y el costo lo paga el cliente.',
      ),
    ],
  });
  it.each([
    '¿cuánto son 2 espejos con envío a Campeche?',
    '¿cuánto salen 2 espejos con el flete hasta Cancún?',
    '¿cuánto es por 2 espejos y me los mandan a Valladolid?',
  ])('is no number for a place that is not listed: %s', said => {
    const { text } = local(said);
    expect(text).toContain('Total sin contar el envío: $1,200.00');
    expect(text).toContain('el costo lo paga el cliente');
    expect(text).not.toContain('$90');
  });
  it.each([
    ['¿cuánto son 2 espejos con flete a Progreso?', 'Total: $1,360.00'],
    ['¿cuánto son 2 espejos con envío en Mérida?', 'Total: $1,290.00'],
    ['¿cuánto es un ropero con envío a Mérida?', 'Envío: $0.00'],
  ])('is told for a place that is: %s', (said, told) => expect(local(said).text).toContain(told));
  it('says all of it where a quarter of the town may be meant', () =>
    expect(local('¿cuánto son 2 espejos con entrega en la Alemán?').text).toMatch(
      /Mérida cuesta \$90.*lo paga el cliente/u,
    ));

  const heavy = clerkOf({
    version: '1',
    agents: [],
    products: furniture,
    articles: [
      says(
        'Envíos',
        'El envío a todo México cuesta $180. Es gratis en compras mayores a $2,500. Roperos y camas se cotizan aparte por su tamaño.',
      ),
    ],
  });
  it.each([
    [['¿cuánto sale el ropero con envío a Puebla?'], 'Total sin contar el envío: $5,000.00'],
    [['precio del ropero', '¿y con el envío?'], 'Total sin contar el envío: $5,000.00'],
    [['¿cuánto son 2 lámparas y un ropero con envío?'], 'Total sin contar el envío: $6,600.00'],
    [['¿cuánto son 2 lámparas con envío a Puebla?'], 'Total: $1,780.00'],
    [['¿cuánto son 2 lámparas con envío a Lima, Perú?'], 'Total sin contar el envío: $1,600.00'],
    [['soy de Colombia', '¿cuánto son 2 lámparas con envío a Puebla?'], 'Total: $1,780.00'],
  ])('is left open for goods that are quoted, and for another country: %j', (said, told) =>
    expect(heavy(...said).text).toContain(told),
  );
  it.each(['¿el envío del ropero es gratis?', '¿me mandan gratis el ropero?'])(
    'promises no free delivery: %s',
    said => {
      const { text } = heavy(said);
      expect(text).not.toMatch(/(?:Sí|Así es): /u);
      expect(text).toContain('se cotizan aparte');
    },
  );

  const workshop = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Zipper repair', 40, { unit: 'service', currency: 'USD' }),
        goods('Leather strap', 20, { currency: 'USD' }),
      ],
      articles: [
        says('Accessory shipping', 'Shipping for accessories costs $6 and is free on orders over $50.'),
        says('Mail-in repairs', 'Return shipping is $12 and is free for repairs over $150.'),
      ],
    },
    { locale: 'en-US', currency: 'USD', language: 'en' },
  );
  it.each([
    ['how much is the zipper repair with return shipping?', 'Total: $52.00'],
    ['how much is a zipper repair if i mail it in, with shipping?', 'Total: $52.00'],
    ['total for a zipper repair including shipping?', 'Total: $52.00'],
    ['how much is the leather strap with shipping?', 'Total: $26.00'],
  ])('is the one of the article that speaks of such things: %s', (said, told) =>
    expect(workshop(said).text).toContain(told),
  );
});

describe('a question whether there is a discount', () => {
  const shop = clerkOf({ version: '1', agents: [], products: furniture, articles: [discounts] });
  const refusal = /Eso no lo ofrecemos|Para eso no/u;
  it.each(['¿hay descuento?', '¿tienen algún descuento?', 'me hace una rebajita?', '¿qué descuentos manejan?'])(
    'is told which there are: %s',
    said => {
      expect(shop(said).text).toContain('En compras desde $9,000');
      expect(shop(said).text).not.toMatch(refusal);
    },
  );
  it.each([
    'soy docente, ¿tengo descuento?',
    'trabajo de maestra, ¿hay descuento para mí?',
    '¿a los profesores les hacen descuento?',
  ])('is told yes by whoever it is for: %s', said =>
    expect(shop(said).text).toMatch(/(?:Sí|Así es): a docentes damos 8 %/u),
  );
  it('is told no of other goods', () =>
    expect(shop('precio del espejo', 'soy docente, ¿me hacen descuento?').text).toMatch(refusal));

  const repairs = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Phone screen', 100, { unit: 'service', currency: 'USD' }),
        goods('Tablet battery', 60, { unit: 'service', currency: 'USD' }),
        goods('Board repair', null, { unit: 'service', currency: 'USD' }),
        goods('Soft case', 20, { currency: 'USD' }),
      ],
      articles: [
        says(
          'Discounts',
          'Students and seniors get 10% off repairs with ID. Repair two devices at once and get 20% off the cheaper one.',
        ),
      ],
    },
    { locale: 'en-US', currency: 'USD', language: 'en' },
  );
  it.each([
    ['10% student discount on a phone screen, whats the price?', 'Total: $90.00'],
    ['my grandma is 71, how much is the phone screen with the discount?', 'Total: $90.00'],
    ['how much are 1 phone screen and 1 tablet battery with the discount?', 'Total: $148.00'],
  ])('is reckoned with it: %s', (said, told) => expect(repairs(said).text).toContain(told));
  it.each(['im a student do i get a discount', 'my dad is 68, is there any discount?', 'any senior discount?'])(
    'is told of whoever is meant: %s',
    said => expect(repairs(said).text).toMatch(/Yes(?:, indeed)?: Students and seniors/u),
  );
});

describe('fees that differ by the place', () => {
  const local = clerkOf({
    version: '1',
    agents: [],
    products: furniture,
    articles: [says('Fletes', 'Llevamos a Roma y Condesa por $60, al Pedregal $90, Tlalpan e Iztacalco $120.')],
  });
  it('are asked for where no place is named, and summed once it is', () => {
    const { text } = local('¿cuánto son 2 espejos con flete?');
    expect(text).toContain('Envío: según la zona');
    expect(text).toContain('Total sin contar el envío: $1,200.00');
    expect(text).toMatch(/zona[^?]*\?$/u);
    expect(local('¿cuánto son 2 espejos con flete?', 'a Iztacalco').text).toContain('Total: $1,320.00');
    expect(local('¿cuánto son 2 espejos con flete?', '¿y al pedregal?').text).toContain('Total: $1,290.00');
  });
  it('are told for the place that is named at once', () =>
    expect(local('¿cuánto son 2 espejos con flete a Tlalpan?').text).toContain('Total: $1,320.00'));
});

describe('a discount that the number said does not reach', () => {
  const clerk = clerkOf({
    version: '1',
    agents: [],
    products: furniture,
    articles: [says('Mayoreo', 'Por 12 espejos o más damos 10 % de descuento. 15 % en lámparas desde 6 piezas.')],
  });
  it('is told, and nobody is told the price of more than they said', () => {
    const { text } = clerk('¿a cuánto me salen 4 espejos?', '¿y tienen descuento?');
    expect(text).toContain('Por 12 espejos o más');
    expect(text).not.toMatch(/12 ×|lámparas|Total/u);
  });
  it('leaves the sum as it is where one is asked for', () => {
    const { text } = clerk('¿a cuánto me salen 4 espejos?', '¿cuánto queda con el descuento?');
    expect(text).toContain('4 × Espejo redondo: $2,400.00');
    expect(text).toContain('Total: $2,400.00');
    expect(text).toContain('Por 12 espejos o más');
  });
  it('is summed for as many as its own sentence wants, where no number was said', () =>
    expect(clerk('precio de la lámpara de mesa', '¿y con el descuento por paquete?').text).toContain(
      '6 × Lámpara de mesa: $4,800.00',
    ));
});

describe('a fee for the surroundings of the shop', () => {
  const around = (body: string) =>
    clerkOf({
      version: '1',
      agents: [],
      products: furniture,
      articles: [says('Entregas', body), says('Dónde estamos', 'La tienda queda en la calle 60, Valladolid.')],
    });
  const bodies = [
    'La entrega local cuesta $70.',
    'El flete dentro de la ciudad cuesta $70.',
    'Entregamos en zona urbana por $70.',
  ];
  it.each(bodies)('is not summed for another place: %s', body => {
    const clerk = around(body);
    for (const said of [
      ['precio de 2 espejos con entregas a Tizimín'],
      ['quiero 2 espejos', '¿cuánto con el flete?', 'es para Tizimín'],
    ]) {
      const { text } = clerk(...said);
      expect(text).toContain('sin contar el envío: $1,200.00');
      expect(text).toContain('confirma una persona');
      expect(text).not.toContain('$1,270');
    }
  });
  it.each([
    'precio de 2 espejos con flete a Valladolid',
    'precio de 2 espejos con flete a la oficina',
    'precio de 2 espejos con flete',
  ])('is summed for the town of the shop, and where no place is named: %s', said =>
    expect(around('La entrega local cuesta $70.')(said).text).toContain('Total: $1,270.00'),
  );
  it('is not summed in English either', () => {
    const clerk = clerkOf(
      {
        version: '1',
        agents: [],
        products: [goods('Brass mirror', 60, { currency: 'USD' })],
        articles: [{ ...says('Delivery', 'We deliver locally for $9.'), language: 'en' }],
      },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    expect(clerk('how much are 2 brass mirrors with shipping to Denver?').text).toContain(
      'Total not counting the delivery: $120.00',
    );
    expect(clerk('how much are 2 brass mirrors delivered? we live in Boulder').text).not.toContain('$129');
    expect(clerk('how much are 2 brass mirrors with delivery?').text).toContain('Total: $129.00');
  });
});

describe('a total with the tax', () => {
  const withTax = (body: string) =>
    clerkOf({ version: '1', agents: [], products: furniture, articles: [says('Facturación', body)] });
  it.each([
    'Nuestros precios son más IVA del 16 %.',
    'A los precios se suma el IVA (16 %). Damos factura.',
    'Los precios no incluyen el impuesto del 16 %.',
  ])('has the percentage in it that comes to the prices: %s', body => {
    const { text } = withTax(body)('quiero 3 espejos', '¿cuánto es el total con IVA?');
    expect(text).toContain('Impuesto de 16 %: $288.00');
    expect(text).toContain('Total: $2,088.00');
    const placed = withTax(body)('quiero 3 espejos', '¿cuánto es el total con IVA?', 'confirmo el pedido', 'sí').text;
    expect(placed).toContain('Total: $2,088.00');
  });
  it.each(['Todos los precios ya incluyen el IVA.', 'No se cobra nada aparte: el IVA del 16 % está incluido.'])(
    'is that of the list where prices hold it: %s',
    body => {
      const { text } = withTax(body)('quiero 3 espejos', '¿cuánto es con impuestos?');
      expect(text).toContain('Total: $1,800.00');
      expect(text).toContain(body);
    },
  );
  it('is told in English too, with the delivery beside it', () => {
    const clerk = clerkOf(
      {
        version: '1',
        agents: [],
        products: [goods('Brass mirror', 60, { currency: 'USD' })],
        articles: [
          { ...says('Taxes', 'A 5% sales tax is added to all prices.'), language: 'en' },
          { ...says('Delivery', 'Delivery costs $9.'), language: 'en' },
        ],
      },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    expect(clerk('how much are 2 brass mirrors including tax and shipping?').text).toContain('Total: $135.00');
  });
});

describe('who the customer is, said behind the discount for such people', () => {
  const clerk = clerkOf({
    version: '1',
    agents: [],
    products: furniture,
    articles: [says('Descuentos', 'Hay 10 % de descuento para parroquias. A docentes damos 5 % de descuento.')],
  });
  it.each([
    ['somos de la parroquia', 'Total: $1,080.00'],
    ['soy docente', 'Total: $1,140.00'],
  ])('gives the sum with it: %s', (said, total) => {
    expect(clerk('quiero 2 espejos', '¿tienen algún descuento?', said).text).toContain(total);
    expect(clerk('quiero 2 espejos', '¿tienen algún descuento?', said, 'sí, confirmo').text).toContain(total);
  });
  it('changes nothing for anybody else', () => {
    const { text } = clerk('quiero 2 espejos', '¿tienen algún descuento?', 'somos de la oficina');
    expect(text).not.toMatch(/Total: \$1,(?:08|14)0/u);
  });
});
