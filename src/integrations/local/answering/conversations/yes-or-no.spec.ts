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

const workshop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      { ...goods('Mantenimiento general', 950, { unit: 'servicio', description: 'Desarme y centrada.' }), stock: null },
      { ...goods('Alquiler de bicicleta', 400, { unit: 'día', description: 'Con casco y candado.' }), stock: 6 },
      goods('Bicicleta de niño', 4200, { description: 'De 4 a 6 años.' }),
      goods('Combo parrillada', 3450, { unit: 'combo', description: 'Para 10 personas. Trae una bolsa de carbón.' }),
      goods('Carbón', 180, { unit: 'bolsa', description: 'De 4 kg.' }),
      goods('Clases de natación', 180, { unit: 'mes', description: 'De 4 a 12 años.' }),
    ],
    articles: [says('Horario', 'lun a vie 8am a 6pm jornada continua, sabados 8 a 4pm, domingos 7am a 1pm')],
  },
  { locale: 'es-CO', currency: 'COP', language: 'es', reads: true },
);

describe('wishes to book', () => {
  it.each(['listo cuando pueden pasar', 'bueno que pasen', 'dale, que vengan'])('asks for the day after %j', said =>
    expect(workshop('cuanto vale el mantenimiento general', said).text).toMatch(/día/u),
  );
  it('takes a day of the week that the hours have by a short name', () => {
    const { text } = workshop('cuanto el alquiler de bicicleta', 'resérveme para este viernes por favor');
    expect(text).not.toMatch(/No se puede|No:|No, lo siento/u);
  });
  it.each(['los quiero inscribir', 'quiero inscribirlo', 'lo vamos a matricular'])('puts down who says %j', said =>
    expect(workshop('cuanto las clases de natacion', said).text).toMatch(/1 × Clases de natación/u),
  );
});

it.each(['trae carbon el combo?', 'trae carbon ese?'])('says of the thing spoken of what %j asks', said =>
  expect(workshop('cuanto el combo parrillada', said).text).toMatch(/^(?:Sí|Así es): /u),
);
