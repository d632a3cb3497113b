import { describe, expect, it } from '@jest/globals';
import { nothingSpokenOf, unitsOfArticle, unitsOfProduct } from '../../../../domain/assistant/index.js';
import { fitPairs } from './fit-pairs.js';
import { decodePairs, encodePairs } from './pairs.js';
import { localSources } from './source-reader.js';
import { UnitIndex } from './unit-index.js';

const product = (name: string, description: string, stock: number | null = 5) => ({
  name,
  description,
  keywords: [],
  unit: 'unidad',
  priceMinor: '100000',
  stock,
});
/** A shop of a trade that the training data does not contain. */
const units = [
  ...[
    product('Carpa de circo 6 x 6 m', 'Lona roja y blanca con cuatro mástiles. Entran 60 personas sentadas.'),
    product('Carpa de circo 10 x 10 m', 'Lona azul con seis mástiles. Entran 180 personas sentadas.', 0),
    product('Monociclo de 20 pulgadas', 'Asiento ajustable y horquilla de acero. Soporta hasta 90 kg.'),
    product('Juego de 3 pelotas de malabares', 'Rellenas de mijo, de 120 gramos cada una.'),
    product('Zancos de aluminio', 'Altura regulable de 60 a 100 cm. Traen rodilleras.'),
  ].flatMap(unitsOfProduct),
  ...[
    {
      title: 'Horario',
      body: 'Atendemos de martes a sábado de 10:00 a 19:00. Los domingos estamos de función.',
      keywords: [],
    },
    {
      title: 'Entregas',
      body: 'Llevamos las carpas en camión propio dentro de 80 km por $900. Lo demás va por correo en 4 días hábiles.',
      keywords: [],
    },
    {
      title: 'Señas y pagos',
      body: 'Las carpas se reservan con una seña del 30 %. Aceptamos transferencia y tarjeta de débito.',
      keywords: [],
    },
    {
      title: 'Clases',
      body: 'Hay clases de malabares los miércoles. Los menores de 8 años vienen con un adulto.',
      keywords: [],
    },
  ].flatMap(unitsOfArticle),
];
const read = (text: string, ...turns: string[]) =>
  localSources
    .read(
      {
        text,
        turns: turns.map((said, at) => ({
          author: at % 2 === 0 ? ('CONTACT' as const) : ('BUSINESS' as const),
          text: said,
        })),
        spokenOf: nothingSpokenOf,
      },
      units,
    )
    .map(({ unit }) => unit.text);
const first = (text: string, ...turns: string[]) => read(text, ...turns).slice(0, 3);

describe('what an answer is made of', () => {
  it.each([
    ['hay que dejar algo adelantado?', 'Las carpas se reservan con una seña del 30 %.'],
    ['me la traen hasta la casa?', 'Llevamos las carpas en camión propio dentro de 80 km por $900.'],
    ['a q hora abren el viernes', 'Atendemos de martes a sábado de 10:00 a 19:00.'],
    ['do you take debit cards?', 'Aceptamos transferencia y tarjeta de débito.'],
    ['cuanto sale el monociclo', 'Monociclo de 20 pulgadas unidad'],
  ])('is found for %s', (text, expected) => expect(first(text)).toContain(expected));

  it('is found for what leans on the turns before', () => {
    const talk = ['tienen monociclos?', 'Sí: Monociclo de 20 pulgadas a $1.000.'];
    expect(first('cuanto peso aguanta', ...talk)).toContain('Soporta hasta 90 kg.');
    const tents = ['busco una carpa de circo grande', 'Tenemos la Carpa de circo 10 x 10 m.'];
    expect(first('y cuantas personas entran', ...tents)).toContain('Entran 180 personas sentadas.');
  });

  it('is likelier of the product that the agent spoke of', () => {
    const chance = (product: string | null) =>
      localSources
        .read({ text: 'y cuantos kg soporta', turns: [], spokenOf: { ...nothingSpokenOf, product } }, units)
        .find(({ unit }) => unit.text === 'Soporta hasta 90 kg.')?.chance ?? 0;
    expect(chance('Monociclo de 20 pulgadas')).toBeGreaterThan(chance('Zancos de aluminio'));
  });

  it('may be a product that was spoken of long before', () => {
    const talk = [
      'tienen zancos de aluminio?',
      'Sí: Zancos de aluminio a $1.000.',
      ...Array.from({ length: 5 }, () => ['a q hora abren', 'Atendemos de martes a sábado de 10:00 a 19:00.']).flat(),
    ];
    expect(read('listo, dame dos', ...talk)).toContain('Zancos de aluminio unidad');
  });

  it('is likelier for what asks than for what thanks', () => {
    const most = (text: string) =>
      localSources.read({ text, turns: [], spokenOf: nothingSpokenOf }, units)[0]?.chance ?? 0;
    expect(most('hay que dejar algo adelantado para la carpa?')).toBeGreaterThan(2 * most('ok gracias'));
  });

  it('is the same for the same message, and nothing in a shop that says nothing', () => {
    const asked = { text: 'hacen clases?', turns: [], spokenOf: nothingSpokenOf };
    expect(localSources.read(asked, units)).toEqual(localSources.read(asked, [...units]));
    expect(localSources.read(asked, [])).toEqual([]);
  });
});

describe('pairs of words', () => {
  const example = (shop: string, text: string, at: number) => {
    const index = new UnitIndex(units);
    const asked = { text, turns: [], spokenOf: nothingSpokenOf };
    return { shop, asked, index, draws: units.map((_, unit) => unit === at) };
  };
  const deposit = units.findIndex(({ text }) => text.includes('seña'));

  it('count where more than one shop has them, and are the same as bytes', () => {
    const pairs = fitPairs([
      example('one', 'hay que adelantar algo', deposit),
      example('two', 'toca adelantar plata', deposit),
      example('two', 'ustedes madrugan', deposit),
    ]);
    expect(pairs.questions).toContain('adelant');
    expect(pairs.questions.some(word => word.startsWith('madrug'))).toBe(false);
    const bytes = encodePairs(pairs);
    expect(encodePairs(decodePairs(bytes))).toEqual(bytes);
    expect(() => decodePairs(bytes.subarray(0, -1))).toThrow();
    expect(() => decodePairs(Buffer.from('something else entirely'))).toThrow('run npm run train');
  });
});
