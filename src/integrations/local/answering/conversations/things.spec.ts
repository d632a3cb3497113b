import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Rompecabezas Selva 100 piezas', 240, 'caja', 'Para niños desde 6 años. Cartón grueso.'),
    product('Rompecabezas Mundo 1000 piezas', 480, 'caja', 'Para adultos. Mide 70 x 50 cm armado.'),
    product('Muñeca de trapo', 320, 'pieza', 'De algodón, lavable. Vestido rosa o morado. Desde 1 año.'),
    product('Patineta clásica', 780, 'pieza', 'Soporta hasta 80 kg. Desde 7 años.', [], 4),
    product('Bota de trabajo', 1450, 'par', 'Casquillo de acero. Color negro o café. Tallas 25 a 30.'),
    product('Crema Rocío', 260, 'frasco', 'Para piel seca.'),
    product('Gel Menta', 190, 'frasco', 'Para piel grasa o mixta.'),
    product('Perfume Azahar', 890, 'frasco', 'Floral. Dura 8 horas.'),
    product('Perfume Cedro', 940, 'frasco', 'Amaderado. Dura 6 horas.'),
    product('Linterna de mano', 150, 'pieza', 'Alcanza 50 metros.', [], 0),
  ],
  articles: [
    {
      id: 'e',
      title: 'Envíos',
      body: 'El envío cuesta ₡70. Tarda 2 días.',
      keywords: ['entrega'],
      language: 'es',
    },
  ],
});

describe('things and what they are like', () => {
  it.each([
    ['cuál me sirve para piel seca?', 'Crema Rocío'],
    ['algo para piel grasa', 'Gel Menta'],
    ['busco un regalo para una niña de 2 años', 'Muñeca de trapo'],
  ])('finds what is wished for by its use or an age: %s', (said, found) => {
    const { text } = talk(said);
    expect(text).toContain(found);
    expect(text).not.toContain('Rompecabezas');
  });

  it.each([
    ['cuál dura más?', 'Perfume Azahar'],
    ['cuál es el más barato?', 'Perfume Azahar'],
    ['cuál es el más caro?', 'Perfume Cedro'],
  ])('compares what was shown: %s', (said, best) =>
    expect(talk('tienen perfumes?', said).text).toMatch(new RegExp(`(?:Sería|busca es) ${best}`, 'u')),
  );

  it('takes the largest by the figures of the names', () =>
    expect(talk('tienen rompecabezas?', 'cuál es el más grande?').text).toMatch(
      /(?:Sería|busca es) Rompecabezas Mundo/u,
    ));

  it('says what each is like, and not only what it costs', () => {
    const { text } = talk('qué diferencia hay entre los dos perfumes?');
    expect(text).toContain('Floral');
    expect(text).toContain('Amaderado');
  });

  it('says of a colour whether the thing comes in it', () => {
    expect(talk('tienen botas de trabajo?', 'las hay en café?').text).toContain('Color negro o café');
    expect(talk('tienen botas de trabajo?', 'y en rojo?').text).toMatch(/no:|no viene/u);
  });

  it('tells no day on which a thing that is sold out comes back', () => {
    const { text } = talk('tienen linternas?', 'cuándo les llega?');
    expect(text).not.toContain('2 días');
    expect(text).toMatch(/agotad|no hay/u);
  });

  it('says how many are left of the thing that is spoken of', () =>
    expect(talk('precio de la patineta', 'y de esa cuántas quedan?').text).toContain('4'));

  it('shows the other of two', () =>
    expect(talk('tienen perfumes?', 'precio del azahar', 'y el otro?').text).toContain('Perfume Cedro'));
});

describe('what goes into the cart', () => {
  it.each([
    [['tienen patineta?', 'va, confirmo'], [['Patineta clásica', 1]]],
    [['tienen patineta?', 'sepáremela a nombre de Luis, la recojo mañana'], [['Patineta clásica', 1]]],
    [
      ['quiero 6 patinetas', 'entonces las 4 que hay y una crema'],
      [
        ['Patineta clásica', 4],
        ['Crema Rocío', 1],
      ],
    ],
    [['quiero un par de botas'], [['Bota de trabajo', 1]]],
    [
      ['precio del gel', 'y la crema?', 'dame 3 de cada una'],
      [
        ['Gel Menta', 3],
        ['Crema Rocío', 3],
      ],
    ],
    [['2 muñecas', 'agrega otra muñeca'], [['Muñeca de trapo', 3]]],
    [['2 muñecas y una crema', 'no, mejor sin la crema'], [['Muñeca de trapo', 2]]],
    [['tienen perfumes?', 'precio del cedro', 'me quedo con ese'], [['Perfume Cedro', 1]]],
  ])('follows what is said: %j', (said, items) => expect(talk(...said).items.toSorted()).toEqual(items.toSorted()));

  it.each([
    ['tienen perfumes?', 'la semana pasada pedí 3 y me llegaron 2'],
    ['tienen patineta?', 'si me llega una rota qué pasa?'],
    ['tienen patineta?', 'necesito un casco para eso?'],
  ])('is nothing of what is told, supposed or asked the need of: %s %s', (...said) =>
    expect(talk(...said).items).toEqual([]),
  );
});
