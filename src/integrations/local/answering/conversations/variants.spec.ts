import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

/** A shop whose owner writes the prices of sizes and kinds into the texts of the products. */
const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Gelatina mosaico', 280, {
        unit: 'pieza',
        stock: 9,
        description: 'Para 10 personas. El de 20 personas $520, el de 30 $740. Con fruta fresca +$60.',
      }),
      goods('Maceta de talavera', 60, { unit: 'pieza', stock: 40, description: 'Chica. Mediana 95, grande 150.' }),
      goods('Miel de azahar', 110, {
        unit: 'frasco',
        stock: 40,
        description: '250 g. La de 500 g a $190 y la de 1 kg a $350.',
      }),
      {
        ...goods('Marco de pino', 1, {
          stock: 20,
          description: '20x30 $90 / 30x40 (foto 20x30) $140 / 50x70 $260. Natural.',
        }),
        priceMinor: null,
      },
      {
        ...goods('Edredón lavado', 1, {
          unit: 'pieza',
          description: 'Individual 90 / matrimonial 130 / king 175. Ancho 120, largo 200.',
        }),
        priceMinor: null,
      },
      goods('Afinación de guitarra', 150, { unit: 'servicio', description: 'Con cambio de cuerdas 290. Estuche $40.' }),
    ],
    articles: [says('Entregas', 'Envío $40, gratis desde $900.')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const told = (...said: string[]): string => shop(...said).text.replaceAll('\u00a0', ' ');

describe('a size that only the text of a product prices', () => {
  it('is named and priced like a product', () => {
    expect(told('cuanto la maceta mediana?')).toContain('Maceta de talavera mediana: $95.00');
    expect(told('a cuanto la gelatina para 20 personas')).toContain('Gelatina mosaico de 20 personas: $520.00');
    expect(told('quiero miel de medio kilo')).toContain('Miel de azahar de 500 g: $190.00');
  });

  it('is one of the choices where no size is said', () => {
    const text = told('cuanto cuesta la maceta?');
    for (const price of ['$60.00', '$95.00', '$150.00']) expect(text).toContain(price);
  });

  it('is summed beside other sizes, and with the delivery', () => {
    expect(told('dame 3 macetas medianas y 2 grandes')).toContain('Total: $585.00');
    expect(told('una maceta chica y una grande')).toContain('Total: $210.00');
    expect(told('2 frascos de miel de 1 kilo', 'cuanto con envio')).toContain('Total: $740.00');
  });

  it('stays spoken of', () => {
    expect(told('cuanto cuesta la maceta?', 'y la grande?', 'llevo 4')).toContain('Total: $600.00');
    expect(told('cuanto la gelatina?', 'el de 20', 'ok quiero una')).toContain('Total: $520.00');
  });

  it('changes no order that names no size', () => {
    expect(told('quiero 3 macetas')).toContain('Total: $180.00');
    expect(told('quiero 2 gelatinas')).toContain('Total: $560.00');
  });

  it('is taken by a person, because no cart can hold it', () =>
    expect(told('quiero 2 macetas grandes')).toMatch(/persona del equipo/u));
});

describe('a product whose text prices all of its sizes', () => {
  it('is offered in its sizes', () => {
    const text = told('cuanto cuestan los marcos de pino?');
    for (const price of ['$90.00', '$140.00', '$260.00']) expect(text).toContain(price);
    expect(text).not.toContain('consultar');
  });

  it('is read without a currency too, and dimensions are no prices', () => {
    expect(told('cuanto el edredon king?')).toContain('Edredón lavado king: $175.00');
    expect(told('cuanto cuesta lavar un edredon?')).not.toMatch(/largo|ancho|\$200/u);
  });

  it('is summed by the size that is said', () =>
    expect(told('quiero 3 marcos de pino 30x40')).toContain('Total: $420.00'));
});

it('is none in another currency than that of the product', () => {
  const products = [goods('Tour en kayak', 900, { unit: 'persona', description: 'Al atardecer €1200.' })];
  const tours = clerkOf(
    { version: '1', agents: [], products, articles: [] },
    { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
  );
  expect(tours('cuanto el tour en kayak al atardecer?').text).not.toContain('$1,200');
});

describe('what costs much less than the product', () => {
  it('comes on top of it where it is asked for', () => {
    expect(told('una afinacion de guitarra con cambio de cuerdas cuanto')).toContain('$290.00');
    expect(told('la gelatina de 20 personas con fruta fresca cuanto sale')).toContain('Total: $580.00');
  });
});

/** Sizes after the size of the product itself, written without capitals. */
const beds = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Sábana', 890, { stock: 20, description: 'matrimonial. king 1,290. de lino +$400' }),
      goods('Rosca de nata', 140, {
        stock: 9,
        description: 'Mediana para 8. grande para 15 personas 220. con higo +30',
      }),
      goods('Concha', 9, { stock: 300, description: 'chica. grande 15. la docena de grandes 160' }),
    ],
    articles: [says('horario', 'lunes a viernes 10 a 19 h, sabados 10 a 14. Cerramos 25 de diciembre y 1 de enero')],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const slept = (...said: string[]): string => beds(...said).text.replaceAll('\u00a0', ' ');

describe('sizes in small letters', () => {
  it('stand beside the size of the product itself', () => {
    expect(slept('2 sabanas king y una matrimonial')).toContain('Total: $3,470.00');
    expect(slept('2 sabanas king y uno matrimonial')).toContain('Total: $3,470.00');
  });

  it('have the extra that is said with them or after them, in any number', () => {
    expect(slept('cuanto la sabana king de lino')).toContain('Total: $1,690.00');
    expect(slept('sabana king', 'de lino?', 'dame 2')).toContain('Total: $3,380.00');
    expect(slept('cuanto la rosca de nata grande?', 'y con higo')).toContain('Total: $250.00');
  });

  it('are told by the size, however many people they are for', () => {
    expect(slept('cuanto la rosca grande')).toContain('$220.00');
    expect(slept('la rosca de 15 personas cuanto')).toContain('$220.00');
  });

  it('are counted in dozens where the dozen is spoken of', () => {
    expect(slept('la docena de conchas grandes cuanto', 'dame 2')).toContain('Total: $320.00');
    expect(slept('2 docenas de conchas grandes')).toContain('Total: $320.00');
  });
});

it('the closed days belong to the hours of whoever asks for all of them', () => {
  expect(slept('horario?')).toContain('25 de diciembre');
  expect(slept('a que hora abren el sabado?')).not.toContain('25 de diciembre');
});
