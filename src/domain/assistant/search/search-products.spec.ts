import { describe, expect, it } from '@jest/globals';
import { searchProducts } from './search-products.js';

const product = (name: string) => ({ name, keywords: [], description: '', unit: null });
const products = [product('Bolsa de mano café'), product('Cemento gris 50 kg'), product('Falda plisada beige')];
const named = (text: string) =>
  searchProducts(products, text, 'en')
    .filter(found => found.named)
    .map(({ product: { name }, lacks }) => [name, lacks]);

describe('a bag', () => {
  it('is a thing that a shop sells', () => {
    expect(named('do you have bags?')).toEqual([['Bolsa de mano café', []]]);
  });

  it('is no property of what comes in it', () => {
    const found = named('How much is a bag of cement?');
    expect(found).toContainEqual(['Cemento gris 50 kg', []]);
  });
});

const found = (names: string[], text: string) =>
  searchProducts(names.map(product), text, 'es')
    .filter(each => each.named)
    .map(each => each.product.name);

describe('what names a thing', () => {
  it('is no number in words', () =>
    expect(found(['Caña dos tramos', 'Bolsa de dormir'], 'que precio si llevo dos')).toEqual([]));

  it('is no greeting', () =>
    expect(found(['Crema de noche', 'Jabón neutro'], 'buenas noches, precio del jabón')).toEqual(['Jabón neutro']));

  it('is no floor of a house, and no word of a price', () => {
    expect(found(['Cerámica de piso', 'Alfombra'], 'lo suben a segundo piso?')).toEqual([]);
    expect(
      searchProducts([{ ...product('Body splash'), keywords: ['colonia'] }], 'en cuanto queda', 'es').filter(
        each => each.named,
      ),
    ).toEqual([]);
  });

  it('is no holder of the thing', () => {
    expect(found(['Bolso pañalero', 'Jabonera de baño'], 'tienen pañales?')).toEqual([]);
    expect(found(['Pañal etapa 3', 'Bolso pañalero'], 'un pañalero')).toEqual(['Bolso pañalero']);
  });

  it('is a number of three digits with an article', () => {
    const names = ['Perfume Brisa 212', 'Perfume Mar'];
    expect(found(names, 'el 212 en 6 cuotas')).toEqual(['Perfume Brisa 212']);
    expect(found(names, 'quiero 212')).toEqual([]);
  });

  it('is no unit behind a number', () => expect(found(['Cable 10 metros'], 'lo cortan a 3 metros?')).toEqual([]));

  it.each([
    ['do you have gloves?', 'Guantes de alpaca'],
    ['abanico de pie', 'Ventilador de pie'],
    ['frutillas', 'Fresa en bandeja'],
    ['two chairs', 'Silla plegable'],
    ['luces led', 'Luz LED'],
    ['dos blusitas', 'Blusa escolar'],
  ])('is what people call it elsewhere: %s', (text, name) =>
    expect(
      found(
        ['Guantes de alpaca', 'Ventilador de pie', 'Fresa en bandeja', 'Silla plegable', 'Luz LED', 'Blusa escolar'],
        text,
      ),
    ).toEqual([name]),
  );

  it('is its own name before one that means something alike', () =>
    expect(found(['Correa para perro', 'Correa para cachorro'], 'y para cachorro?')).toEqual(['Correa para cachorro']));

  it('is nothing that holds what is not wished for', () =>
    expect(
      searchProducts(
        [
          { ...product('Galleta clásica'), description: 'Con mantequilla.' },
          { ...product('Galleta de avena'), description: 'Sin mantequilla.' },
        ],
        'una galleta que no tenga mantequilla',
        'es',
      ).map(each => each.product.name),
    ).toEqual(['Galleta de avena']));
});

describe('a keyword of several words', () => {
  const shelf = [
    { ...product('Exhibidor de feria'), keywords: ['pop up', 'set-up'] },
    { ...product('Visita a domicilio'), keywords: [] },
    { ...product('Envío exprés'), keywords: [] },
  ];
  const namedBy = (text: string) =>
    searchProducts(shelf, text, 'en')
      .filter(each => each.named)
      .map(each => each.product.name);
  it('names nothing by its particle', () => {
    expect(namedBy('i pick it up on friday')).toEqual([]);
    expect(namedBy('do you have a pop up?')).toEqual(['Exhibidor de feria']);
  });
  it('and what a shop does for its customers names only what is called so first', () => {
    expect(namedBy('and the delivery to the north side?')).toEqual(['Envío exprés']);
    expect(namedBy('una visita')).toEqual(['Visita a domicilio']);
  });
});

describe('what is sold by a word of its own', () => {
  const thing = (name: string, unit: string, description = '') => ({ name, unit, description, keywords: [] });
  const products = [
    thing('Roadmaster 185/65R15', 'llanta', 'Para sedanes.'),
    thing('Rotación de llantas', 'servicio'),
    thing('Aceite 10W40', 'litro'),
  ];
  const named = (text: string) =>
    searchProducts(products, text, 'es')
      .filter(found => found.named)
      .map(({ product }) => product.name);

  it('is found by that word', () => expect(named('busco llantas para un sedán')).toContain('Roadmaster 185/65R15'));
  it('is not found by a measure or a word for any unit', () => {
    expect(named('quiero un litro de leche')).not.toContain('Aceite 10W40');
    expect(named('qué servicios dan')).toEqual([]);
  });
});

describe('a number', () => {
  const names = ['Vacuna ovina 50 dosis', 'Vacuna quíntuple', 'Alimento chico 7,5 kg', 'Alimento grande 12 kg'];
  const best = (text: string) =>
    searchProducts(names.map(product), text, 'es').map(each => [
      each.product.name,
      each.hits.filter(hit => /\d/u.test(hit)),
    ]);
  it('of days is none of doses', () =>
    expect(best('un cachorro de 50 días, qué vacuna')).toContainEqual(['Vacuna ovina 50 dosis', []]));
  it('of bags is none of kilos', () =>
    expect(best('12 bolsas de alimento')).toContainEqual(['Alimento grande 12 kg', []]));
  it('of kilos is found', () => expect(best('alimento de 12 kilos')[0]).toEqual(['Alimento grande 12 kg', ['12']]));
});

describe('what is done for customers', () => {
  const products = [
    { ...product('Consulta a domicilio'), keywords: ['domicilio'] },
    { ...product('Juego de dirección'), keywords: ['direccion'] },
  ];
  const named = (text: string) =>
    searchProducts(products, text, 'es')
      .filter(found => found.named)
      .map(each => each.product.name);
  it.each(['cuánto me queda con el flete', 'en cuánto queda'])('names no goods: %s', text =>
    expect(named(text)).toEqual([]),
  );
  it('names what is called so', () => expect(named('una consulta a domicilio')).toEqual(['Consulta a domicilio']));
});
