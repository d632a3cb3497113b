import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Funda Nova 12 azul', 90, 'pieza', 'De silicón.'),
    product('Funda Nova 12 roja', 90, 'pieza', 'De silicón.'),
    product('Pantalla Nova 14', 400, 'servicio', 'Con instalación.'),
    product('Bocina Trueno 25', 700, 'pieza', 'Con batería.'),
    product('Cargador dos puertos', 150, 'pieza', 'De pared.'),
    product('Linterna recargable', 120, 'pieza', 'Alcanza 50 metros.'),
    product('Perno 1/2 galvanizado', 5, 'pieza', 'Con tuerca.', [], 900),
    product('Perno 3/4 galvanizado', 8, 'pieza', 'Con tuerca.', [], 900),
    product('Martillo de uña', 200, 'pieza', 'Mango de madera.'),
    product('Guantes de cuero', 110, 'par', 'Talla única.'),
  ],
  articles: [
    { id: 'e', title: 'Envíos', body: 'El envío cuesta ₡70. Tarda 2 días.', keywords: ['entrega'], language: 'es' },
  ],
};
const talk = talkIn(shelf);
const shelfWithout = (name: string) => ({ ...shelf, products: shelf.products.filter(each => each.name !== name) });
const talkEnglish = talkIn(
  {
    ...shelf,
    products: [
      product('Nova 12 case blue', 90, 'unit', 'Soft.'),
      product('Nova 12 case red', 90, 'unit', 'Soft.'),
      product('Nova 14 screen repair', 400, 'service', 'In one hour.'),
      product('Wall charger two ports', 150, 'unit', 'White.'),
      product('Headlamp', 120, 'unit', 'Reaches 50 meters.'),
      product('Claw hammer', 200, 'unit', 'Wooden handle.'),
    ],
    articles: [],
  },
  'en',
);

describe('a number of a name', () => {
  it.each([
    'cuánto sale la pantalla del nova 14',
    'ocupo pantalla para mi nova 14',
    'quiero la bocina trueno 25',
    'me urge una pantalla nova 14, cuánto es',
  ])('counts nothing: %s', said => {
    const { text, items } = talk(said);
    expect(text).toContain(said.includes('trueno') ? '₡700,00' : '₡400,00');
    expect(items.every(([, quantity]) => quantity === 1)).toBe(true);
  });

  it.each(['how much for a screen repair for nova 14', 'i need the screen repair for my old nova 14'])(
    'counts nothing in English: %s',
    said => {
      const { text, items } = talkEnglish(said);
      expect(text).toContain('₡400,00');
      expect(items.every(([, quantity]) => quantity === 1)).toBe(true);
    },
  );

  it('leaves the count before it', () => {
    expect(talk('quiero 2 fundas rojas nova 12').items).toEqual([['Funda Nova 12 roja', 2]]);
    expect(talkEnglish('i want 3 red cases for nova 12').items).toEqual([['Nova 12 case red', 3]]);
  });

  it.each([
    ['precio de la linterna', 'dos por favor'],
    ['quiero una linterna', 'mejor dos'],
    ['tienen linterna?', 'ok, quiero dos'],
  ])('does not catch a plain number: %j', (...said) =>
    expect(talk(...said).items).toEqual([['Linterna recargable', 2]]),
  );

  it.each(['two please', 'i would like two', 'ok two'])('does not catch a plain number in English: %s', said =>
    expect(talkEnglish('headlamp price', said).items).toEqual([['Headlamp', 2]]),
  );
});

describe('a number that is taken back', () => {
  it.each([
    'son 8 martillos no 6',
    'eran 8 martillos, no 6',
    'quise decir ocho martillos no seis',
    '8 martillos y no 6',
  ])('counts nothing: %s', said =>
    expect(talk('quiero 6 martillos y 3 linternas', said).items).toEqual([
      ['Martillo de uña', 8],
      ['Linterna recargable', 3],
    ]),
  );

  it.each(['i meant 2 hammers not 3', 'it was 2 hammers, not 3', 'make it two hammers, not three'])(
    'counts nothing in English: %s',
    said =>
      expect(talkEnglish('i want 3 hammers and 4 headlamps', said).items).toEqual([
        ['Claw hammer', 2],
        ['Headlamp', 4],
      ]),
  );
});

describe('a choice with its number behind it', () => {
  it.each(['los de 3/4, deme 12', 'los de tres cuartos, quiero 12', 'esos de 3/4 mándeme 12', 'de los de 3/4 deme 12'])(
    'orders what was chosen: %s',
    said => expect(talk('precio de los pernos', said).items).toEqual([['Perno 3/4 galvanizado', 12]]),
  );

  it('goes on to the others', () =>
    expect(talk('precio de los pernos', 'los de media, deme 12', 'y de los otros 5').items).toEqual([
      ['Perno 1/2 galvanizado', 12],
      ['Perno 3/4 galvanizado', 5],
    ]));

  it.each(['the red one, i want 2', 'the red ones, 2 please', 'those red ones, give me two'])('in English: %s', said =>
    expect(talkEnglish('nova 12 case', said).items).toEqual([['Nova 12 case red', 2]]),
  );
});

describe('a yes to the total', () => {
  it.each([
    'listo eso es todo, confirmo',
    'eso sería todo, confirmado',
    'ya dele nomás',
    'ya pues mándeme',
    'arre',
    'dele pues',
  ])('orders at once: %s', said => expect(talk('quiero 3 linternas', said).text).toMatch(/n\.º 7/u));

  it.each(["that's all, confirm it", "ok that's it, place the order"])('orders at once in English: %s', said =>
    expect(talkEnglish('i want 3 headlamps', said).text).toMatch(/no\. 7/u),
  );

  it.each(['eso es todo, pero quite una', 'mándeme 2 más'])('is none where something is changed: %s', said =>
    expect(talk('quiero 3 linternas', said).text).not.toMatch(/n\.º 7/u),
  );
});

describe('what comes to a list that was priced', () => {
  it.each(['agrégueme un martillo', 'ah y súmele un martillo', 'póngale también un martillo', 'y un martillo'])(
    'leaves it in place: %s',
    said =>
      expect(talk('cuánto son 2 linternas y 10 pernos de 1/2?', said).items).toEqual([
        ['Linterna recargable', 2],
        ['Perno 1/2 galvanizado', 10],
        ['Martillo de uña', 1],
      ]),
  );

  it.each(['add a claw hammer', 'also one hammer please', 'and one hammer'])(
    'leaves it in place in English: %s',
    said =>
      expect(talkEnglish('how much for a blue nova 12 case and 2 headlamps', said).items).toEqual([
        ['Nova 12 case blue', 1],
        ['Headlamp', 2],
        ['Claw hammer', 1],
      ]),
  );

  it.each(['y si le agrego un martillo', 'y si también le sumo un martillo'])(
    'is only priced where it is supposed: %s',
    said => {
      const { text, items } = talk('cuánto son 2 linternas y 10 pernos de 1/2?', said);
      expect(text).toContain('Total: ₡490,00');
      expect(text).not.toContain('pedido');
      expect(items).toEqual([]);
    },
  );

  it('goes out of it again', () =>
    expect(talkEnglish('how much for a blue nova 12 case and 2 headlamps', 'take off one headlamp').items).toEqual([
      ['Nova 12 case blue', 1],
      ['Headlamp', 1],
    ]));

  it('is no order yet', () => expect(talk('cuánto son 2 linternas y un martillo?').text).not.toContain('pedido'));
});

describe('an order that is placed', () => {
  const placed = ['quiero 3 linternas', 'sí'];
  it.each([
    'mejor que sean 5',
    'me equivoqué, eran 4',
    'cámbielo a 5 linternas',
    'agréguele un martillo al pedido',
    'quite una linterna',
  ])('is changed by a person: %s', said => {
    const { text, items } = talk(...placed, said);
    expect(text).toContain('n.º 7 ya está hecho; lo cambia una persona');
    expect(text).toMatch(/(?:Le paso con una|Una) persona del equipo/u);
    expect(items).toEqual([]);
  });

  it.each(['make it 4 instead', 'i meant 4', 'add a hammer to my order'])(
    'is changed by a person in English: %s',
    said => expect(talkEnglish('i want 3 headlamps', 'yes', said).text).toContain('a person of our team can change it'),
  );

  it.each(['deme también un martillo', 'y ahora quiero un martillo', 'agregue un martillo'])(
    'has another beside it, and says so: %s',
    said => {
      const { text, items } = talk(...placed, said);
      expect(text).toContain('esto sería otro pedido');
      expect(items).toEqual([['Martillo de uña', 1]]);
    },
  );

  it('is not placed again', () => expect(talk(...placed, 'sí, confirmo').text).toContain('n.º 7 ya está hecho.'));
});

describe('what may happen', () => {
  it.each([
    'si salen 5 defectuosas las cambian?',
    'y si 2 vienen rotas qué hago',
    'si me llegan 3 malas me devuelven?',
  ])('changes no quantity: %s', said =>
    expect(talk('quiero 10 linternas', said).items).toEqual([['Linterna recargable', 10]]),
  );
  it.each(['what if 2 come broken', 'if 3 of them arrive damaged do you replace them', 'is a hammer enough u think'])(
    'changes no quantity in English: %s',
    said => expect(talkEnglish('i want 10 headlamps', said).items).toEqual([['Headlamp', 10]]),
  );
  it.each(['sí mejor son 8', 'si mejor son 8', 'mejor que sean 8'])('is left behind by what is said then: %s', said =>
    expect(talk('quiero 10 linternas', 'si salen 5 defectuosas las cambian?', said).items).toEqual([
      ['Linterna recargable', 8],
    ]),
  );
  it.each(['de una', 'dale de una', 'de una vez', 'listo, de una'])('counts nothing in a yes: %s', said =>
    expect(talk('quiero 12 linternas', said).text).toMatch(/n\.º 7/u),
  );
});

describe('a change of mind', () => {
  const list = ['quiero una linterna, un martillo y un cargador'];
  it.each([
    'el martillo ya lo tengo',
    'martillo ya tengo, nomás la linterna y el cargador',
    'el martillo ya lo compré, solo lo demás',
  ])('takes out what the customer has: %s', said =>
    expect(talk(...list, said).items).toEqual([
      ['Linterna recargable', 1],
      ['Cargador dos puertos', 1],
    ]),
  );
  it.each(['i already have the hammer', 'the hammer i already got, just the rest'])(
    'takes it out in English: %s',
    said => expect(talkEnglish('i want one headlamp and one claw hammer', said).items).toEqual([['Headlamp', 1]]),
  );
  it.each(['mejor los pernos de 3/4', 'no, mejor los de 3/4', 'que sean de 3/4'])('swaps one of a kind: %s', said =>
    expect(talk('quiero 40 pernos de 1/2', said).items).toEqual([['Perno 3/4 galvanizado', 40]]),
  );
  it.each(['actually make them red', 'make it the red one', 'sorry, rather the red case'])(
    'swaps it in English: %s',
    said => expect(talkEnglish('i want 2 blue cases for nova 12', said).items).toEqual([['Nova 12 case red', 2]]),
  );
  it('leaves what is of another kind', () =>
    expect(talk('quiero 40 pernos de 1/2', 'mejor también un martillo').items).toEqual([
      ['Perno 1/2 galvanizado', 40],
      ['Martillo de uña', 1],
    ]));
});

describe('a list', () => {
  it.each([
    'deme la linterna el martillo y 5 pernos de 1/2',
    'quiero la linterna, el martillo y 5 pernos de 1/2',
    'dame 3 cosas: la linterna, el martillo y 5 pernos de 1/2',
  ])('has all that is named: %s', said =>
    expect(talk(said).items).toEqual([
      ['Linterna recargable', 1],
      ['Martillo de uña', 1],
      ['Perno 1/2 galvanizado', 5],
    ]),
  );

  it.each(['aparto 2 cosas: la linterna y el martillo', 'quiero dos artículos: la linterna y el martillo'])(
    'is not counted by its heading: %s',
    said =>
      expect(talk(said).items).toEqual([
        ['Linterna recargable', 1],
        ['Martillo de uña', 1],
      ]),
  );

  it('counts in turn what was shown', () =>
    expect(talk('precio de los pernos', 'deme 30 y 20').items.toSorted()).toEqual([
      ['Perno 1/2 galvanizado', 30],
      ['Perno 3/4 galvanizado', 20],
    ]));

  const yard = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Ladrillo 9x14x30', 3, 'pieza', 'De barro.', [], 5000),
      product('Ladrillo 12x14x30', 4, 'pieza', 'De barro.', [], 5000),
      product('Cal en saco', 60, 'saco', 'De 20 kg.'),
    ],
    articles: [],
  });
  it.each(['quiero 2 sacos de cal y 100 ladrillos de los de 12', 'deme 2 sacos de cal y 100 ladrillos de 12'])(
    'takes a size by its first figure: %s',
    said =>
      expect(yard(said).items).toEqual([
        ['Cal en saco', 2],
        ['Ladrillo 12x14x30', 100],
      ]),
  );
  it('says what is still to be chosen after a question in between', () => {
    const said = ['quiero 2 sacos de cal y 100 ladrillos', 'a qué hora abren?'];
    expect(yard(...said).text).toContain('100 × Ladrillo');
    expect(yard(...said, 'los de 12').items).toEqual([
      ['Cal en saco', 2],
      ['Ladrillo 12x14x30', 100],
    ]);
  });
});

describe('what left the catalogue', () => {
  it('is said to be gone, and is not to be priced by a person', () => {
    const { products } = shelf;
    const text = talkIn(
      { ...shelf, products },
      'es',
      shelfWithout('Martillo de uña'),
    )('quiero 2 linternas y un martillo', 'mejor 3 linternas').text;
    expect(text).toContain('Martillo de uña ya no está');
    expect(text).not.toContain('se cotiza');
    expect(text).toContain('3 × Linterna recargable');
  });
});
