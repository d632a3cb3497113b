import type { ShelfArticle, ShelfProduct } from '../shelf.js';
import { sold } from './shop.fixture.js';
import { sumWithTerms } from './sum-with-terms.js';

const article = (title: string, body: string, keywords: string[] = []): ShelfArticle => ({
  id: title,
  title,
  body,
  keywords,
  language: 'es',
});
const sumOf =
  (products: ShelfProduct[], ...articles: ShelfArticle[]) =>
  (question: string, ...earlier: string[]) =>
    sumWithTerms(
      { version: '1', agents: [], products, articles },
      products.slice(0, 1).map(each => ({ product: each, quantity: 1 })),
      question,
      { locale: 'en-US', currency: 'USD', earlier },
    );

const table = () => sold('Mesa plegable', 100);

describe('the fee of a place', () => {
  const table = sold('Mesa plegable', 100);
  const byPlace = sumOf(
    [table],
    article('ENTREGA', 'AMBATO Y PELILEO: $5 entrega y recogida. Baños, Patate: $12. Mas lejos se cotiza.'),
  );
  test.each([
    ['con envio a pelileo cuanto', '$105.00'],
    ['con envio a baños cuanto', '$112.00'],
  ])('%s', (question, total) => {
    expect(byPlace(question)?.total).toBe(total);
  });
  test('is asked for a quarter that no sentence names, and all fees are told', () => {
    const [line] = byPlace('cuanto con envio a la col miraflores')?.lines ?? [];
    expect(line).toMatchObject({ kind: 'FEE', open: true, amount: null });
    expect(line?.sentence).toContain('AMBATO');
    expect(line?.sentence).toContain('Baños');
  });
  const zones = sumOf(
    [table],
    article(
      'entrega',
      'Zonas 1, 2, 10 y Mixco zona 4: entrega gratis. Otras zonas de la capital $3 por viaje. Villa Nueva $8.',
    ),
    article('limpieza', '$60 a domicilio, se recomienda cada 6 meses.'),
  );
  test.each([
    ['cuanto con envio a zona 10', '$100.00'],
    ['cuanto con envio a zona 18', '$103.00'],
    ['cuanto con envio a mixco zona 4', '$100.00'],
    ['cuanto con envio a villa nueva', '$108.00'],
  ])('%s', (question, total) => {
    expect(zones(question)?.total).toBe(total);
  });
});

describe('the fee of a list, for the place that is named', () => {
  const quito = sumOf(
    [table()],
    article(
      'Motorizado y envios',
      'Quito norte y centro gratis en trabajos de $160 en adelante, menos de eso $3. Sur y valles (Tumbaco, Los Chillos) $5 siempre. Provincias por Servientrega $6 la ida, el regreso corre por nuestra cuenta.',
    ),
    article('Visita para tomar medidas', 'Quito $20, Tumbaco - Puembo $30, se descuenta si hacen el trabajo.'),
  );
  const movilidad = sumOf(
    [table()],
    article(
      'Movilidad',
      'Dentro de circunvalación $10, fuera de circunvalación $18, del 2do al 4to anillo $25; Ate - Comas $40. Pedidos de $90 a más gratis dentro de circunvalación y en los demas mitad de precio.',
    ),
  );
  test.each([
    ['estoy en el norte de quito, cuanto con el envio', '$103.00'],
    ['con envio a tumbaco cuanto', '$105.00'],
    ['con envio al sur cuanto', '$105.00'],
    ['con envio a ambato cuanto', '$106.00'],
    ['cuanto con la visita para medir en tumbaco', '$130.00'],
  ])('%s', (question, total) => {
    expect(quito(question)?.total).toBe(total);
  });
  test.each([
    ['con movilidad dentro de circunvalacion cuanto', '$100.00'],
    ['con movilidad, estoy afuera de la circunvalacion', '$109.00'],
    ['con movilidad al tercer anillo', '$112.50'],
    ['cuanto con movilidad a comas', '$120.00'],
  ])('%s', (question, total) => {
    expect(movilidad(question)?.total).toBe(total);
  });
});

describe('floors', () => {
  const piano = sumOf(
    [sold('Traslado de piano', 350, { unit: 'servicio' })],
    article(
      'pisos sin ascensor',
      'Hasta segundo piso no se cobra. Del tercero en adelante $30 por piso, en cada punta.',
    ),
    article('izaje', 'Lo que no quepa por escalera o ascensor se sube con manila: $150 por pieza.'),
  );
  test.each([
    ['cuanto por bajarlo del 4 piso sin ascensor', '$410.00'],
    ['vivo en piso 5 sin ascensor y voy a un 2 piso, cuanto', '$440.00'],
    ['5to piso sin ascensor y llego a 3er piso, cuanto', '$470.00'],
  ])('%s', (question, total) => {
    expect(piano(question)?.total).toBe(total);
  });
});

describe('days and steps', () => {
  const move = sumOf(
    [sold('Mudanza', 200, { unit: 'servicio' })],
    article('horario', 'Domingos y festivos recargo 15%.'),
    article('descuentos', '10% de lunes a jueves entre el 5 y el 20 del mes.'),
  );
  test.each([
    ['domingo 6, cuanto', '$230.00'],
    ['el martes 15 cuanto con descuento', '$180.00'],
  ])('%s', (question, total) => {
    expect(move(question)?.total).toBe(total);
  });
  test('a day of the month beyond the dates has no discount', () => {
    expect(move('el martes 27 cuanto con descuento')?.total).toBe('$200.00');
  });
  test('the number before a comma is that of the second step', () => {
    const box = sold('Caja de regalo', 10);
    const shelf = {
      version: '1',
      agents: [],
      products: [box],
      articles: [article('Empresas', 'Desde 10 cajas hay 10% de descuento y desde 30, 15%.')],
    };
    const total = (quantity: number) =>
      sumWithTerms(shelf, [{ product: box, quantity }], 'cuanto con descuento', { locale: 'en-US', currency: 'USD' })
        ?.total;
    expect([total(12), total(40)]).toEqual(['$108.00', '$340.00']);
  });
});

describe('services of other goods', () => {
  const shelf = {
    version: '1',
    agents: [],
    products: [
      sold('Sonido con DJ', 450, { description: 'Por 5 horas. Hora extra $60.' }),
      sold('Inflable', 140, { description: 'Con encargado.' }),
    ],
    articles: [
      article('INFLABLES', 'Necesitan toma de luz. Hora extra $30.'),
      article('instalacion', 'Si lo compro en otro lado $25.'),
    ],
  };
  const total = (at: number, question: string) =>
    sumWithTerms(
      shelf,
      shelf.products.slice(at, at + 1).map(each => ({ product: each, quantity: 1 })),
      question,
      {
        locale: 'en-US',
        currency: 'USD',
      },
    )?.total;
  test('an hour more of one thing is not that of another', () => {
    expect(total(0, 'el dj con una hora extra, cuanto')).toBe('$510.00');
    expect(total(1, 'el inflable con una hora extra, cuanto')).toBe('$170.00');
  });
  test('what is bought here is installed without the price of what is bought elsewhere', () => {
    expect(total(1, 'cuanto con la instalacion')).toBeUndefined();
  });
});
