import { clausesOf, namedBefore, timesIn } from './written-clauses.js';

describe('clauses as owners write them', () => {
  test.each([
    ['70 mm $24000, 80 mm $27500 (este con 5 llaves)', ['70 mm $24000', '80 mm $27500']],
    ['Para 5 personas $1.800 (la mitad, carbon incluido)', ['Para 5 personas $1.800']],
    ['También A34 $1,650 y A14 $950', ['También A34 $1,650', 'A14 $950']],
    ['el de guaya es 32.000 y de ese si hay', ['el de guaya es 32.000', 'de ese si hay']],
    ['kevlar 92.000 solo en 29', ['kevlar 92.000']],
    ['aro 20 490.000 sin rueditas', ['aro 20 490.000']],
    ['dura 300 y pesa poco', ['dura 300 y pesa poco']],
    ['instalado $500 sin IVA', ['instalado $500 sin IVA']],
  ])('%s', (sentence, texts) => expect(clausesOf(sentence).map(({ text }) => text)).toEqual(texts));
  test('keep what is said beside a price', () =>
    expect(clausesOf('80 mm $27500 (este con 5 llaves)')).toEqual([
      { text: '80 mm $27500', aside: 'este con 5 llaves' },
    ]));
  test('read a list of prices in brackets', () => expect(clausesOf('tallas (S $100, M $120)').length).toBe(2));
  test.each([
    ['La queen son dos bases de 80x200 y sale', 'La queen'],
    ['El G84 es oled y cuesta', 'El G84'],
    ['con freno hidraulico queda en', 'con freno hidraulico queda en'],
  ])('name only the thing: %s', (written, name) => expect(namedBefore(written).name).toBe(name));
  test.each([
    ['domingo y feriado', ['domingo', 'feriado']],
    ['noche', ['noche']],
    ['noche de bodas', []],
  ])('times: %s', (words, times) => expect(timesIn(words)).toEqual(times));
});
