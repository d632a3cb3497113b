import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const repairs = {
  version: '1',
  agents: [],
  products: [
    goods('Cambio de pantalla Moto G', 900, {
      unit: 'servicio',
      description: 'Original. 2 horas.',
      keywords: ['pantalla'],
    }),
    goods('Cambio de batería iPhone', 750, { unit: 'servicio', description: 'iPhone 8 a 11.', keywords: ['bateria'] }),
    goods('Memoria RAM 8 GB', 690, { description: '3200 MHz.', keywords: ['ram', 'memoria'] }),
    goods('Celular usado Moto G', 2900, { description: 'Con caja. 3 meses de garantía.', keywords: ['celular'] }),
  ],
  articles: [
    says(
      'Garantías',
      'Pantallas 60 días, no cubre golpes. Baterías 6 meses. Memorias 1 año. Equipos mojados sin garantía.',
    ),
    says('Cuánto demora', 'Pantalla 2 horas. Batería: 40 minutos. Si falta la pieza se pide y tarda 3 días.'),
    says('Pagos', 'Efectivo y tarjeta.'),
  ],
};
const talks = clerkOf(repairs, { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true });
const inEnglish = clerkOf(repairs, { locale: 'es-MX', currency: 'MXN', language: 'en', reads: true });

describe('an article with one entry for each kind of thing', () => {
  it.each([
    ['y la garantia', '60 días', '6 meses'],
    ['garantia?', '60 días', '1 año'],
    ['qué garantía tiene', '60 días', '6 meses'],
    ['cuanto demoran', '2 horas', '40 minutos'],
    ['cuánto se tarda en hacerlo', '2 horas', '40 minutos'],
  ])('tells that of the thing that is spoken of: %s', (asked, told, not) => {
    const { text } = talks('cuanto por la pantalla de un moto g', asked);
    expect(text).toContain(told);
    expect(text).not.toContain(not);
  });
  it.each(['and what warranty does it have', 'is there a guarantee?'])('tells it in English: %s', asked => {
    const { text } = inEnglish('how much is a battery for an iphone', asked);
    expect(text).toContain('6 months');
    expect(text).not.toContain('60 days');
  });
  it('tells the case that the question names', () => {
    expect(talks('cuanto la bateria de iphone', 'dan garantia en mojados?').text).toContain('mojados sin garantía');
  });
  it('leaves it to the text of the thing that has a guarantee of its own', () => {
    const { text } = talks('a como el celular usado', 'tiene garantia');
    expect(text).toContain('3 meses');
    expect(text).not.toContain('60 días');
  });
});

const party = {
  version: '1',
  agents: [],
  products: [
    goods('Inflable castillo', 450, {
      unit: 'dia',
      description: 'De 3 a 10 años, hasta 8 niños a la vez. 5 hrs',
      keywords: ['castillo'],
    }),
    goods('Hora extra de inflable', 75, { unit: 'hora', description: 'Se pide antes.', keywords: ['hora extra'] }),
    goods('Mesa infantil', 15, { unit: 'unidad', description: 'Para 6 niños.', keywords: ['mesa niños'] }),
    goods('Pase del día', 12, { unit: 'dia', description: 'Todo el parque.', keywords: ['pase', 'dia'] }),
    goods('Taller de cocina', 90, {
      unit: 'mes',
      description: '8 clases de 45 min. Sábados 9am.',
      keywords: ['taller'],
    }),
  ],
  articles: [
    says(
      'Cancelación',
      'Con 5 días o más se devuelve todo el anticipo. Menos de 5 días no se devuelve, queda a favor por 3 meses. Si llueve se cambia la fecha.',
    ),
    says('Menú de la semana', 'Lunes: pollo guisado\nMartes: carne asada\nJueves: hilachas\nViernes: pescado'),
  ],
};
const asks = clerkOf(party, { locale: 'es-GT', currency: 'GTQ', language: 'es', reads: true });

describe('what is asked of the thing that is spoken of', () => {
  it.each([
    ['y para cuantos niños aguanta', 'hasta 8 niños'],
    ['cuantos niños caben', 'hasta 8 niños'],
    ['cuantas horas son', '5 hrs'],
    ['cuántas horas se queda?', '5 hrs'],
  ])('is told by its own text: %s', (asked, told) => {
    const { text } = asks('precio del castillo', asked);
    expect(text).toContain(told);
    expect(text).not.toMatch(/para 6 niños|hora extra/iu);
  });
  it('is not the number of pieces that are left', () => {
    expect(asks('precio del castillo', 'cuantos quedan').text).toContain('90');
  });
  it.each(['que dia y hora', 'qué días y a qué hora es'])('is the day of it, and no pass of a day: %s', asked => {
    const { text } = asks('cuanto el taller de cocina', asked);
    expect(text).toContain('Sábados 9am');
    expect(text).not.toContain('Pase del día');
  });
});

describe('rules for so many days before', () => {
  it.each([
    ['y si cancelo 2 dias antes', 'Menos de 5 días'],
    ['si aviso un día antes?', 'Menos de 5 días'],
    ['y si cancelo con una semana', 'Con 5 días o más'],
    ['y con 24 horas?', 'Menos de 5 días'],
  ])('are told for the number that the customer says: %s', (asked, told) => {
    const { text } = asks('me devuelven el anticipo si cancelo 10 dias antes?', asked);
    expect(text).toContain(told);
    expect(text).not.toContain('llueve');
  });
});

describe('a text with a line for each day', () => {
  it.each([
    ['que dan el jueves y viernes', 'hilachas', 'pescado'],
    ['qué hay de comer el lunes', 'pollo guisado', 'pollo'],
    ['what is on the menu on tuesday', 'carne asada', 'carne'],
  ])('is told for the days that are asked for: %s', (asked, one, other) => {
    const { text } = asks(asked);
    expect(text).toContain(one);
    expect(text).toContain(other);
    if (!asked.includes('lunes')) expect(text).not.toContain('pollo');
  });
});

const club = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Aqua suave', 150, { unit: 'mes', description: 'Martes y jueves 10am.', keywords: ['adulto mayor'] }),
      goods('Natación bebés', 220, { unit: 'mes', description: 'Con mamá o papá en el agua.', keywords: ['bebes'] }),
      goods('Cilindro 60 mm', 21, { description: 'Con 3 llaves y una tarjeta.', keywords: ['cilindro'] }),
      goods('Llave de auto', 68, { description: 'Incluye codificación.', keywords: ['llave'] }),
    ],
    articles: [
      says('Qué luz escoger', 'Cálida: cuartos y sala. Neutra: cocina y baño. Blanca: garaje y oficina.'),
      says('Requisitos', 'Certificado médico para mayores de 60 y para bebés.'),
    ],
  },
  { locale: 'es-PE', currency: 'PEN', language: 'es', reads: true },
);

describe('what is meant by few words', () => {
  it.each([
    'para mi mama de 68 años que tienen?',
    'mi abuelo tiene 72 años, qué hay para el',
    'algo para adultos mayores?',
  ])('is for people of that age: %s', asked => expect(club(asked).text).toContain('Aqua suave'));
  it.each(['y la oficina', 'y para el garaje?'])('is the next line of what was told: %s', asked => {
    const { text } = club('que luz para la cocina?', asked);
    expect(text).toContain('Blanca');
  });
});
