import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Cama marinera', 2400, {
        description: 'Pino macizo, carro de abajo para colchón de 80x180. Se entrega en caja para armar.',
      }),
      goods('Silla plegable', 300, { description: 'Metálica. Colores negro, gris y blanco. Funda aparte.' }),
      goods('Lentes de lectura', 799, { description: 'De +1,00 a +3,50. Con estuche.' }),
      goods('Castillo inflable', 450, { unit: 'día', description: '4x4 metros.' }),
      goods('Apertura de auto', 4500, { unit: 'servicio', description: 'Mismo precio a toda hora. Sin romper nada.' }),
    ],
    articles: [
      says('Pagos', 'Efectivo, transferencia y tarjeta de débito. Cheques no. Se hace factura A.'),
      says('Terraza', 'En terraza solo la cama elástica.'),
      says('Garantía', 'Sillas 6 meses. Muebles mojados sin garantía.'),
      says('Alquiler', 'Mesas y sillas de fiesta no alquilamos.'),
    ],
  },
  { locale: 'es-AR', currency: 'ARS', language: 'es', reads: true },
);

const asked: readonly (readonly [messages: readonly string[], begins: RegExp])[] = [
  [['hacen factura A'], /(?:Sí|Así es): se hace factura A/u],
  [['aceptan cheques?'], /No: Cheques no/u],
  [['puedo pagar con transferencia?'], /(?:Sí|Así es): efectivo/iu],
  [['la silla plegable cuanto vale', 'hay gris'], /(?:Sí|Así es): colores negro/iu],
  [['precio de los lentes de lectura', 'tienen +2,50 ?'], /(?:Sí|Así es): de \+1,00/iu],
  [['precio de los lentes de lectura', 'tienen +4,50 ?'], /No: de \+1,00/iu],
  [['precio cama marinera', 'viene armada?'], /No: se entrega en caja/iu],
  [['cuanto la apertura de auto', 'es mas caro de noche?'], /No: mismo precio/iu],
  [['en la terraza se puede poner el castillo?'], /No: en terraza solo/iu],
  [['dan garantia en muebles mojados?'], /No: muebles mojados/iu],
];

describe('questions that want a yes or a no', () => {
  it.each(asked)('answers %j with %s', (messages, begins) => {
    expect(shop(...messages).text).toMatch(begins);
  });

  it('invents no yes where the text says what something is for', () => {
    expect(shop('precio cama marinera', 'viene con colchones').text).not.toMatch(/Sí|Así es/u);
  });
  it('says nothing where a condition is supposed', () => {
    expect(shop('la silla plegable cuanto vale', 'si pago en efectivo me hacen menos?').text).not.toMatch(
      /^(?:Sí|Así es)/u,
    );
  });
});
