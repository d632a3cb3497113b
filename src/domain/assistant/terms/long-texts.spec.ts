import { describe, expect, it } from '@jest/globals';
import { termsOf } from './read-terms.js';
import { says, sold, sumsOf } from './shop.fixture.js';

/** The texts of a large shop: examples, refusals and asides stand between the conditions. */
const bottle = { unit: 'botella' };
const sum = sumsOf([
  sold('Aceite Sur 500', 10, { ...bottle, keywords: ['aceite de oliva'] }),
  sold('Aceite Sur 250', 6, { ...bottle, keywords: ['aceite de oliva'] }),
  sold('Vinagre Roble', 8, bottle),
  sold('Hielo', 4, { unit: 'bolsa' }),
  sold('Caja regalo Sur', 50, { unit: 'caja' }),
  sold('Trompeta', 100),
  sold('Boquilla trompeta', 20),
]);

describe('a text with many conditions', () => {
  const offers = [
    'Descuento por caja: llevando 6 botellas de aceite o vinagre, iguales o surtidas, 10%; llevando 12 o más, 15%.',
    'No se cuentan ni llevan rebaja las botellas de 250 ni las cajas regalo.',
    'Pago contado: en efectivo o transferencia hay un 5% en toda la compra de mercadería, y ese se suma al de caja: primero se saca el de caja y sobre lo que queda el 5%.',
    'Con débito o crédito no hay 5%.',
    'Ejemplo: 6 aceites de $10 son $60; con el 20% quedan $48.',
    'Otro: si lleva 6 aceites y un vinagre, el 30% va a los aceites.',
    'Los envíos y el hielo quedan afuera de todo descuento.',
  ].join(' ');
  const of = (wanted: Record<string, number>, question: string) => sum({ Descuentos: offers }, wanted, question);

  it('gives the step that a number reaches, counted in what the first step counts', () => {
    expect(of({ 'Aceite Sur 500': 6 }, 'cuanto con descuento')).toBe('$54.00');
    expect(of({ 'Aceite Sur 500': 6, 'Vinagre Roble': 6 }, 'cuanto con descuento')).toBe('$91.80');
    expect(of({ 'Aceite Sur 500': 6, 'Aceite Sur 250': 6 }, 'cuanto con descuento')).toBe('$90.00');
  });

  it('lowers what is left of the goods by the discount for cash, and nothing else', () => {
    expect(of({ 'Aceite Sur 500': 6 }, 'cuanto pagando en efectivo con descuento')).toBe('$51.30');
    expect(of({ 'Aceite Sur 500': 6, Hielo: 1 }, 'cuanto pagando en efectivo con descuento')).toBe('$55.30');
  });

  it('reads no condition of an example and of what is denied', () => {
    const shares = termsOf(says('Descuentos', offers)).map(({ kind, percent }) => `${kind} ${percent}`);
    expect(shares).toEqual(['DISCOUNT 10', 'DISCOUNT 15', 'DISCOUNT 5']);
  });

  it('reads no amount of a number without a sign, where the others have one', () => {
    const fees =
      'Envío al centro $40. Al norte $70. Si lo que pide pesa mucho (la trompeta de 15, el bombo de 24) se agrega una maniobra de $150. Si pide 8 va una caja de 12, se cobra como de 12.';
    const amounts = termsOf(says('Envíos', fees)).flatMap(({ amount }) => amount ?? []);
    expect(amounts).toContain('40');
    expect(amounts.filter(amount => ['15', '24', '12', '8'].includes(amount))).toEqual([]);
  });

  it('reads no deposit of a list apart, or of days', () => {
    const kinds = termsOf(
      says(
        'Bares',
        'A los bares les hacemos lista aparte con 18% desde 24 botellas. El barril sale $98 y hay que reservar con 5 días.',
      ),
    );
    expect(kinds.filter(({ kind }) => kind === 'DEPOSIT')).toEqual([]);
  });

  it('lowers the thing that it names, and not its accessories', () => {
    const articles = { Descuentos: 'Pagando en efectivo, 5% en trompetas.' };
    expect(sum(articles, { Trompeta: 1, 'Boquilla trompeta': 1 }, 'cuanto en efectivo')).toBe('$115.00');
  });

  it('is for everybody, where it asks for no card', () =>
    expect(
      sum(
        { Descuentos: 'Si llevas 3 aceites o más, 10% en esos aceites; no necesitas credencial.' },
        { 'Aceite Sur 500': 3 },
        'cuanto con descuento',
      ),
    ).toBe('$27.00'));

  it('leaves out only what is sold as an exception says', () => {
    const articles = { Descuentos: 'Desde 3 botellas 10%. Vinagres a granel no entran.' };
    expect(sum(articles, { 'Vinagre Roble': 3 }, 'cuanto con descuento')).toBe('$21.60');
  });
});
