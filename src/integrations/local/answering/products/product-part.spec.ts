import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from '../talk.fixture.js';

const shop = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Inodoro Alba blanco', 118, 'unidad', 'Descarga doble.', ['sanitario']),
    product('Instalación de ducha', 18, 'servicio', 'Mano de obra.'),
    product('Lámpara de mesa', 25, 'unidad', 'Con interruptor.'),
    product('Guitarra eléctrica Nova roja', 450, 'pieza', 'Tres pastillas.'),
    product('Guitarra acústica Brisa natural', 320, 'pieza', 'Tapa de abeto.'),
    product('Phone 13 screen replacement', 149, 'service', 'Takes an hour.'),
    product('Back glass replacement Phone 12', 99, 'service', 'Takes two hours.'),
  ],
  articles: [],
});
/** Answers of a shop about a kind of product that it does not have. */
const lacking = /No tenemos|No manejamos|no tengo|don't (?:have|carry)|Nothing that is/u;

describe('what a shop does not have', () => {
  it.each([
    '¿tiene inodoro verde?',
    'tienen inodoro de madera',
    'busco un inodoro en rojo',
    'venden lampara plegable?',
  ])('is said of a kind of the thing: %s', text => expect(shop(text).text).toMatch(lacking));

  it.each([
    'el inodoro puesto en machala cuanto cuesta',
    'hacen instalacion en duran?',
    'precio del inodoro entregado en la sierra',
    'cuanto cuesta la lampara para regalo',
    'tienen lampara rota?',
    'how much to fix a cracked phone 13',
  ])('and never of a place, an act or a purpose: %s', text => {
    const said = shop(text).text;
    expect(said).not.toMatch(lacking);
    expect(said).toMatch(/Inodoro|Instalación|Lámpara|Phone/u);
  });

  it('nor of what another of those that are shown has', () =>
    expect(shop('tienen guitarra roja acustica').text).not.toMatch(lacking));

  it.each(['i want my money back', 'please call me back', 'send it back to you'])('nor is a back a thing: %s', text =>
    expect(shop(text).text).not.toMatch(lacking),
  );
  it('where none is meant', () => expect(shop('how much is the back glass replacement').text).toContain('Back glass'));
});

describe('what only sounds like a thing or a condition', () => {
  const other = talkIn({
    version: '1',
    agents: [],
    products: [
      product('Rodillo con mango', 4, 'unidad', 'Felpa de 12 mm.'),
      product('Earbuds JLab Go Air', 29, 'pair', 'With a case.'),
      product('Taladro percutor', 89, 'unidad', 'Incluye maletín.'),
    ],
    articles: [
      {
        id: '1',
        title: 'Drop-off',
        body: 'Walk-ins are welcome. Last repair drop-off is 45 minutes before closing.',
        keywords: [],
        language: 'en',
      },
      { id: '2', title: 'Discounts', body: 'Students get 10% off repairs with ID.', keywords: [], language: 'en' },
    ],
  });
  it.each(['manguera', 'tienen mangueras?', 'busco una manguera de jardin'])('a hose is no handle: %s', text =>
    expect(other(text).text).not.toContain('Rodillo'),
  );
  it.each(['lowest you can go?', 'where do i go', 'how does it go'])('going is no product: %s', text =>
    expect(other(text).text).not.toContain('JLab'),
  );
  it('which is found by its name', () => expect(other('jlab go air').text).toContain('JLab'));
  it.each(['how late can i drop off', 'can I drop it off at 6:30pm?', 'drop off at noon ok?', 'my phone turns off'])(
    'and dropping off is no discount: %s',
    text => expect(other(text).text).not.toContain('10%'),
  );
  it('which is asked for by its own word', () => expect(other('any money off for students?').text).toContain('10%'));

  it.each([
    'dejame pensarlo gracias',
    'lo voy a consultar con mi esposo y le aviso',
    'mejor lo pienso',
    "I'll think about it",
  ])('and who thinks it over is left in peace: %s', text =>
    expect(other('precio del taladro', text).text).toMatch(/^(?:Claro|Por supuesto), Ana/u),
  );
});
