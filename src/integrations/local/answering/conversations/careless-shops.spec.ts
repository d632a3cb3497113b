import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const inDollars = { currency: 'USD', unit: 'unidad', stock: 60 };

/** A shop whose owner writes without capitals. */
const phones = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Celular Nube A6', 160, { ...inDollars, description: 'pantalla 6.7, negro y azul. nuevo sellado' }),
      goods('iPhone 15 nuevo', 690, { ...inDollars, description: 'negro, libre' }),
      goods('iPhone 13 usado', 340, { ...inDollars, description: 'sin caja, blanco' }),
      goods('Cargador iPhone 20W', 18, { ...inDollars, description: 'cubo y cable' }),
      goods('Cargador rapido 25W', 15, { ...inDollars, description: 'tipo c a tipo c' }),
      goods('Forro transparente', 5, { ...inDollars, description: 'para la mayoria de modelos' }),
      goods('Vidrio templado', 4, { ...inDollars, description: 'pantalla completa' }),
      goods('Coche paseo', 480, { ...inDollars, description: 'desde los 6 meses hasta 15 kg' }),
      goods('Ajuar de recien nacido', 280, { ...inDollars, description: '12 piezas' }),
    ],
    articles: [
      says(
        'pagos',
        'efectivo en divisas, pago movil y punto, zelle y binance USDT. los precios son en divisas; pagando en bolivares a tasa del dia se suma 10%. no aceptamos paypal',
      ),
      says('credito', 'la inicial es de 40% con Cuotea. cuotea es desde $100, no aplica para usados.'),
      says('promo', 'al mayor (desde 12 piezas) los forros salen en 3$ y los vidrios en 2$'),
      says(
        'envios',
        'Delivery en Valencia 3$, Naguanagua y San Diego 4$. los envios a otras ciudades se pagan por adelantado.',
      ),
    ],
  },
  { locale: 'es-VE', currency: 'USD', language: 'es', reads: true },
);

/** A shop whose owner writes in capitals. */
const builder = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Cemento gris bolsa', 225, { currency: 'HNL', unit: 'bolsa', stock: 500 }),
      goods('Cemento blanco bolsa', 310, { currency: 'HNL', unit: 'bolsa', stock: 300 }),
      goods('Varilla corrugada 3/8', 125, { currency: 'HNL', unit: 'lance', stock: 900 }),
      goods('Varilla corrugada 1/2', 215, { currency: 'HNL', unit: 'lance', stock: 900 }),
      goods('Alambre de amarre', 28, { currency: 'HNL', unit: 'libra', stock: 200 }),
      goods('Vino tinto Valle', 10, { currency: 'HNL', unit: 'botella', stock: 60 }),
      goods('Vodka Norte', 17, { currency: 'HNL', unit: 'botella', stock: 60 }),
      goods('Cerveza Costa 24 latas', 16, { currency: 'HNL', unit: 'caja', stock: 90 }),
      goods('Ceramica de piso', 185, { currency: 'HNL', unit: 'caja', stock: 90 }),
    ],
    articles: [
      says(
        'FLETE',
        'FLETE SAN PEDRO SULA L 400 POR VIAJE. CHOLOMA, VILLANUEVA Y LA LIMA L 700. EL PROGRESO L 900. NO SUBIMOS MATERIAL A SEGUNDA PLANTA.',
      ),
      says(
        'PRECIO POR VOLUMEN',
        'DE 100 BOLSAS DE CEMENTO EN ADELANTE L 218 LA BOLSA. TODOS LOS PRECIOS YA LLEVAN EL 15% DE IMPUESTO.',
      ),
      says('DEVOLUCIONES', 'SE RECIBE MATERIAL SOBRANTE CON FACTURA Y SE LE DA NOTA DE CREDITO, MENOS 10% POR MANEJO.'),
      says('promos', '6 botellas de vino en adelante 10% menos. 10 cajas de cerveza en adelante L1 menos por caja.'),
      says('Horario', 'Domingos cerrado. En diciembre abrimos también los domingos de 14:00 a 19:00.'),
    ],
  },
  { locale: 'es-HN', currency: 'HNL', language: 'es', reads: true },
);
const textOf = (clerk: typeof phones, ...said: string[]): string => clerk(...said).text.replaceAll(' ', ' ');

describe('a shop that writes without capitals', () => {
  it('has its surcharge only on the money that it is for', () => {
    expect(textOf(phones, 'el nube a6 pagando por pago movil cuanto')).toContain('Recargo de 10 %');
    expect(textOf(phones, 'el nube a6 por zelle cuanto seria')).not.toContain('Recargo');
    expect(textOf(phones, 'el nube a6 en efectivo cuanto seria')).not.toContain('Recargo');
  });
  it('has a price for each of the goods that a sentence names', () => {
    expect(textOf(phones, '20 forros y 20 vidrios cuanto es')).toContain('Total: USD 100,00');
    expect(textOf(phones, '10 forros y 1 vidrio cuanto es')).toContain('Total: USD 54,00');
  });
  it('tells a condition that leaves something out, and no yes', () =>
    expect(textOf(phones, 'el iphone 13 se puede en cuotas con cuotea?')).not.toMatch(/^(?:Sí|Así es)/u));
  it('is asked for a first payment by its own word', () =>
    expect(textOf(phones, 'para el nube a6 cuanto seria la inicial')).toContain('64,00'));
});

describe('a shop that writes in capitals', () => {
  it('delivers to the places that it names', () => {
    expect(textOf(builder, '10 bolsas de cemento gris con flete a choloma cuanto es')).toMatch(/Envío: L ?700/u);
    expect(textOf(builder, '10 bolsas de cemento gris con flete a el progreso cuanto es')).toMatch(/Envío: L ?900/u);
  });
  it('has a lower price only for the goods whose price is next above it', () => {
    expect(textOf(builder, '120 bolsas de cemento gris cuanto es')).toMatch(/Total: L ?26,160/u);
    expect(textOf(builder, '120 bolsas de cemento blanco cuanto es')).toMatch(/Total: L ?37,200/u);
  });
  it('gives no discount with its tax, or with what it keeps of returned goods', () =>
    expect(textOf(builder, '10 bolsas de cemento gris, hay descuento? cuanto seria')).not.toMatch(
      /Descuento de 1[05]/u,
    ));
});

describe('a discount by number', () => {
  it('is for the bottles that it names, and taken off each box', () => {
    expect(textOf(builder, '6 vinos tintos cuanto es')).toContain('Descuento de 10 %');
    expect(textOf(builder, '6 vodkas cuanto es')).not.toContain('Descuento');
    expect(textOf(builder, '12 cajas de cerveza costa cuanto es')).toMatch(/Descuento: −L ?12/u);
  });
});

describe('a question', () => {
  it('of one word means the things that are called so', () => {
    const text = textOf(phones, 'tienen iphone?');
    expect(text).toContain('iPhone 13 usado');
    expect(text).not.toContain('• Cargador');
  });
  it('about what comes with a thing is no yes by what is sold beside it', () =>
    expect(textOf(phones, 'precio del nube a6', 'viene con cargador?')).toMatch(/No tengo indicado|no lo dice/u));
  it('with what is added asks for the sum', () =>
    expect(textOf(phones, 'precio del nube a6', 'cuanto seria con el cargador de 25')).toContain('Total: USD 175,00'));
  it('points at the thing that is spoken of', () =>
    expect(textOf(phones, 'tienen coche de paseo?', 'ese sirve para recien nacido?')).toContain('desde los 6 meses'));
  it('of two words is answered by the name', () =>
    expect(textOf(phones, 'tienen el iphone 15?', 'nuevo o usado')).toContain('iPhone 15 nuevo'));
  it('about a day with hours in one season only has no plain yes or no', () =>
    expect(textOf(builder, 'abren el domingo?')).not.toMatch(/No abrimos|está cerrado|está abierto/u));
  it('about paying on arrival is answered by paying in advance', () =>
    expect(textOf(phones, 'puedo pagar cuando llegue?')).toContain('por adelantado'));
});

/** A shop with prices by number, and with variants in the text of a product. */
const nursery = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Suculenta surtida', 1990, { currency: 'MXN', unit: 'unidad', stock: 900 }),
      goods('Tierra de hoja', 5490, { currency: 'MXN', unit: 'saco', stock: 90 }),
      goods('Humus', 4990, { currency: 'MXN', unit: 'saco', stock: 90 }),
      goods('Rosal', 6990, { currency: 'MXN', unit: 'planta', stock: 30, description: 'Rojo o blanco.' }),
      goods('Caja de lápices 24', 3890, {
        currency: 'MXN',
        unit: 'caja',
        stock: 9,
        description: 'Junior. De 12: $2,150.',
      }),
      goods('Taza blanca', 950, {
        currency: 'MXN',
        unit: 'pieza',
        stock: 50,
        description: 'De color por dentro $1,150.',
      }),
      goods('Nevera', 90000, { currency: 'MXN', unit: 'pieza', stock: 5 }),
    ],
    articles: [
      says(
        'Precios por cantidad',
        'Suculentas: desde 30 unidades $1,590 c/u, desde 100 $1,290 c/u. Tierra: 10 sacos y más, 10% de descuento.',
      ),
      says('Pagos', 'Crédito 3 cuotas sin interés en compras sobre $30,000. Mínimo de compra a crédito $30,000.'),
      says('Lo viejo', 'Nevera usada encendiendo: descontamos $2,000 de una nueva.'),
      says('Eventos', 'Desde 10 rosales 12% de descuento, se pide con 50% de adelanto.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);

describe('a price by number', () => {
  it.each([
    ['20 suculentas cuanto es', '$39,800.00'],
    ['60 suculentas cuanto es', '$95,400.00'],
    ['120 suculentas cuanto es', '$154,800.00'],
  ])('is that of the step that is reached: %s', (text, total) =>
    expect(textOf(nursery, text)).toContain(`Total: ${total}`),
  );
  it('is for the sacks that it names', () =>
    expect(textOf(nursery, 'cuanto son 12 sacos de tierra y 2 sacos de humus')).toContain('Total: $69,272.00'));
  it('is no part that is paid in advance', () => {
    const text = textOf(nursery, 'cuanto son 10 rosales con descuento');
    expect(text).toContain('Descuento de 12 %');
    expect(text).not.toContain('Descuento de 50 %');
  });
});

describe('a variant with a price of its own', () => {
  it('costs that, more or less than the product', () => {
    expect(textOf(nursery, 'quiero 3 tazas de color por dentro')).toContain('Total: $3,450.00');
    expect(textOf(nursery, 'quiero 1 caja de lapices de 12')).toContain('Total: $2,150.00');
  });
  it('changes no price that is asked for without it', () => {
    expect(textOf(nursery, 'quiero 3 tazas')).toContain('Total: $2,850.00');
    expect(textOf(nursery, 'quiero 1 caja de lapices')).toContain('Total: $3,890.00');
  });
});

describe('paying in parts', () => {
  it('is a no below its amount, and the thing stays spoken of', () => {
    expect(textOf(nursery, '3 rosales en 3 cuotas se puede')).toMatch(/^¡[^.]*\. (?:No|Todavía no):/u);
    expect(textOf(nursery, '3 rosales en 3 cuotas se puede', 'de que colores hay')).toContain('Rojo o blanco');
  });
  it('has a least amount that binds nobody else', () =>
    expect(textOf(nursery, 'quiero 1 rosal')).not.toContain('Mínimo de compra'));
  it('is asked for beside what an old piece is worth', () =>
    expect(textOf(nursery, 'si dejo la vieja en cuanto queda la nevera')).toContain('$88,000.00'));
});

describe('a list with sizes', () => {
  it('keeps those that are named by their size only', () => {
    const text = textOf(
      builder,
      'a como la varilla de 3/8 y la de 1/2',
      '60 de 3/8 y 10 libras de alambre de amarre cuanto es',
    );
    expect(text).toContain('60 × Varilla corrugada 3/8');
    expect(text).toContain('10 × Alambre de amarre');
  });
});
