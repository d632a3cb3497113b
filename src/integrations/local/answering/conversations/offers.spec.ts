import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** A grill whose owner gave a product the keyword "promo". */
const grill = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Pollo entero a la brasa', 66.9, { currency: 'PEN', unit: 'unidad' }),
      goods('Combo Familiar', 84.9, { currency: 'PEN', unit: 'combo', keywords: ['combo', 'familiar', 'promo'] }),
      goods('Combo Duo', 46.9, { currency: 'PEN', unit: 'combo', keywords: ['combo', 'duo'] }),
      goods('Mostrito', 22.9, { currency: 'PEN', unit: 'plato' }),
      goods('Parrilla para 2', 69.0, { currency: 'PEN', unit: 'fuente' }),
    ],
    articles: [
      says(
        'Eventos',
        'Para oficinas y cumpleaños: desde 10 pollos 12% de descuento, se pide con 2 días y 50% de adelanto.',
      ),
      says(
        'Atención',
        'Todos los días de 12 del día a 11 de la noche; viernes y sábado hasta la 1 am. Los lunes no atendemos.',
      ),
    ],
  },
  { locale: 'es-PE', currency: 'PEN', language: 'es', reads: true },
);

const textOf = (...said: string[]): string => grill(...said).text.replaceAll('\u00a0', ' ');

describe('a discount that is asked for', () => {
  it('is that of the list, and not of a product with the keyword of offers', () => {
    const text = textOf('quiero 15 pollos enteros para mi oficina', 'con descuento cuanto saldria');
    expect(text).toContain('S/ 883.08');
    expect(text).not.toContain('Combo Familiar');
  });
  it('for offices is taken off for an office only', () => {
    expect(textOf('15 pollos enteros para mi oficina cuanto')).toContain('S/ 883.08');
    expect(textOf('15 pollos enteros cuanto')).not.toContain('S/ 883.08');
  });
  it('leaves the keyword to whoever says it', () =>
    expect(textOf('el combo promo cuanto cuesta')).toContain('Combo Familiar: S/ 84.90'));
});

describe('"mejor" with other things', () => {
  it('gives up what was only priced', () => {
    const text = textOf('cuanto es 1 parrilla para 2', 'mejor dame un combo duo y un mostrito');
    expect(text).toContain('Total: S/ 69.80');
    expect(text).not.toContain('Parrilla');
  });
  it('keeps what is named again, and what is added', () => {
    expect(textOf('cuanto es 1 parrilla para 2', 'mejor 2 parrillas para 2 y un mostrito')).toContain(
      'Total: S/ 160.90',
    );
    expect(textOf('cuanto es 1 parrilla para 2', 'agregale mejor un mostrito')).toContain('Total: S/ 91.90');
  });
});

describe('a table', () => {
  it('is not refused at an hour at which only these days are open', () => {
    expect(textOf('quiero reservar para 12 personas el sabado 11:30pm')).not.toContain('No se puede');
    expect(textOf('quiero reservar para 12 personas el lunes 8pm')).toMatch(/no atendemos/u);
  });
});

/** A shop whose products have variants with a price of their own. */
const printer = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Taza personalizada', 95, { description: '11 oz blanca. De color por dentro $115.' }),
      goods('Playera sublimada', 180, { description: 'Blanca, tallas CH a XG, una cara. Ambas caras $230.' }),
      goods('Caja de colores 24', 389, { unit: 'caja', description: 'Caja metálica. De 12: $215.' }),
      goods('Lona impresa', 120, { unit: 'metro', description: 'Con ojillos. Se entrega en 2 días.' }),
      goods('Lavanda', 35, { unit: 'planta' }),
      goods('Pasto en palmeta', 32, { unit: 'metro' }),
    ],
    articles: [
      says('Por mayoreo', 'Playeras y tazas: de 12 en adelante 15% de descuento.'),
      says('Precios por cantidad', 'Paisajistas: 12% en todo, menos pasto. Lavanda desde 20, $28.'),
      says('Envíos', 'Dentro de Vespucio $79; fuera de Vespucio $99.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const printed = (...said: string[]): string => printer(...said).text.replaceAll('\u00a0', ' ');

describe('a variant with a price of its own', () => {
  it('is what a discount by number is taken from', () => {
    expect(printed('quiero 12 tazas de color por dentro')).toContain('Total: $1,173.00');
    expect(printed('15 playeras con ambas caras cuanto')).toContain('Total: $2,932.50');
    expect(printed('quiero 12 tazas')).toContain('Total: $969.00');
  });
  it('is kept with another number', () =>
    expect(printed('playeras por ambas caras cuanto', 'son 15')).toContain('Total: $2,932.50'));
  it('is told by a number that counts nothing', () => {
    expect(printed('colores de 12 cuanto')).toContain('Caja de colores 12: $215.00');
    expect(printed('12 cajas de colores cuanto')).toContain('Total: $4,668.00');
  });
});

describe('two lower prices', () => {
  it('leave the one by which most is saved', () =>
    expect(printed('soy paisajista, 20 lavandas cuanto')).toContain('Total: $560.00'));
  it('are none for what is left out', () =>
    expect(printed('soy paisajista, 10 metros de pasto cuanto')).not.toContain('Descuento de'));
});

describe('a wish', () => {
  it('for a day is no order', () =>
    expect(printed('hacen lonas?', 'la ocupo para hoy, se puede?')).not.toMatch(/Total|¿Le hago|¿Confirmo/u));
  it('for a delivery is no complaint', () =>
    expect(printed('quiero 12 tazas', 'despacho dentro de vespucio de todo eso')).not.toMatch(/Lamento|disculp/iu));
});

describe('a brand', () => {
  const stores = clerkOf(
    {
      version: '1',
      agents: [],
      products: [
        goods('Lavadora Daiwa 13 kg', 11900, { description: 'Dos tinas. Garantía 6 meses.' }),
        goods('Lavadora Whirlpool 18 kg', 31500, { description: 'Garantía 1 año.' }),
        goods('Nevera Daiwa 7 pies', 19500, { description: 'Garantía 6 meses.' }),
      ],
      articles: [says('Usados', 'Lavadora usada encendiendo: descontamos $2,000 de una nueva (no en las Daiwa).')],
    },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  it('is that of the thing that was just shown', () => {
    const { text } = stores('diferencia de las 2 lavadoras', 'cuanto cuesta la daiwa');
    expect(text).toContain('Lavadora Daiwa');
    expect(text).not.toContain('Nevera');
  });
  it('is any other where its thing is named', () =>
    expect(stores('diferencia de las 2 lavadoras', 'y la nevera daiwa cuanto').text).toContain('Nevera Daiwa'));
  it('orders nothing where a question asks what is given for it', () =>
    expect(stores('diferencia de las 2 lavadoras', 'dan algo por la usada si me llevo la daiwa').text).not.toMatch(
      /¿Le hago|¿Confirmo|lo confirmamos|lo deje pedido/u,
    ));
});
