import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const at = (name: string) => `https://shop.example.com/${name}.jpg`;
const products = [
  goods('Sierra circular', 1890, { imageUrl: at('sierra'), description: 'Disco de 7 pulgadas.' }),
  goods('Taladro percutor', 1450, { imageUrl: at('taladro'), description: 'Mil vatios.' }),
  goods('Lijadora orbital', 980, { imageUrl: at('lijadora') }),
  goods('Esmeril de banco', 2100, { imageUrl: at('esmeril') }),
  goods('Martillo de carpintero', 240, { description: 'Mango de fibra.' }),
];
const shop = { version: '1', agents: [], products, articles: [] };
const talk = clerkOf(shop);
const english = clerkOf(shop, { locale: 'en-US', currency: 'MXN', language: 'en' });

describe('whoever asks for a picture', () => {
  it.each([
    'mándame una foto de la sierra',
    '¿tienes foto de la sierra circular?',
    'foto de la sierra por favor',
    'hola, quiero ver una foto de la sierra',
    '¿me puede enviar una imagen de la sierra?',
  ])('"%s" gets that of the product it names, and nothing is ordered', message => {
    const { text, pictures, dialogue } = talk(message);
    expect(pictures).toEqual(['Sierra circular']);
    expect(text).toMatch(/foto de Sierra circular/u);
    expect(dialogue).toMatchObject({ items: [], focus: 'Sierra circular' });
  });

  it.each(['¿tienes foto?', 'mándame una foto', 'foto?', '¿la puedo ver en foto? ¿tiene fotos?'])(
    '"%s" means the product that was spoken of last',
    message => expect(talk('¿cuánto cuesta el taladro?', message).pictures).toEqual(['Taladro percutor']),
  );

  it('is answered in English', () => {
    expect(english('how much is the taladro percutor?', 'can I see a picture?')).toMatchObject({
      pictures: ['Taladro percutor'],
      text: expect.stringMatching(/picture of Taladro percutor/u),
    });
    expect(english('can you send me a photo of the sierra circular').pictures).toEqual(['Sierra circular']);
  });

  it('gets at most three', () => {
    const many = clerkOf({
      ...shop,
      products: ['roja', 'azul', 'verde', 'negra'].map(colour =>
        goods(`Silla ${colour}`, 300, { imageUrl: at(colour) }),
      ),
    });
    expect(many('mándeme fotos de las sillas').pictures).toHaveLength(3);
  });

  it('is told of a product without one what is known, and offered a person', () => {
    const { text, pictures, buttons, dialogue } = talk('¿tienen foto del martillo?');
    expect(pictures).toEqual([]);
    expect(text).toMatch(/Foto de Martillo de carpintero no tengo|De Martillo de carpintero no tengo foto/u);
    expect(text).toContain('$240');
    expect(text).toContain('Mango de fibra.');
    expect(buttons).toHaveLength(1);
    expect(dialogue.asked).toBe('PERSON');
  });

  it('is told where there are pictures, if the shop says so', () => {
    const told = clerkOf({ ...shop, articles: [says('Fotos', 'Compartimos fotos de todo en Instagram.')] });
    expect(told('¿tienen foto del martillo?').text).toContain('Compartimos fotos de todo en Instagram.');
    expect(told('¿tienen foto del taladro?').pictures).toEqual(['Taladro percutor']);
  });

  it('is asked of which product, if none was named, and gets it then', () => {
    expect(talk('¿me manda una foto?')).toMatchObject({ pictures: [], dialogue: { asked: 'PICTURE' } });
    expect(talk('¿me manda una foto?', 'de la lijadora')).toMatchObject({
      pictures: ['Lijadora orbital'],
      dialogue: { asked: null },
    });
  });

  it('gets it beside the answer to another question', () => {
    const { text, pictures } = talk('¿cuánto cuesta la sierra? ¿y tienes foto?');
    expect(pictures).toEqual(['Sierra circular']);
    expect(text).toContain('$1,890');
  });
});

describe('whoever sends a picture themselves', () => {
  it.each(['le mando una foto de mi sierra', '¿les puedo mandar una foto de la sierra?'])('"%s" gets none', message =>
    expect(talk(message).pictures).toEqual([]),
  );
});
